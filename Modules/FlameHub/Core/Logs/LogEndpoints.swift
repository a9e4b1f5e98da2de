import HubErrors
import HubTransport

/// The log operations of the core service; the Hub wants to know whose log it is, and compares by equality only.
enum LogEndpoints {
  private static let generations: Set<ServerGeneration> = [.hub013]

  static let analysisList = Endpoint(
    "core.analysis-logs.list", service: "core", .get, "/analysis-logs", generations: generations)
  static let analysisDelete = Endpoint(
    "core.analysis-logs.delete", service: "core", .delete, "/analysis-logs", success: .accepted,
    generations: generations)
  static let nodeList = Endpoint(
    "core.analysis-node-logs.list", service: "core", .get, "/analysis-node-logs", generations: generations)
  static let nodeCreate = Endpoint(
    "core.analysis-node-logs.create", service: "core", .post, "/analysis-node-logs", success: .accepted,
    generations: generations)
  static let nodeDelete = Endpoint(
    "core.analysis-node-logs.delete", service: "core", .delete, "/analysis-node-logs", success: .accepted,
    generations: generations)

  static let all = [analysisList, analysisDelete, nodeList, nodeCreate, nodeDelete]
}
