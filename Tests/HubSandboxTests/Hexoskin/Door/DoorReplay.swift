import HubHTTP
import HubJSON

@testable import HubSandbox

/// Sends a recording's requests to the door alone: it must refuse what was refused, as it was, and let in what was let
/// in; the endpoints of OAuth are compared in full.
struct DoorReplay {
  private(set) var equal = 0
  private(set) var differences: [String] = []
  private let name: String
  private let entries: [JSONValue]
  private let tokens = RecordedTokens()
  private var door: HexoskinDoor

  /// Resources of the recorded server with another authentication than Hexoskin's; the seed does not have them.
  private static let foreign: Set<String> = ["study", "bundle"]

  init?(_ name: String) throws {
    guard let seed = Recordings.bytes("seed.json", in: "hexoskin"),
      let log = try Recordings.bytes("\(name).har", in: "hexoskin").map({ try JSONValue(parsing: $0) })?["log"]
    else { return nil }
    self.name = name
    entries = log["entries"]?.arrayValue ?? []
    var settings = HexoskinSandboxConfiguration()
    let recorded = log["_hubkit"]?["settings"]
    if recorded?["signature"] == "required" { settings.authentication = .strict }
    if let throttle = recorded?["throttle"]?[0], let limit = throttle["requests"]?.intValue,
      let seconds = throttle["window"]?.intValue
    {
      settings.throttle = HexoskinSandboxThrottle(
        limit: Int(limit), seconds: seconds, resources: throttle["resource"]?.stringValue.map { [$0] })
    }
    door = HexoskinDoor(seed: try JSONValue(parsing: seed), settings: settings)
    for credential in log["_hubkit"]?["credentials"]?.arrayValue ?? [] { door.add(credential) }
  }

  mutating func run() {
    for (index, entry) in entries.enumerated() {
      guard let recorded = entry["request"], let url = recorded["url"]?.stringValue, let parts = URLText(url),
        let now = entry["startedDateTime"]?.stringValue.flatMap(Timestamp.init), let response = entry["response"]
      else { continue }
      let request = Self.request(recorded, parts)
      tokens.expect(response)
      let randomness = Randomness(source: tokens)
      let found: [String]
      if let answer = door.respond(to: request, at: url, now: now, randomness: randomness) {
        found = Self.differences(response, answer)
      } else if let resource = Self.resource(parts.path), !Self.foreign.contains(resource) {
        let knock = HexoskinKnock(request: request, method: request.method, url: url, resource: resource, now: now)
        found = knocked(knock, response)
      } else {
        continue
      }
      if found.isEmpty {
        equal += 1
      } else {
        differences.append("\(name)[\(index)] \(request.method) \(request.target): \(found)")
      }
    }
  }

  private mutating func knocked(_ knock: HexoskinKnock, _ response: JSONValue) -> [String] {
    do {
      let visitor = try door.admit(knock)
      door.count(visitor, at: knock.resource, now: knock.now)
      return Self.isRefusal(response) ? ["let in, not \(response["status"] ?? .null)"] : []
    } catch {
      return Self.differences(response, error.response)
    }
  }

  /// Whether the door was closed: of what is forbidden only a token's scope is its business.
  private static func isRefusal(_ response: JSONValue) -> Bool {
    switch response["status"]?.intValue {
    case 401, 429: true
    case 403: response["content"]?["text"]?.stringValue?.isEmpty == false
    default: false
    }
  }

  private static func request(_ recorded: JSONValue, _ parts: URLText) -> SandboxRequest {
    var request = SandboxRequest(
      method: recorded["method"]?.stringValue ?? "", target: parts.path + (parts.query.map { "?\($0)" } ?? ""),
      body: Array((recorded["postData"]?["text"]?.stringValue ?? "").utf8))
    for field in recorded["headers"]?.arrayValue ?? [] {
      guard let name = field["name"]?.stringValue.flatMap(HTTPField.Name.init) else { continue }
      request.fields.append(HTTPField(name: name, value: field["value"]?.stringValue ?? ""))
    }
    return request
  }

  /// The resource of a path, nil for the index and what is below no prefix or has no slash at its end.
  private static func resource(_ path: String) -> String? {
    let segments = path.split(separator: "/").map(String.init)
    guard path.hasSuffix("/"), !path.contains("//"), segments.first == "api" else { return nil }
    return segments.dropFirst(segments.dropFirst().first == "v1" ? 2 : 1).first
  }

  private static func differences(_ recorded: JSONValue, _ answer: SandboxResponse) -> [String] {
    var found: [String] = []
    if recorded["status"]?.intValue != Int64(answer.status) {
      found.append("status \(recorded["status"] ?? .null), not \(answer.status)")
    }
    let noise: Set = ["content-length", "date", "server", "connection", "transfer-encoding"]
    let theirs = (recorded["headers"]?.arrayValue ?? []).compactMap { field -> String? in
      guard let name = field["name"]?.stringValue?.lowercased(), !noise.contains(name) else { return nil }
      return "\(name): \(field["value"]?.stringValue ?? "")"
    }
    let ours = answer.fields.map { "\($0.name.canonicalName): \($0.value)" }
    if theirs.sorted() != ours.sorted() { found.append("fields \(Set(theirs).symmetricDifference(ours).sorted())") }
    let text = recorded["content"]?["text"]?.stringValue ?? ""
    let body = String(decoding: answer.body, as: UTF8.self)
    return text == body ? found : found + ["body \(text), not \(body)"]
  }
}
