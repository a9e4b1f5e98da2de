import FlameHub

func guideWithoutSecret(_ hub: FlameHubClient) async throws -> Robot? {
  // snippet.withoutField
  let systemRobot = try await hub.auth.robots.list(where: .name == "system").items.first
  assert(systemRobot?.secret == nil)
  // snippet.end
  return systemRobot
}

func guideWithSecret(_ hub: FlameHubClient) async throws -> Robot? {
  // snippet.field
  let systemRobot = try await hub.auth.robots.list(where: .name == "system", fields: [.secret]).items.first
  print(systemRobot?.secret ?? "")
  // snippet.end
  return systemRobot
}

func guideFieldNames() -> [String] {
  // snippet.fieldNames
  let names = Robot.optionalFields.map(\.name)
  assert(names == ["secret"])
  // snippet.end
  return names
}

func guideMeta(_ hub: FlameHubClient) async throws -> Page<FlamePermission> {
  // snippet.meta
  let permissions = try await hub.auth.permissions.list()
  print(permissions.meta.total ?? 0, permissions.meta.limit ?? 0, permissions.meta.offset ?? 0)
  // snippet.end
  return permissions
}

func guideNested(_ hub: FlameHubClient) async throws -> (FlameUser?, Realm) {
  // snippet.nested
  let adminUser = try await hub.auth.users.list(where: .name == "admin").items.first
  print(adminUser?.id ?? "", adminUser?.realm?.name ?? "")
  // snippet.end

  // snippet.nestedRealm
  let masterRealm = try await hub.auth.realms.only(where: .name == "master")
  assert(adminUser?.realm == masterRealm)
  // snippet.end
  return (adminUser, masterRealm)
}

func guideErrors(_ hub: FlameHubClient) async throws -> (text: String, details: JSONValue?)? {
  // snippet.error
  do {
    try await hub.core.nodes.create(.init(name: "my-new-node", realm: "9a9806fe-3220-47f6-ba20-e203e64e30c5"))
  } catch let error as HubAPIError {
    print(error)
    print(error.status, error.code ?? "", error.message ?? "", error.details?["statusCode"] ?? .null)
    return ("\(error)", error.details)
  }
  // snippet.end
  return nil
}
