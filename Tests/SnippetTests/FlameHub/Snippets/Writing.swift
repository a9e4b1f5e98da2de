import FlameHub

func create(_ hub: FlameHubClient, realm: Realm) async throws -> Node {
  // snippet.create
  let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
  // snippet.end
  return node
}

func update(_ hub: FlameHubClient, _ node: Node) async throws -> Node {
  // snippet.update
  try await hub.core.nodes.update(node) {
    $0.hidden = true
    $0.externalName = nil  // nil is JSON null; what is untouched is not sent
  }
  // snippet.end
  return try await hub.core.nodes.get(node)
}

func delete(_ hub: FlameHubClient, _ node: Node) async throws {
  // snippet.delete
  try await hub.core.nodes.delete(node)
  // snippet.end
}

func createAUser(_ hub: FlameHubClient, realm: Realm, password: String) async throws -> FlameUser {
  // snippet.user
  let user = try await hub.auth.users.create(
    .init(name: "jane", email: "jane@example.org", password: password, realm: realm))
  try await hub.auth.users.update(user) { $0.displayName = "Jane Doe" }
  // snippet.end
  return user
}

func createARealm(_ hub: FlameHubClient) async throws -> Realm {
  // snippet.realm
  let realm = try await hub.auth.realms.create(.init(name: "research", displayName: "Research"))
  try await hub.auth.realms.update("research") { $0.description = "For trials." }
  // snippet.end
  return realm
}

func values() throws -> [String] {
  // snippet.values
  var create = NodeCreate(name: "my-node", type: .aggregator)
  create.registryID = nil  // sent as null
  var changes = NodeUpdate()
  changes.hidden = true
  print(create, changes)  // as JSON, without secrets
  let bytes = try HubJSONEncoder().encode(changes)
  // snippet.end
  return ["\(create)", String(decoding: bytes, as: UTF8.self)]
}

func changesMadeBefore(_ hub: FlameHubClient, _ node: Node) async throws -> Node {
  // snippet.changes
  var changes = NodeUpdate()
  changes.hidden = false
  let node = try await hub.core.nodes.update(node, with: changes)
  // snippet.end
  return node
}

func grantARole(_ hub: FlameHubClient, _ user: FlameUser) async throws -> UserRole {
  // snippet.role
  let permission = try await hub.auth.permissions.only(where: .name == "node_create")
  let role = try await hub.auth.roles.create(.init(name: "node-keepers"))
  try await hub.auth.rolePermissions.create(.init(role: role, permission: permission))
  let entry = try await hub.auth.userRoles.create(.init(user: user, role: role))
  // snippet.end
  return entry
}

func grantAPermission(_ hub: FlameHubClient, _ user: FlameUser) async throws -> UserPermission {
  // snippet.permission
  let permission = try await hub.auth.permissions.only(where: .name == "node_create")
  let entry = try await hub.auth.userPermissions.create(.init(user: user, permission: permission))
  // snippet.end
  return entry
}

func whatAUserHas(_ hub: FlameHubClient, _ user: FlameUser) async throws -> [UserRole] {
  // snippet.roles
  let roles = try await hub.auth.userRoles.list(where: .userID == user.id, include: [.role]).items
  for entry in roles { try await hub.auth.userRoles.delete(entry) }  // takes them back
  // snippet.end
  return roles
}
