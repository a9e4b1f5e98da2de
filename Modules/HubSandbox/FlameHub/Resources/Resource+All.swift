extension Resource {
  /// Every resource of the emulator.
  static let all: [Resource] = [
    realms, users, roles, permissions, clients, rolePermissions, userRoles, userPermissions, clientRoles,
    clientPermissions, nodes, registries, registryProjects, masterImages, masterImageGroups, projects, projectNodes,
    analyses, analysisNodes, analysisNodeEvents, analysisBuckets, analysisBucketFiles, buckets, bucketFiles,
  ]

  private static let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }

  /// The resource of a collection's path.
  static func at(_ path: String) -> Resource? { byPath[path] }
}
