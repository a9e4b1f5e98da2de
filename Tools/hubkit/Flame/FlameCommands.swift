import CommandLineKit
import FlameHub

/// `hubkit flame …`: a group for each service, in it one for each kind of record.
enum FlameCommands {
  static let node = CommandNode(
    "flame", abstract: "The FLAME Hub.",
    discussion: """
      Who asks is said by --username and a password from a file, FLAME_HUB_PASSWORD or a prompt, or likewise by \
      --client-id or, on Hub 0.8, --robot-id, or by a token. Where the Hub is, by --server; the public Hub otherwise.
      """,
    parameters: FlameConnectionOptions.parameters,
    subcommands: [
      CommandNode("auth", abstract: "Accounts, realms and what they may do.", subcommands: auth),
      CommandNode("core", abstract: "Nodes, projects and analyses.", subcommands: core),
      CommandNode("storage", abstract: "Buckets and their files.", subcommands: storage),
    ])

  private static let auth: [CommandNode] = [
    commands("auth", "realms", "realm") { $0.auth.realms }.all,
    commands("auth", "users", "user") { $0.auth.users }.all,
    commands("auth", "roles", "role") { $0.auth.roles }.all,
    commands("auth", "permissions", "permission") { $0.auth.permissions }.all,
    commands("auth", "rolePermissions", "rolePermission", columns: ["id", "roleId", "permissionId", "createdAt"]) {
      $0.auth.rolePermissions
    }.all,
    commands("auth", "userPermissions", "userPermission", columns: ["id", "userId", "permissionId", "createdAt"]) {
      $0.auth.userPermissions
    }.all,
    commands("auth", "userRoles", "userRole", columns: ["id", "userId", "roleId", "createdAt"]) { $0.auth.userRoles }
      .joining,
    commands("auth", "clients", "client") { $0.auth.clients }.all,
    commands("auth", "robots", "robot") { $0.auth.robots }.all,
    commands("auth", "robotPermissions", "robotPermission", columns: ["id", "robotId", "permissionId", "createdAt"]) {
      $0.auth.robotPermissions
    }.joining,
    commands("auth", "robotRoles", "robotRole", columns: ["id", "robotId", "roleId", "createdAt"]) {
      $0.auth.robotRoles
    }.joining,
  ]

  private static let core: [CommandNode] = [
    nodes.group(nodes.everything + FlameCredentialCommands.ofNodes),
    registries.group(registries.everything + [FlameCoreCommands.registry]),
    registryProjects.group(registryProjects.everything + [FlameCoreCommands.registryProject]),
    masterImages.group([masterImages.list, masterImages.get, FlameCoreCommands.sync, FlameCoreCommands.build]),
    commands("core", "masterImageGroups", "masterImageGroup", columns: ["id", "virtualPath", "name"]) {
      $0.core.masterImageGroups
    }.reading,
    commands("core", "projects", "project") { $0.core.projects }.all,
    commands(
      "core", "projectNodes", "projectNode", columns: ["id", "projectId", "nodeId", "approvalStatus", "createdAt"]
    ) { $0.core.projectNodes }.all,
    analyses.group(
      analyses.everything + [FlameCoreCommands.analysis] + FlameCredentialCommands.ofAnalyses
        + FlameClientPermissionCommands.all),
    commands(
      "core", "analysisNodes", "analysisNode",
      columns: ["id", "analysisId", "nodeId", "approvalStatus", "executionStatus"]
    ) { $0.core.analysisNodes }.all,
    commands("core", "analysisBuckets", "analysisBucket", columns: ["id", "type", "bucketId", "analysisId"]) {
      $0.core.analysisBuckets
    }.joining,
    commands(
      "core", "analysisBucketFiles", "analysisBucketFile",
      columns: ["id", "path", "root", "bucketFileId", "analysisId"]
    ) { $0.core.analysisBucketFiles }.all,
    FlameLogCommands.analysisLogs, FlameLogCommands.analysisNodeLogs,
    commands("core", "masterImageEventLogs", "masterImageEventLog") { $0.core.masterImageEventLogs }.reading,
    commands("core", "analysisLogRecords", "analysisLogRecord", named: "analysis-log-records") {
      $0.core.analysisLogRecords
    }.clearing,
    commands("core", "analysisNodeLogRecords", "analysisNodeLogRecord", named: "analysis-node-log-records") {
      $0.core.analysisNodeLogRecords
    }.all,
  ]

  private static let nodes = commands("core", "nodes", "node") { $0.core.nodes }
  private static let registries = commands(
    "core", "registries", "registry", columns: ["id", "name", "host", "createdAt"]
  ) { $0.core.registries }
  private static let registryProjects = commands(
    "core", "registryProjects", "registryProject", columns: ["id", "name", "type", "externalName", "registryId"]
  ) {
    $0.core.registryProjects
  }
  private static let masterImages = commands(
    "core", "masterImages", "masterImage", columns: ["id", "virtualPath", "name", "buildStatus"]
  ) { $0.core.masterImages }
  private static let analyses = commands(
    "core", "analyses", "analysis",
    columns: ["id", "name", "configurationLocked", "buildStatus", "distributionStatus", "executionStatus", "createdAt"]
  ) { $0.core.analyses }

  private static let storage: [CommandNode] = [
    buckets.group(
      [buckets.list, buckets.get, buckets.add, buckets.delete]
        + [FlameTransferCommands.upload, FlameTransferCommands.archive]),
    bucketFiles.group([bucketFiles.list, bucketFiles.get, bucketFiles.delete, FlameTransferCommands.download]),
  ]

  private static let buckets = commands("storage", "buckets", "bucket", columns: ["id", "name", "createdAt"]) {
    $0.storage.buckets
  }
  private static let bucketFiles = commands(
    "storage", "bucketFiles", "bucketFile", columns: ["id", "path", "size", "bucketId"]
  ) { $0.storage.bucketFiles }

  private static func commands<Resource>(
    _ service: String, _ member: String, _ singular: String, named name: String = Resource.collection.name,
    columns: [String]? = nil,
    _ records: @escaping @Sendable (FlameHubClient) -> FlameRecords<Resource>
  ) -> RecordCommands<FlameRecordSource<Resource>> {
    let generations = Resource.collection.generations.map { $0.map(\.description).sorted() } ?? []
    let place = ["the \(service) service"] + (generations.isEmpty ? [] : [generations.joined(separator: " and ")])
    return RecordCommands(
      name: name, abstract: "The \(name.replacing("-", with: " ")) of \(place.joined(separator: ", ")).",
      path: "hub.\(service).\(member)", singular: singular,
      columns: columns
    ) { values, context, sends in
      let hub = try await FlameConnectionOptions.client(
        values, context, sends: sends, of: Resource.collection.generations)
      return FlameRecordSource(hub: hub, records: records(hub))
    }
  }
}
