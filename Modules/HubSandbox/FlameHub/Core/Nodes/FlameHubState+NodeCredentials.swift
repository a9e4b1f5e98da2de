import HubJSON

// What a node logs in with, at the Hub and at its registry (flame-hub.md, 5.1). The answers have no envelope.
extension FlameHubState {
  /// `GET /nodes/{id}/client/credentials`
  func nodeClientCredentials(_ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let node = try find(key, of: .nodes, for: caller)
    guard mayManage(node, with: "client_read", caller) else {
      throw .denied("You are not permitted to read the credentials of this node client.")
    }
    return Self.credentials(of: try client(of: node))
  }

  /// `POST /nodes/{id}/client/credentials`: without a secret a new one is made.
  mutating func setNodeClientCredentials(_ key: String, _ body: JSONObject, by caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    let node = try find(key, of: .nodes, for: caller)
    guard mayManage(node, with: "client_update", caller) else {
      throw .denied("You are not permitted to update the credentials of this node client.")
    }
    var client = try client(of: node)
    let rules = Resource.clients.rules.filter { ["secret", "name", "displayName"].contains($0.name) }
    let values: JSONObject
    do {
      values = try rules.values(of: body, on: .update)
    } catch {
      // Core relays the message of auth, not its issues.
      throw .rule(error.message)
    }
    let secret = values.text("secret") ?? randomness.hexadecimal(64)
    for name in ["name", "displayName"] {
      if let value = values.text(name) { client[name] = .string(value) }
    }
    try checkUniqueness(of: client, in: .clients)
    client["secret"] = .string(secret)
    client["updatedAt"] = nowText
    secrets[client.id] = secret
    records["clients"].put(client)
    return Self.credentials(of: client)
  }

  /// `GET /nodes/{id}/registry/credentials`: the account of the node's project in its registry.
  func nodeRegistryCredentials(_ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let node = try find(key, of: .nodes, for: caller)
    guard mayManage(node, with: "client_read", caller) else {
      throw .denied("You are not permitted to read the registry credentials of this node.")
    }
    guard let project = node.text("registryProjectId").flatMap({ records["registry-projects"].record($0) }),
      let registry = project.text("registryId").flatMap({ records["registries"].record($0) })
    else { throw .rule("The node has no registry project provisioned yet.") }
    return .json(
      200,
      [
        "host": registry["host"] ?? .null, "externalName": project["externalName"] ?? .null,
        "accountName": project["accountName"] ?? .null, "accountSecret": project["accountSecret"] ?? .null,
      ])
  }

  private func client(of node: JSONObject) throws(HubFailure) -> JSONObject {
    guard let client = node.text("clientId").flatMap({ records["clients"].record($0) }) else {
      throw .rule("The node has no client provisioned yet.")
    }
    return client
  }

  private static func credentials(of client: JSONObject) -> HubAnswer {
    .json(200, .object(JSONObject(["id", "name", "displayName", "secret"].map { ($0, client[$0] ?? .null) })))
  }

  /// Whether the caller is the node itself, or holds a permission in the node's realm.
  private func mayManage(_ node: JSONObject, with permission: String, _ caller: Caller) -> Bool {
    if node.text("clientId") == caller.id { return true }
    guard scope(of: [permission], for: caller) != nil else { return false }
    return caller.realmName == Self.masterRealm || caller.realmID == node.text("realmId")
  }
}
