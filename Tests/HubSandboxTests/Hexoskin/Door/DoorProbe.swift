import HubCrypto
import HubHTTP
import HubJSON

@testable import HubSandbox

/// Knocks at the door of an emulated Hexoskin, without a server in between.
struct DoorProbe {
  static let origin = "http://127.0.0.1:8480"
  static let start: Int64 = 1_400_000_000
  var door: HexoskinDoor
  /// Seconds since 1970.
  var now = start
  private let randomness = Randomness(source: TestRandom())

  init(_ change: (inout HexoskinSandboxConfiguration) -> Void = { _ in }) {
    var settings = HexoskinSandboxConfiguration()
    change(&settings)
    door = HexoskinDoor(seed: HexoskinStandardSeed.json, settings: settings)
  }

  /// Asks an endpoint of OAuth.
  mutating func ask(
    _ method: String, _ target: String, _ authorization: String? = nil, form: String? = nil
  ) -> SandboxResponse {
    var request = SandboxRequest(method: method, target: target, body: Array((form ?? "").utf8))
    request.fields[.authorization] = authorization
    if form != nil { request.fields[.contentType] = "application/x-www-form-urlencoded" }
    let time = Timestamp(secondsSince1970: now)
    return door.respond(to: request, at: Self.origin + target, now: time, randomness: randomness)
      ?? SandboxResponse(status: 0)
  }

  /// Knocks at a resource; 200 stands for being let in.
  mutating func knock(
    _ method: String, _ target: String, _ authorization: String? = nil, fields: HTTPFields = [:]
  ) -> SandboxResponse {
    var request = SandboxRequest(method: method, target: target, fields: fields)
    request.fields[.authorization] = authorization
    let resource = String(request.path.split(separator: "/")[1])
    let time = Timestamp(secondsSince1970: now)
    let knock = HexoskinKnock(
      request: request, method: method, url: Self.origin + target, resource: resource, now: time)
    do throws(HexoskinRefusal) {
      let visitor = try door.admit(knock)
      door.count(visitor, at: resource, now: time)
      return .page(200, visitor.email)
    } catch {
      return error.response
    }
  }

  static func basic(_ name: String, _ password: String) -> String {
    "Basic \(Base64.encode(Array("\(name):\(password)".utf8)))"
  }

  /// What the token endpoint answers.
  mutating func token(_ form: String, _ key: String = "KCODE", _ secret: String = "c0de/S&cret=") -> SandboxResponse {
    ask("POST", "/api/connect/oauth2/token/", Self.basic(key, secret), form: form)
  }

  /// A code for the application `KCODE`.
  mutating func code(_ more: String = "") -> String {
    let answer = ask("GET", "/api/connect/oauth2/auth/?response_type=code&client_id=KCODE&scope=readonly\(more)")
    return answer.item("code")
  }
}

extension SandboxResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
  var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }

  /// An item of a form answer or of the address that a browser is sent to, in its query or its fragment.
  func item(_ name: String) -> String {
    let places = [text] + (fields[.location] ?? "").split(whereSeparator: { "?#".contains($0) }).map(String.init)
    return places.flatMap { [QueryItem](queryString: $0) }.first { $0.name == name }?.value ?? ""
  }
}
