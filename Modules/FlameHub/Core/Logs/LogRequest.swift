import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubQuery
@_spi(Backend) import HubTransport

/// What the log operations have in common.
struct LogRequest {
  let facts: FlameFacts
  /// The ids by which the Hub finds the log, by name.
  let ids: [(name: String, id: String)]

  func list(
    _ endpoint: Endpoint, _ level: LogLevel?, _ page: PageRequest
  ) throws(InvalidRequestError) -> Call<Page<FlameLog>> {
    try facts.check(endpoint)
    let page = try FlameDialect(facts).items(for: ListQuery<Analysis>(page: page), operation: endpoint.name)
    return Call<LogEnvelope>.json(endpoint, query: try page + filters(endpoint, level), decoder: HubJSONDecoder())
      .map { Page(items: $0.data, meta: ResponseMeta($0.meta ?? JSONObject())) }
  }

  func delete(_ endpoint: Endpoint, _ level: LogLevel?) throws(InvalidRequestError) -> Call<Void> {
    try facts.check(endpoint)
    return Call(endpoint, query: try filters(endpoint, level)) { _, _ in }
  }

  private func filters(_ endpoint: Endpoint, _ level: LogLevel?) throws(InvalidRequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for (name, id) in ids {
      guard FlameCollection.isUUID(id) else {
        throw InvalidRequestError(operation: endpoint.name, "\(name): '\(id)' is no UUID")
      }
      items.append(QueryItem("filter[\(name)]", id))
    }
    if let level { items.append(QueryItem("filter[level]", level.rawValue)) }
    return items
  }

  private struct LogEnvelope: Decodable, Sendable {
    var data: [FlameLog]
    var meta: JSONObject?
  }
}
