import HahnProCloud
import HubTesting

/// A recorded request of the services, to be read back.
struct HahnProRecordedCall: Sendable {
  let match: EndpointRouter.Match
  let exchange: RecordedExchange

  init(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) {
    self.match = match
    self.exchange = exchange
  }

  /// What the call does differently, such as the organisation for which it is made.
  var options: RequestOptions { RequestOptions(headerFields: SentRequest.chosenFields(of: exchange.request)) }

  func argument(_ name: String) -> String { match.arguments[name] ?? "" }

  func id<Resource>(_ type: Resource.Type, _ name: String = "id") -> ID<Resource> { ID<Resource>(argument(name)) }

  /// Refuses a body.
  func expectNoBody() throws { try RecordedJSON.nothing(exchange) }

  /// Refuses everything but an empty object.
  func expectEmptyObject() throws {
    guard try RecordedJSON.object(exchange).isEmpty else { throw Unmakeable("a body that the operation does not have") }
  }

  /// The query of an operation that lists nothing.
  func parameters(_ names: String...) throws -> RecordedParameters { try RecordedParameters(match.query, names: names) }
}
