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

  /// The state that recordings of a seed start with, which takes a while to make.
  static func start(of seed: JSONValue) throws -> HexoskinState {
    var settings = HexoskinSandboxConfiguration()
    settings.seed = .file(completed(seed).serialized())
    return try HexoskinState(settings: settings, clock: TestClock(), random: TestRandom())
  }

  init(_ recording: HexoskinRecording, from start: HexoskinState) {
    self.recording = recording
    state = start
    if recording.settings["signature"] == "required" { state.settings.authentication = .strict }
    if let throttle = recording.settings["throttle"]?[0] {
      state.settings.throttle = HexoskinSandboxThrottle(
        limit: Int(throttle["requests"]?.intValue ?? 0), seconds: throttle["window"]?.intValue ?? 0,
        resources: recording.settings["throttle"]?.arrayValue.map {
          Set($0.compactMap { $0["resource"]?.stringValue })
        },
        saysWhen: throttle["retryAfter"]?.boolValue ?? true)
    }
    state.door = HexoskinDoor(seed: recording.seed, settings: state.settings)
    state.clock = clock
    state.randomness = Randomness(source: tokens)
    state.baseURL = recording.origin
    for credential in recording.credentials { state.door.add(credential) }
    // Some of the recorded servers were started without the resources that are there for their faults.
    if let names = recording.resources { state.resources = state.resources.filter { names.contains($0.key) } }
  }

  /// Seeds leave out what belongs to a user whom no recording shows; the numbers of later objects tell that it is there.
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
    if recorded["status"] == 304 { return "answers that a client had already" }
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
    let theirs = fields(recorded)
    let ours = Set(answer.fields.map { "\($0.name.canonicalName): \($0.value)" }.filter(counts))
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

  /// Fields of the connection and of servers in front.
  private static let noise: Set = ["date", "content-length", "transfer-encoding", "server", "connection"]
  /// What a server adds that compresses answers and tags them.
  private static let ofMiddleware: Set = ["content-encoding", "etag", "vary"]

  private func counts(_ field: String) -> Bool {
    let name = String(field.prefix { $0 != ":" })
    let isAltered = recording.settings["gzip"] == true || recording.settings["etag"] == true
    return !Self.noise.contains(name) && !(isAltered && Self.ofMiddleware.contains(name))
  }

  private func fields(_ recorded: JSONValue) -> Set<String> {
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
