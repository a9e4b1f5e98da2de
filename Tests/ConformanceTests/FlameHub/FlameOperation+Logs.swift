import FlameHub
import HubTesting

extension FlameOperation {
  /// The operations of the logs.
  static func logs(_ hub: FlameHubClient) -> [String: FlameOperation] {
    let logs = hub.core.analysisLogs
    let nodeLogs = hub.core.analysisNodeLogs
    return [
      "core.analysis-logs.list": FlameOperation { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId"])
        return .plain(
          try await logs.list(of: ID<Analysis>(query.id("analysisId")), level: query.level, page: query.page))
      } read: {
        .plain(try await logs.list(of: ID<Analysis>(anyID)))
      },
      "core.analysis-logs.delete": FlameOperation { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId"])
        try await logs.delete(of: ID<Analysis>(query.id("analysisId")), level: query.level)
        return .nothing
      } read: {
        try await logs.delete(of: ID<Analysis>(anyID))
        return .nothing
      },
      "core.analysis-node-logs.list": FlameOperation { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId", "nodeId"])
        return .plain(
          try await nodeLogs.list(
            of: ID<Analysis>(query.id("analysisId")), node: ID<Node>(query.id("nodeId")), level: query.level,
            page: query.page))
      } read: {
        .plain(try await nodeLogs.list(of: ID<Analysis>(anyID), node: ID<Node>(anyID)))
      },
      "core.analysis-node-logs.create": FlameOperation { match, exchange in
        try match.refuseQuery()
        return .enveloped(try await nodeLogs.create(try RecordedJSON.value(exchange, as: AnalysisNodeLogCreate.self)))
      } read: {
        let record = AnalysisNodeLogCreate(
          analysis: ID<Analysis>(anyID), node: ID<Node>(anyID), message: "any", level: .info)
        return .enveloped(try await nodeLogs.create(record))
      },
      "core.analysis-node-logs.delete": FlameOperation { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId", "nodeId"])
        try await nodeLogs.delete(
          of: ID<Analysis>(query.id("analysisId")), node: ID<Node>(query.id("nodeId")), level: query.level)
        return .nothing
      } read: {
        try await nodeLogs.delete(of: ID<Analysis>(anyID), node: ID<Node>(anyID))
        return .nothing
      },
    ]
  }
}
