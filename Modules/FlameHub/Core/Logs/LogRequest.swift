import HubErrors
import HubHTTP
import HubJSON
import HubQuery
@_spi(Backend) import HubTransport

/// What the log operations have in common.
struct LogRequest {
  let connection: FlameConnection
  /// The ids by which the Hub finds the log, by name.
  let ids: [(name: String, id: String)]

  func list(_ endpoint: Endpoint, _ level: LogLevel?, _ page: PageRequest, _ options: RequestOptions) async throws
    -> Page<FlameLog>
  {
    let page = try connection.dialect.items(for: ListQuery<Analysis>(page: page))
    let call = Call<LogEnvelope>.json(
      endpoint, query: try page + filters(endpoint, level), decoder: HubJSONDecoder())
    return try await connection.run(
      call.map { Page(items: $0.data, meta: ResponseMeta($0.meta ?? JSONObject())) }, options)
  }

  func delete(_ endpoint: Endpoint, _ level: LogLevel?, _ options: RequestOptions) async throws {
    try await connection.run(Call(endpoint, query: filters(endpoint, level)) { _, _ in }, options)
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
