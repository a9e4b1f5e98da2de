import HubErrors
import HubTransport

/// What the client of an analysis may do, by way of the core service (wire page, section 4.2).
enum ClientPermissionEndpoints {
  private static let generations: Set<ServerGeneration> = [.hub013]

  static let list = Endpoint(
    "core.analyses.client-permissions", service: "core", .get, "/analyses/{id}/client/permissions",
    generations: generations)
  static let add = Endpoint(
    "core.analyses.add-client-permission", service: "core", .post, "/analyses/{id}/client/permissions",
    success: .created, generations: generations)
  static let remove = Endpoint(
    "core.analyses.remove-client-permission", service: "core", .delete,
    "/analyses/{id}/client/permissions/{permissionId}", success: .accepted, generations: generations)

  static let all = [list, add, remove]
}
