extension Resource {
  /// Every resource of the emulator, of all generations of the Hub.
  static let all: [Resource] = [
    realms, users, roles, permissions, clients, rolePermissions, userRoles, userPermissions, clientRoles,
    clientPermissions, sessions, robots, robotPermissions, robotRoles, nodes, registries, registryProjects,
    masterImages, masterImageGroups, projects, projectNodes,
    analyses, analysisNodes, analysisNodeEvents, analysisBuckets, analysisBucketFiles, buckets, bucketFiles,
    masterImageEventLogs, analysisLogs, analysisNodeLogs,
  ]
}
