import FlameHub

/// The six methods that a resource has, each with what it gave.
struct GuideMethods {
  var one: Node?
  var first: Page<Node>
  var found: Page<Node>
  var made: Node
  var changed: Node

  init(_ hub: FlameHubClient, _ id: ID<Node>, realm: Realm) async throws {
    // snippet.methods
    let node = try await hub.core.nodes.getIfPresent(id)  // nil when there is none with this id
    let nodes = try await hub.core.nodes.list()  // the first 50
    let visible = try await hub.core.nodes.list(where: .hidden == false, sort: .by(.name), page: .init(limit: 25))
    let created = try await hub.core.nodes.create(.init(name: "my-node", realm: realm, hidden: true))
    let updated = try await hub.core.nodes.update(created) { $0.hidden = false }
    try await hub.core.nodes.delete(created)
    // snippet.end
    (one, first, found, made, changed) = (node, nodes, visible, created, updated)
  }
}

func guideIDs(_ hub: FlameHubClient, _ node: Node) async throws -> [Node?] {
  let text = node.id.rawValue
  // snippet.ids
  let byText = try await hub.core.nodes.getIfPresent(text)
  let byID = try await hub.core.nodes.getIfPresent(node.id)
  let again = try await hub.core.nodes.getIfPresent(node)  // as it is now
  // snippet.end
  return [byText, byID, again]
}

func guideUnknownIDs(_ hub: FlameHubClient) async throws -> [String] {
  var errors: [String] = []
  // snippet.unknownIDs
  let unknown: ID<Node> = "c4fbb35b-ce4e-4269-9e8d-d0b3fea7201e"
  do {
    try await hub.core.nodes.update(unknown) { $0.hidden = true }
  } catch let error as HubAPIError {
    errors.append("\(error)")
  }
  do {
    try await hub.core.nodes.delete(unknown)
  } catch let error as HubAPIError {
    errors.append("\(error)")
  }
  // snippet.end
  return errors
}

func guideAuthResources(_ hub: FlameHubClient) async throws -> [Int] {
  // snippet.auth
  let totals = [
    try await hub.auth.realms.list().total,
    try await hub.auth.users.list().total,
    try await hub.auth.robots.list().total,
    try await hub.auth.permissions.list().total,
    try await hub.auth.roles.list().total,
    try await hub.auth.rolePermissions.list().total,
    try await hub.auth.userPermissions.list().total,
    try await hub.auth.userRoles.list().total,
    try await hub.auth.robotPermissions.list().total,
    try await hub.auth.robotRoles.list().total,
  ]
  // snippet.end
  return totals
}

func guideCoreResources(_ hub: FlameHubClient) async throws -> [Int] {
  // snippet.core
  let totals = [
    try await hub.core.registries.list().total,
    try await hub.core.registryProjects.list().total,
    try await hub.core.nodes.list().total,
    try await hub.core.masterImageGroups.list().total,
    try await hub.core.masterImages.list().total,
    try await hub.core.masterImageEventLogs.list().total,
    try await hub.core.projects.list().total,
    try await hub.core.projectNodes.list().total,
    try await hub.core.analyses.list().total,
    try await hub.core.analysisLogRecords.list().total,
    try await hub.core.analysisNodes.list().total,
    try await hub.core.analysisNodeLogRecords.list().total,
    try await hub.core.analysisBuckets.list().total,
    try await hub.core.analysisBucketFiles.list().total,
  ]
  // snippet.end
  return totals
}

func guideStorageResources(_ hub: FlameHubClient) async throws -> [Int] {
  // snippet.storage
  let totals = [
    try await hub.storage.buckets.list().total,
    try await hub.storage.bucketFiles.list().total,
  ]
  // snippet.end
  return totals
}
