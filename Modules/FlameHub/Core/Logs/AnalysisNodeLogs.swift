import HubErrors
import HubJSON
public import HubQuery
@_spi(Backend) public import HubTransport

/// The logs of the nodes of analyses: `hub.core.analysisNodeLogs`.
public struct AnalysisNodeLogs: Sendable {
  let connection: FlameConnection

  /// The newest records of a node of an analysis, the newest first; the Hub does not page through them.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - node: The node.
  ///   - level: How grave they are, nil for all.
  ///   - page: How many records; the Hub ignores the offset.
  ///   - options: What this call does differently.
  /// - Returns: The records.
  /// - Throws: `InvalidRequestError` for an id that is no UUID, and what every call throws.
  public func list(
    of analysis: some Reference<Analysis>, node: some Reference<Node>, level: LogLevel? = nil,
    page: PageRequest = .default, options: RequestOptions = RequestOptions()
  ) async throws -> Page<FlameLog> {
    try await request(analysis, node).list(LogEndpoints.nodeList, level, page, options)
  }

  /// Writes a record.
  ///
  /// - Parameters:
  ///   - record: What it is made of.
  ///   - options: What this call does differently.
  /// - Returns: The record as the Hub wrote it.
  /// - Throws: `InvalidRequestError` for an id that is no UUID, and what every call throws.
  @discardableResult
  public func create(
    _ record: AnalysisNodeLogCreate, options: RequestOptions = RequestOptions()
  ) async throws -> FlameLog {
    let endpoint = LogEndpoints.nodeCreate
    for (name, id) in [("analysisID", record.analysisID.rawValue), ("nodeID", record.nodeID.rawValue)] {
      guard FlameCollection.isUUID(id) else {
        throw InvalidRequestError(operation: endpoint.name, "\(name): '\(id)' is no UUID")
      }
    }
    let body = Body.bytes(try HubJSONEncoder().encode(record), mediaType: "application/json")
    let call = Call<Envelope>.json(endpoint, body: body, decoder: HubJSONDecoder()).map(\.data)
    return try await connection.run(options) { _ in call }
  }

  /// Deletes the records of a node of an analysis.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - node: The node.
  ///   - level: How grave they are, nil for all.
  ///   - options: What this call does differently.
  /// - Throws: `InvalidRequestError` for an id that is no UUID, and what every call throws.
  public func delete(
    of analysis: some Reference<Analysis>, node: some Reference<Node>, level: LogLevel? = nil,
    options: RequestOptions = RequestOptions()
  ) async throws {
    try await request(analysis, node).delete(LogEndpoints.nodeDelete, level, options)
  }

  private func request(_ analysis: some Reference<Analysis>, _ node: some Reference<Node>) -> LogRequest {
    LogRequest(
      connection: connection,
      ids: [("analysisId", analysis.reference.rawValue), ("nodeId", node.reference.rawValue)])
  }

  private struct Envelope: Decodable, Sendable {
    var data: FlameLog
  }
}
