import HubHTTP
import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import HubSandbox

/// Sends a recording's requests to the emulator, which has the state that the real server had, and compares what comes
/// back.
struct HangarReplay {
  private(set) var equal = 0
  /// How many answers of a rate limit came a request sooner or later.
  private(set) var borderline = 0
  /// How many answers show what is not emulated.
  private(set) var skipped = 0
  private(set) var differences: [String] = []
  private let profile: HangarSandboxProfile
  private let clock = TestClock()
  private var state: HangarState
  /// A moderator sees a star of his own on one project of the older server, which no list of stargazers shows.
  private static let unexplained = "userActions.starred: true, not false"
  /// When the server had the state of the seed.
  private let start: Timestamp
  /// The slugs of the projects that versions were uploaded to, in lower case.
  private var uploaded: Set<String> = []
  /// Our parts of keys by the recorded ones, and so the tokens and the tags.
  private var keys: [String: String] = [:]
  private var tokens: [String: String] = [:]
  private var tags: [String: String] = [:]

  init(_ profile: HangarSandboxProfile) throws {
    self.profile = profile
    let seed = try HangarFixtures.bytes("seed.json", profile)
    start = try JSONValue(parsing: seed)["at"]?.stringValue.flatMap(Timestamp.init) ?? clock.timestamp
    var settings = HangarSandboxConfiguration()
    settings.profile = profile
    settings.seed = .file(seed)
    state = try HangarState(settings: settings, clock: clock, random: TestRandom())
    state.cdnURL = "https://cdn.hangar.example"
  }

  /// Replays a file; files go on where the one before ended, as they were recorded.
  mutating func run(_ name: String, _ entries: [JSONValue]) {
    state.settings.hasCDN = name.contains("object-storage")
    state.settings.limitsRates = name.hasPrefix("rate-limit")
    state.settings.tokenLife = state.settings.limitsRates || name.hasPrefix("auth-token-expiry") ? 3 : 300
    state.buckets = [:]
    for (index, entry) in entries.enumerated() {
      guard let request = request(of: entry) else { continue }
      let recorded = entry["response"] ?? .null
      if request.method == "PATCH", recorded["status"] == 200 || recorded["status"] == 500 { edit(request) }
      let answer = state.respond(to: request)
      learnTag(recorded, answer)
      learnUpload(request, recorded)
      guard isEmulated(request, recorded) else {
        skipped += 1
        continue
      }
      let found = compare(recorded, answer, request)
      if found.isEmpty {
        equal += 1
      } else if state.settings.limitsRates, (recorded["status"] == 429) != (answer.status == 429) {
        // Milliseconds pass between a request and its arrival at the server, and a token may come back in them.
        borderline += 1
      } else if request.fields[.authorization] != nil, found.allSatisfy({ $0.contains(Self.unexplained) }) {
        skipped += 1
      } else {
        differences.append("\(profile) \(name)[\(index)] \(request.method) \(request.target): \(found)")
      }
    }
  }

  /// Does what the emulator does not: changes a page as the server did.
  private mutating func edit(_ request: SandboxRequest) {
    let segments = request.path.split(separator: "/")
    let body = (try? JSONValue(parsing: request.body))?.objectValue ?? [:]
    let place = segments.contains("editmain") ? "" : (body.text("path") ?? "").trimmingWhitespace
    let path = place == "/" ? "" : place
    guard let project = state.projects.firstIndex(where: { $0.slug == segments.last.map(String.init) }),
      let page = state.projects[project].pages.firstIndex(where: { $0.path == path })
    else { return }
    state.projects[project].pages[page].content = (body.text("content") ?? "").trimmingWhitespace
  }

  private mutating func learnTag(_ recorded: JSONValue, _ answer: SandboxResponse) {
    let tag = (recorded["headers"]?.arrayValue ?? []).first { $0["name"]?.stringValue?.lowercased() == "etag" }
    if let theirs = tag?["value"]?.stringValue, let ours = answer.fields[.eTag] { tags[theirs] = ours }
  }

