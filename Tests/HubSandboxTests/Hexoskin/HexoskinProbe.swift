import HubCrypto
import HubHTTP
import HubJSON

@testable import HubSandbox

/// Asks an emulated Hexoskin without a server in between.
struct HexoskinProbe {
  private let hexoskin: HexoskinEmulator

  init(_ change: (inout HexoskinSandboxConfiguration) -> Void = { _ in }) throws {
    var settings = HexoskinSandboxConfiguration()
    change(&settings)
    let state = try HexoskinState(settings: settings, clock: TestClock(), random: TestRandom())
    hexoskin = HexoskinEmulator(state, journalLimit: 100)
  }

  struct Answer {
    let status: Int
    let fields: HTTPFields
    let text: String

    var json: JSONValue { (try? JSONValue(parsing: Array(text.utf8))) ?? .null }
    /// The ids in a list.
    var ids: [Int64] { (json["objects"]?.arrayValue ?? []).compactMap { $0["id"]?.intValue } }
    var total: Int64? { json["meta"]?["total_count"]?.intValue }
    var error: String? { json["error"]?.stringValue }
  }

  @discardableResult
  func ask(
    _ method: String, _ target: String, _ body: String? = nil, as user: String = "ann@example.com:pw",
    fields: HTTPFields = HTTPFields()
  ) -> Answer {
    var request = SandboxRequest(method: method, target: target, fields: fields, body: Array((body ?? "").utf8))
    request.fields[.authorization] = "Basic \(Base64.encode(Array(user.utf8)))"
    if body != nil, request.fields[.contentType] == nil { request.fields[.contentType] = "application/json" }
    let response = hexoskin.respond(to: request)
    return Answer(
      status: response.status, fields: response.fields, text: String(decoding: response.body, as: UTF8.self))
  }

  func get(_ target: String, as user: String = "ann@example.com:pw") -> Answer { ask("GET", target, as: user) }
}
