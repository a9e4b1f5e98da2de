import FlameHub

func writeLog(_ hub: FlameHubClient, _ analysis: Analysis, _ node: Node) async throws -> FlameLog {
  // snippet.write
  let written = try await hub.core.analysisNodeLogs.create(
    .init(analysis: analysis, node: node, message: "the data is there", level: .info, status: "running"))
  // snippet.end
  return written
}

func readLogs(_ hub: FlameHubClient, _ analysis: Analysis, _ node: Node) async throws -> [FlameLog] {
  // snippet.read
  let latest = try await hub.core.analysisNodeLogs.list(of: analysis, node: node)  // the newest first
  let failures = try await hub.core.analysisNodeLogs.list(of: analysis, node: node, level: .error)
  let ofTheAnalysis = try await hub.core.analysisLogs.list(of: analysis)
  // snippet.end
  return latest.items + failures.items + ofTheAnalysis.items
}

func deleteLogs(_ hub: FlameHubClient, _ analysis: Analysis, _ node: Node) async throws {
  // snippet.delete
  try await hub.core.analysisNodeLogs.delete(of: analysis, node: node)
  try await hub.core.analysisLogs.delete(of: analysis)
  // snippet.end
}