  private func request(of entry: JSONValue) -> SandboxRequest? {
    guard let recorded = entry["request"], let url = recorded["url"]?.stringValue,
      let scheme = url.firstRange(of: "://"), let time = entry["startedDateTime"]?.stringValue.flatMap(Timestamp.init)
    else { return nil }
    clock.set(time)
    let rest = url[scheme.upperBound...]
    let target = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    var request = SandboxRequest(method: recorded["method"]?.stringValue ?? "", target: translated(target))
    for field in recorded["headers"]?.arrayValue ?? [] {
      guard let name = field["name"]?.stringValue.flatMap(HTTPField.Name.init) else { continue }
      request.fields.append(HTTPField(name: name, value: translated(field["value"]?.stringValue ?? "")))
    }
    let text = recorded["postData"]?["text"]?.stringValue ?? ""
    request.body = Array(translated(text).utf8)
    if request.fields[.contentType]?.contains("utf-16") ?? false {
      request.body = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
    return request
  }

  private func translated(_ text: String) -> String {
    var text = text
    let known = (text.contains("eyJ") ? tokens : [:]).merging(text.contains("\"0") ? tags : [:]) { first, _ in first }
    for (theirs, ours) in text.utf8.count < 35 ? [:] : known.merging(keys, uniquingKeysWith: { first, _ in first })
    where text.contains(theirs) { text = text.replacing(theirs, with: ours) }
    return text
  }

  /// Uploads, changes of pages and the document of the API are left out, and so is what shows an upload's effects.
  private func isEmulated(_ request: SandboxRequest, _ recorded: JSONValue) -> Bool {
    if request.path.hasPrefix("/v3/") || request.path == "/error" { return false }
    if request.path.hasSuffix("/upload") { return request.fields.contains(.requestedMethod) }
    if request.path.contains("/pages/edit") { return request.fields.contains(.requestedMethod) }
    if showsUpload(request, recorded) { return false }
    // What a search finds in the newer server's recordings is the doing of a stand-in for its search engine.
    let isSearch = [QueryItem](queryString: request.query).contains {
      ["q", "query"].contains($0.name) && $0.value != ""
    }
    if profile == .current, request.path == "/api/v1/projects", isSearch, recorded["status"] == 200 { return false }
    let text = recorded["content"]?["text"]?.stringValue ?? ""
    return !((try? JSONValue(parsing: Array(text.utf8))).map(showsUpload) ?? false)
  }

  private mutating func learnUpload(_ request: SandboxRequest, _ recorded: JSONValue) {
    guard request.method == "POST", request.path.hasSuffix("/upload"), recorded["status"] == 200 else { return }
    request.path.split(separator: "/").dropLast().last.map { _ = uploaded.insert($0.lowercased()) }
  }

  /// Whether a request is about projects that got versions by uploads: about these versions, or about all projects,
  /// of which one more is public since.
  private func showsUpload(_ request: SandboxRequest, _ recorded: JSONValue) -> Bool {
    guard !uploaded.isEmpty else { return false }
    if request.path == "/api/v1/projects" { return true }
    let segments = request.path.lowercased().split(separator: "/").map(String.init)
    guard let slug = segments.first(where: uploaded.contains), let project = state.project(named: slug) else {
      return false
    }
    return !project.isPublic || !Set(segments).isDisjoint(with: ["versions", "latest", "latestrelease"])
  }

  /// Whether an answer shows a version that is younger than the seed, or a project with one.
  private func showsUpload(_ value: JSONValue) -> Bool {
    if let elements = value.arrayValue { return elements.contains(where: showsUpload) }
    guard let members = value.objectValue else { return false }
    let isYoung = { (name: String) in members.text(name).flatMap(Timestamp.init).map { $0 > start } ?? false }
    if members.has("namespace"), isYoung("lastUpdated") { return true }
    if members.has("channel"), isYoung("createdAt") { return true }
    return members.values.contains(where: showsUpload)
  }

  private mutating func compare(_ recorded: JSONValue, _ answer: SandboxResponse, _ request: SandboxRequest) -> [String]
  {
    var found: [String] = []
    if recorded["status"]?.intValue != Int64(answer.status) {
      found.append("status \(recorded["status"] ?? .null), not \(answer.status)")
    }
    let theirs = HangarShape.fields(recorded)
    let ours = HangarShape.fields(answer, like: theirs)
    if theirs != ours {
      found.append("fields \(theirs.subtracting(ours).sorted()), not \(ours.subtracting(theirs).sorted())")
    }
    return found + body(recorded, answer, request)
  }

  private mutating func body(_ recorded: JSONValue, _ answer: SandboxResponse, _ request: SandboxRequest) -> [String] {
    if request.method == "HEAD" { return [] }
    let text = recorded["content"]?["text"]?.stringValue ?? ""
    if recorded["content"]?["encoding"]?.stringValue == "base64" {
      return Data(base64Encoded: text).map(Array.init) == answer.body ? [] : ["bytes"]
    }
    if text.hasPrefix("<") || answer.body.first == UInt8(ascii: "<") {
      return text.first == "<" && answer.body.first == UInt8(ascii: "<") ? [] : ["no page"]
    }
    let body = HangarShape.text(answer)
    if text == body { return [] }
    guard let theirs = try? JSONValue(parsing: Array(text.utf8)), let ours = try? JSONValue(parsing: answer.body) else {
      guard answer.status == 201 else { return ["body \(text), not \(body)"] }
      learn(text, body)
      return text.count == body.count ? [] : ["body \(text), not \(body)"]
    }
    if let old = theirs["token"]?.stringValue, let new = ours["token"]?.stringValue { learn(old, new) }
    return differences(HangarShape.of(theirs), HangarShape.of(ours), request)
  }

  private mutating func learn(_ theirs: String, _ ours: String) {
    guard theirs.count == 73 else { return tokens[theirs] = ours }
    keys[String(theirs.prefix(36))] = String(ours.prefix(36))
    keys[String(theirs.suffix(36))] = String(ours.suffix(36))
  }

  private mutating func differences(_ theirs: JSONValue, _ ours: JSONValue, _ request: SandboxRequest) -> [String] {
    let found = KeycloakShape.differences(theirs, ours)
    guard !found.isEmpty, let left = theirs["result"]?.arrayValue, let right = ours["result"]?.arrayValue else {
      return found
    }
    let counts = KeycloakShape.differences(theirs["pagination"], ours["pagination"])
    guard counts.isEmpty, left.count == right.count, !left.isEmpty else { return found }
    // The server orders what the request does not; so every element must be one of ours, wherever it stands.
    if request.query.contains("sort="), request.query.contains("slug") { return found }
    let all = everything(request)
    let strange = left.filter { !all.contains($0) }
    guard strange.isEmpty else { return found }
    let keys = [QueryItem](queryString: request.query).filter { $0.name == "sort" }.map(\.value)
    return HangarShape.values(of: left, keys) == HangarShape.values(of: right, keys) ? [] : ["order by \(keys)"]
  }

  /// All elements of the list that a request asks for a page of.
  private mutating func everything(_ request: SandboxRequest) -> [JSONValue] {
    var all: [JSONValue] = []
    let query = [QueryItem](queryString: request.query).filter { $0.name != "limit" && $0.name != "offset" }
    for offset in stride(from: 0, to: 200, by: 25) {
      var page = request
      let items = query + [QueryItem("limit", "25"), QueryItem("offset", "\(offset)")]
      page.target = "\(request.path)?\(items.queryString)"
      let limits = state.settings.limitsRates
      state.settings.limitsRates = false
      let answer = state.respond(to: page)
      state.settings.limitsRates = limits
      all += (try? JSONValue(parsing: answer.body))?["result"]?.arrayValue?.map(HangarShape.of) ?? []
    }
    return all
  }
}
