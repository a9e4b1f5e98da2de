import Hexoskin
import HubTesting

/// A recorded request, to be read back.
struct HexoskinRecordedCall: Sendable {
  let match: EndpointRouter.Match
  let exchange: RecordedExchange
  /// Who asks in the place of the client; nil for the client's own credentials.
  var authorizer: (any Authorizer)?

  init(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) {
    self.match = match
    self.exchange = exchange
  }

  /// What was answered.
  var answer: ReceivedResponse {
    ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
  }

  /// What the caller says beyond the call.
  var options: RequestOptions {
    RequestOptions(
      auth: authorizer.map { .other($0) } ?? .inherited,
      headerFields: SentRequest.chosenFields(of: exchange.request))
  }

  /// The name of the resource, nil for what belongs to none.
  var resource: String? {
    let path = HexoskinGeneration(of: exchange.request).newer.path.prefix { $0 != "?" }
    let parts = path.split(separator: "/").map { PercentEncoding.decode($0) }
    return parts.count > 1 ? parts[1] : nil
  }

  func argument(_ name: String) -> String { match.arguments[name] ?? "" }

  /// Refuses a query where the operation has none.
  func expectNoQuery() throws {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
  }

  /// The members of the body.
  func members() throws -> JSONObject { try RecordedJSON.object(exchange) }

  /// The body as a model.
  ///
  /// - Parameter make: The call.
  /// - Returns: The model, nil when no model sends just that.
  /// - Throws: `Unmakeable` for a body that is no JSON object.
  func model<Model: Decodable, Output>(_ make: (Model) throws -> Call<Output>) async throws -> Model? {
    let members = JSONValue.object(try members())
    guard let model = try? HubJSONDecoder().decode(Model.self, from: members), let body = try? make(model).body,
      try JSONValue(parsing: await body.open().collect(limit: 1 << 20)) == members
    else { return nil }
    return model
  }
}
