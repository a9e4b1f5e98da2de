import Hexoskin
import HubTesting

/// A recorded request, to be read back.
struct HexoskinRecordedCall: Sendable {
  let match: EndpointRouter.Match
  let exchange: RecordedExchange

  init(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) {
    self.match = match
    self.exchange = exchange
  }

  /// What was answered.
  var answer: ReceivedResponse {
    ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
  }

  /// What the caller says beyond the call.
  var options: RequestOptions { RequestOptions(headerFields: SentRequest.chosenFields(of: exchange.request)) }

  func argument(_ name: String) -> String { match.arguments[name] ?? "" }

  /// Refuses a query where the operation has none.
  func expectNoQuery() throws {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
  }

  /// The members of the body.
  func members() throws -> JSONObject { try RecordedJSON.object(exchange) }

  /// The body as a model, nil where the call that sends it sends something else.
  ///
  /// - Parameter make: The call.
  /// - Throws: `Unmakeable` for a body that is no JSON object.
  func model<Model: Decodable, Output>(_ make: (Model) throws -> Call<Output>) async throws -> Model? {
    let members = JSONValue.object(try members())
    guard let model = try? HubJSONDecoder().decode(Model.self, from: members), let body = try? make(model).body,
      try JSONValue(parsing: await body.open().collect(limit: 1 << 20)) == members
    else { return nil }
    return model
  }
}
