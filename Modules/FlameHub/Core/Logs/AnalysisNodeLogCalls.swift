public import HubErrors
public import HubQuery
@_spi(Backend) public import HubTransport
import HubJSON

/// The calls of the logs of the nodes of analyses, as values: they can be looked at and printed before they are made.
public struct AnalysisNodeLogCalls: Sendable {
  let facts: FlameFacts

  /// The call of a list; see `AnalysisNodeLogs.list(of:node:level:page:options:)`.
  public func list(
    of analysis: ID<Analysis>, node: ID<Node>, level: LogLevel? = nil, page: PageRequest = .default
  ) throws(InvalidRequestError) -> Call<Page<FlameLog>> {
    try request(analysis, node).list(LogEndpoints.nodeList, level, page)
  }

  /// The call that writes a record; see ``AnalysisNodeLogs/create(_:options:)``.
  public func create(_ record: AnalysisNodeLogCreate) throws -> Call<FlameLog> {
    let endpoint = LogEndpoints.nodeCreate
    try facts.check(endpoint)
    for (name, id) in [("analysisID", record.analysisID.rawValue), ("nodeID", record.nodeID.rawValue)] {
      guard FlameCollection.isUUID(id) else {
        throw InvalidRequestError(operation: endpoint.name, "\(name): '\(id)' is no UUID")
      }
    }
    let body = Body.json(try HubJSONEncoder().encodeValue(record))
    return Call<Envelope>.json(endpoint, body: body, decoder: HubJSONDecoder()).map(\.data)
  }

  /// The call that deletes records; see `AnalysisNodeLogs.delete(of:node:level:options:)`.
  public func delete(
    of analysis: ID<Analysis>, node: ID<Node>, level: LogLevel? = nil
  ) throws(InvalidRequestError) -> Call<Void> {
    try request(analysis, node).delete(LogEndpoints.nodeDelete, level)
  }

  private func request(_ analysis: ID<Analysis>, _ node: ID<Node>) -> LogRequest {
    LogRequest(facts: facts, ids: [("analysisId", analysis.rawValue), ("nodeId", node.rawValue)])
  }

  private struct Envelope: Decodable, Sendable {
    var data: FlameLog
  }
}
