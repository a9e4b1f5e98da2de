import HubCrypto
import HubHTTP
import HubJSON

@testable import HubSandbox

/// Sends a recording's requests to the Keycloak stand-in and compares what comes back.
struct KeycloakReplay {
  private(set) var equal = 0
  private(set) var skipped = 0
  private(set) var differences: [String] = []
  private let name: String
  private let entries: [JSONValue]
  private var state: KeycloakState
  private let randomness = Randomness(source: TestRandom())
  /// Our tokens, by the recorded ones.
  private var tokens: [String: String] = [:]

  init?(_ name: String, version: KeycloakVersion) throws {
    let folder = "keycloak/\(version)"
    guard let bytes = Recordings.bytes("\(name).har", in: folder),
      let seed = try Recordings.bytes("seed.json", in: folder).map({ try JSONValue(parsing: $0) }),
      let entries = try JSONValue(parsing: bytes)["log"]?["entries"]?.arrayValue
    else { return nil }
    self.name = "\(version) \(name)"
    self.entries = entries
    state = try KeycloakState(realms: (seed["realms"]?.arrayValue ?? []).map(KeycloakRealm.init(seed:)))
    state.version = version
  }

  mutating func run() {
    for (index, entry) in entries.enumerated() {
      guard let (request, time) = request(of: entry), isEmulated(request) else {
        skipped += 1
        continue
      }
      let answer = state.respond(to: request, now: time, randomness: randomness)
      let found = compare(entry["response"] ?? .null, answer)
      if found.isEmpty {
        equal += 1
      } else {
        differences.append("\(name)[\(index)] \(request.method) \(request.target): \(found)")
      }
    }
  }

  private func request(of entry: JSONValue) -> (SandboxRequest, Timestamp)? {
    guard let recorded = entry["request"], let url = recorded["url"]?.stringValue.flatMap(URLText.init),
      // What lies outside the prefix never comes to the stand-in's state.
      url.path.hasPrefix("/auth/"), let time = entry["startedDateTime"]?.stringValue.flatMap(Timestamp.init)
    else { return nil }
    var request = SandboxRequest(
      method: recorded["method"]?.stringValue ?? "",
      target: String(url.path.dropFirst(5)) + (url.query.map { "?\($0)" } ?? ""),
      body: Array((recorded["postData"]?["text"]?.stringValue ?? "").utf8))
    for field in recorded["headers"]?.arrayValue ?? [] {
      guard let name = field["name"]?.stringValue.flatMap(HTTPField.Name.init) else { continue }
      request.fields.append(HTTPField(name: name, value: translated(field["value"]?.stringValue ?? "")))
    }
    request.fields[.host] = url.authority
    request.body = Array(translated(String(decoding: request.body, as: UTF8.self)).utf8)
    return (request, time)
  }

  private func translated(_ text: String) -> String {
    tokens.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  /// People and refresh tokens are not emulated, keys of clients neither.
  private func isEmulated(_ request: SandboxRequest) -> Bool {
    let form = KeycloakForm(request)
    let text = String(decoding: request.body, as: UTF8.self) + (request.fields[.authorization] ?? "")
    let isForeignToken =
      text.contains("eyJ") && form["client_assertion"] == nil && !tokens.values.contains(where: text.contains)
    return form["grant_type"] != "password" && !isForeignToken && !request.target.contains("uma2-configuration")
      && !request.target.hasPrefix("/.well-known")
      && request.fields[.authorization] != "Basic cmVmcmVzaGluZy1jbGllbnQ6c2FuZGJveC1zZWNyZXQ="
  }

  private mutating func compare(_ recorded: JSONValue, _ answer: SandboxResponse) -> [String] {
    var found: [String] = []
    if recorded["status"]?.intValue != Int64(answer.status) {
      found.append("status \(recorded["status"] ?? .null), not \(answer.status)")
    }
    let theirs = Self.fields(recorded)
    let ours = answer.fields.map { "\($0.name.canonicalName): \($0.value)" }.sorted()
    if theirs != ours { found.append("fields \(Set(theirs).symmetricDifference(ours).sorted())") }
    let text = recorded["content"]?["text"]?.stringValue ?? ""
    let body = String(decoding: answer.body, as: UTF8.self)
    if text == body { return found }
    guard let theirs = try? JSONValue(parsing: Array(text.utf8)), let ours = try? JSONValue(parsing: answer.body) else {
      return found + ["body \(text), not \(body)"]
    }
    learn(theirs, ours)
    return found + KeycloakShape.differences(KeycloakShape.of(theirs), KeycloakShape.of(ours))
  }

  private mutating func learn(_ theirs: JSONValue, _ ours: JSONValue) {
    for name in ["access_token", "id_token"] {
      if let old = theirs[name]?.stringValue, let new = ours[name]?.stringValue { tokens[old] = new }
    }
  }

  /// The recorded fields that the stand-in itself decides on; a length, a date and cookies are not among them.
  private static func fields(_ recorded: JSONValue) -> [String] {
    (recorded["headers"]?.arrayValue ?? []).compactMap { field -> String? in
      guard let name = field["name"]?.stringValue?.lowercased(), let value = field["value"]?.stringValue else {
        return nil
      }
      return ["content-length", "date", "set-cookie"].contains(name) ? nil : "\(name): \(value)"
    }.sorted()
  }
}
