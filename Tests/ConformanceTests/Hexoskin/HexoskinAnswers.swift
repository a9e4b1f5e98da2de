import Hexoskin
import HubTesting

/// Answers a client that makes one recorded call: with what was recorded, and with what the client needs to come to it.
struct HexoskinAnswers: Sendable {
  let call: HexoskinRecordedCall
  /// The resource that the call belongs to, nil for the list of all.
  let resource: String?
  /// An object that is asked for before it is changed or deleted.
  var object: JSONObject?

  func answer(_ sent: StubTransport.Sent) -> ReceivedResponse {
    let request = sent.request
    guard let resource, request.method == .get else { return call.answer }
    let root = HexoskinGeneration(of: call.exchange.request).path
    let (list, schema) = ("\(root)/\(resource)/", "\(root)/\(resource)/schema/")
    switch request.path {
    case "\(root)/":
      let index: JSONValue = [
        .init(stringLiteral: resource): ["list_endpoint": .string(list), "schema": .string(schema)]
      ]
      return .json(index.description)
    case schema where call.match.endpoint.name != "schema": return .json(Self.schema.description)
    default: return object.map { .json(JSONValue.object($0).description) } ?? call.answer
    }
  }

  /// A resource that may be asked for everything: what a resource does not have is refused before anything is sent.
  private static let schema: JSONValue = [
    "allowed_list_http_methods": ["get", "post", "patch"],
    "allowed_detail_http_methods": ["get", "put", "patch", "delete"], "default_format": "application/json",
    "default_limit": 20, "fields": [:],
  ]
}
