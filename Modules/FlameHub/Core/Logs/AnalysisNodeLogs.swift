public import HubQuery
public import HubTransport

/// The logs of the nodes of analyses: `hub.core.analysisNodeLogs`.
public struct AnalysisNodeLogs: Sendable {
  let connection: FlameConnection

  /// The same calls as values: those of the generation that the client was given or knows by now, else of the newest.
  public var calls: AnalysisNodeLogCalls { AnalysisNodeLogCalls(facts: connection.facts) }

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
    try await connection.run(options) {
      try AnalysisNodeLogCalls(facts: $0).list(of: analysis.reference, node: node.reference, level: level, page: page)
    }
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
    try await connection.run(options) { try AnalysisNodeLogCalls(facts: $0).create(record) }
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
    try await connection.run(options) {
      try AnalysisNodeLogCalls(facts: $0).delete(of: analysis.reference, node: node.reference, level: level)
    }
  }
}
