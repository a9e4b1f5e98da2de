import HubCrypto
import HubHTTP
import HubJSON

@testable import HubSandbox

/// Sends the requests of a recording to the emulator, which has the state that the recorded server had, and compares
/// what comes back.
struct HexoskinReplay {
  private(set) var equal = 0
  /// How many answers whose values are our own model are equal to the recorded ones in full.
  private(set) var equalModels = 0
  /// How many answers are not compared, by the reason.
  private(set) var skipped: [String: Int] = [:]
  private(set) var differences: [String] = []
  private let recording: HexoskinRecording
  private let clock = TestClock()
  private let tokens = RecordedTokens()
  private var state: HexoskinState

  init(_ recording: HexoskinRecording) throws {
    self.recording = recording
    var settings = HexoskinSandboxConfiguration()
    settings.seed = .file(Self.completed(recording.seed).serialized())
    if recording.settings["signature"] == "required" { settings.authentication = .strict }
    if let throttle = recording.settings["throttle"]?[0] {
      settings.throttle = HexoskinSandboxThrottle(
        limit: Int(throttle["requests"]?.intValue ?? 0), seconds: throttle["window"]?.intValue ?? 0,
        resources: throttle["resource"]?.stringValue.map { [$0] },
        saysWhen: throttle["retryAfter"]?.boolValue ?? true)
    }
    state = try HexoskinState(settings: settings, clock: clock, random: tokens)
    state.baseURL = recording.origin
    for credential in recording.credentials { state.door.add(credential) }
    // Some of the recorded servers were started without the resources that are there for their faults.
    if let names = recording.resources { state.resources = state.resources.filter { names.contains($0.key) } }
  }

  /// Seeds leave out what belongs to a user whom no recording shows; the numbers of later objects show that it is there.
  private static func completed(_ seed: JSONValue) -> JSONValue {
    var seed = seed
    var objects = seed["objects"]?.objectValue ?? [:]
    let hidden = "/api/user/214/"
    for (name, standard) in HexoskinStandardSeed.json["objects"]?.objectValue ?? [:] {
      let known = objects[name]?.arrayValue ?? []
      let added = (standard.arrayValue ?? []).filter {
        $0["user"]?.stringValue == hidden || $0["track"] == "/api/track/3/"
      }
      objects[name] = .array(known + added)
    }
    seed["objects"] = .object(objects)
    return seed
  }

  mutating func run() {
    for (index, entry) in recording.entries.enumerated() {
      guard let request = request(of: entry) else { continue }
      let recorded = entry["response"] ?? .null
      tokens.expect(recorded)
      let answer = state.respond(to: request)
      if let reason = reasonToSkip(request, recorded, index) {
        skipped[reason, default: 0] += 1
        continue
      }
      let found = compare(recorded, answer, request, index)
      if found.isEmpty {
        equal += 1
      } else {
        differences.append("\(recording.name)[\(index)] \(request.method) \(request.target): \(found)")
      }
    }
  }

  private func request(of entry: JSONValue) -> SandboxRequest? {
    guard let recorded = entry["request"], let url = recorded["url"]?.stringValue,
      let time = entry["startedDateTime"]?.stringValue.flatMap(Timestamp.init), url.hasPrefix(recording.origin)
    else { return nil }
    clock.set(time)
    var request = SandboxRequest(
      method: recorded["method"]?.stringValue ?? "", target: String(url.dropFirst(recording.origin.count)))
    for field in recorded["headers"]?.arrayValue ?? [] {
      guard let name = field["name"]?.stringValue.flatMap(HTTPField.Name.init) else { continue }
      request.fields.append(HTTPField(name: name, value: field["value"]?.stringValue ?? ""))
    }
    let text = recorded["postData"]?["text"]?.stringValue ?? ""
    request.body = recorded["postData"]?["encoding"] == "base64" ? Base64.decode(text) ?? [] : Array(text.utf8)
    return request
  }

  /// Why an answer is not compared, from the request and the answer alone.
  private func reasonToSkip(_ request: SandboxRequest, _ recorded: JSONValue, _ index: Int) -> String? {
    if recording.settings["plainTastypie"] == true { return "the engine without what Hexoskin adds to it" }
    if recording.settings["gzip"] == true || recording.settings["etag"] == true {
      return "a server that compresses and tags its answers"
    }
    let type = Self.field("Content-Type", of: recorded) ?? ""
    if ["application/octet-stream", "application/x-edf"].contains(type) { return "files of signals" }
    return nil
  }

  private mutating func compare(
    _ recorded: JSONValue, _ answer: SandboxResponse, _ request: SandboxRequest, _ index: Int
  ) -> [String] {
    var found: [String] = []
    if recorded["status"]?.intValue != Int64(answer.status) {
      found.append("status \(recorded["status"] ?? .null), not \(answer.status)")
    }
    let theirs = Self.fields(recorded)
    let ours = Set(answer.fields.map { "\($0.name.canonicalName): \($0.value)" }.filter(Self.counts))
    if recording.isAsserted("headers", of: index), theirs != ours {
      found.append("fields \(theirs.subtracting(ours).sorted()), not \(ours.subtracting(theirs).sorted())")
    }
    let text = timeless(recorded["content"]?["text"]?.stringValue ?? "")
    let body = timeless(String(decoding: answer.body, as: UTF8.self))
    if recording.isAsserted("body", of: index) {
      if text != body { found.append("body \(text.prefix(700)), not \(body.prefix(700))") }
    } else if text == body {
      equalModels += 1
    } else if (text.first == "{") != (body.first == "{") || (text.first == "[") != (body.first == "[") {
      found.append("body \(text.prefix(200)), not \(body.prefix(200))")
    }
    return found
  }

  /// A text with a mark for the time at which the request was made: the server's clock was a moment further.
  private func timeless(_ text: String) -> String {
    var text = text
    for seconds in 0...1 {
      let time = clock.timestamp.adding(.seconds(seconds)).description.prefix(19)
      if text.contains(time) { text = text.replacing(time, with: "<now>") }
    }
    return text
  }

  private static let noise: Set = ["date", "content-length", "transfer-encoding", "server", "connection"]

  private static func counts(_ field: String) -> Bool { !noise.contains(String(field.prefix { $0 != ":" })) }

  private static func fields(_ recorded: JSONValue) -> Set<String> {
    Set(
      (recorded["headers"]?.arrayValue ?? []).map {
        "\($0["name"]?.stringValue?.lowercased() ?? ""): \($0["value"]?.stringValue ?? "")"
      }.filter(counts))
  }

  private static func field(_ name: String, of recorded: JSONValue) -> String? {
    recorded["headers"]?.arrayValue?.first { $0["name"]?.stringValue?.lowercased() == name.lowercased() }?["value"]?
      .stringValue
  }
}
