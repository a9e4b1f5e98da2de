public import HubErrors
public import HubQuery
public import HubTransport

/// The calls of the logs of analyses, as values: they can be looked at and printed before they are made.
public struct AnalysisLogCalls: Sendable {
  let facts: FlameFacts

  /// The call of a list; see `AnalysisLogs.list(of:level:page:options:)`.
  public func list(
    of analysis: ID<Analysis>, level: LogLevel? = nil, page: PageRequest = .default
  ) throws(InvalidRequestError) -> Call<Page<FlameLog>> {
    try request(analysis).list(LogEndpoints.analysisList, level, page)
  }

  /// The call that deletes records; see `AnalysisLogs.delete(of:level:options:)`.
  public func delete(
    of analysis: ID<Analysis>, level: LogLevel? = nil
  ) throws(InvalidRequestError) -> Call<Void> {
    try request(analysis).delete(LogEndpoints.analysisDelete, level)
  }

  private func request(_ analysis: ID<Analysis>) -> LogRequest {
    LogRequest(facts: facts, ids: [("analysisId", analysis.rawValue)])
  }
}
