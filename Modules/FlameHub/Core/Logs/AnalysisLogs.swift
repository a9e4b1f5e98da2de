public import HubQuery
public import HubTransport

/// The logs of analyses: `hub.core.analysisLogs`.
public struct AnalysisLogs: Sendable {
  let connection: FlameConnection

  /// The same calls as values: those of the generation that the client was given or knows by now, else of the newest.
  public var calls: AnalysisLogCalls { AnalysisLogCalls(facts: connection.facts) }

  /// The newest records of an analysis, the newest first; the Hub does not page through them (wire page, section 7.2).
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - level: How grave they are, nil for all.
  ///   - page: How many records; the Hub ignores the offset.
  ///   - options: What this call does differently.
  /// - Returns: The records.
  /// - Throws: `InvalidRequestError` for an id that is no UUID, and what every call throws.
  public func list(
    of analysis: some Reference<Analysis>, level: LogLevel? = nil, page: PageRequest = .default,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<FlameLog> {
    try await connection.run(options) {
      try AnalysisLogCalls(facts: $0).list(of: analysis.reference, level: level, page: page)
    }
  }

  /// Deletes the records of an analysis.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - level: How grave they are, nil for all.
  ///   - options: What this call does differently.
  /// - Throws: `InvalidRequestError` for an id that is no UUID, and what every call throws.
  public func delete(
    of analysis: some Reference<Analysis>, level: LogLevel? = nil, options: RequestOptions = RequestOptions()
  ) async throws {
    try await connection.run(options) { try AnalysisLogCalls(facts: $0).delete(of: analysis.reference, level: level) }
  }
}
