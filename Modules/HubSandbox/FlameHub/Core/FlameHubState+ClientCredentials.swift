import HubJSON

// What nodes and analyses log in with, and nodes at their registry (flame-hub.md, 5.1). The answers have no envelope.
extension FlameHubState {
  /// `GET /nodes/{id}/client/credentials`, also of analyses.
  func clientCredentials(_ resource: Resource, _ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let owner = try find(key, of: resource, for: caller)
    guard mayManage(owner, of: resource, with: "client_read", caller) else {
      throw .denied("You are not permitted to read the credentials of this \(resource.label) client.")
    }
    return Self.credentials(of: try client(of: owner, resource))
  }

  /// `POST /nodes/{id}/client/credentials`, also of analyses: without a secret a new one is made.
  mutating func setClientCredentials(_ resource: Resource, _ key: String, _ body: JSONObject, by caller: Caller)
    throws(HubFailure) -> HubAnswer
  {
    let owner = try find(key, of: resource, for: caller)
    guard mayManage(owner, of: resource, with: "client_update", caller) else {
      throw .denied("You are not permitted to update the credentials of this \(resource.label) client.")
    }
    var client = try client(of: owner, resource)
    // An analysis keeps the name of its client.
    let names = resource.path == "nodes" ? ["name", "displayName"] : []
    let rules = Resource.clients.rules.filter { $0.name == "secret" || names.contains($0.name) }
    let values: JSONObject
    do {
      values = try rules.values(of: body, on: .update)
    } catch {
      // Core relays the message of auth, not its issues.
      throw .rule(error.message)
    }
    let secret = values.text("secret") ?? randomness.hexadecimal(64)
    for name in names {
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
    guard mayManage(node, of: .nodes, with: "client_read", caller) else {
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

  func client(of owner: JSONObject, _ resource: Resource) throws(HubFailure) -> JSONObject {
    guard let client = owner.text("clientId").flatMap({ records["clients"].record($0) }) else {
      throw .rule("The \(resource.label) has no client provisioned yet.")
    }
    return client
  }

  private static func credentials(of client: JSONObject) -> HubAnswer {
    .json(200, .object(JSONObject(["id", "name", "displayName", "secret"].map { ($0, client[$0] ?? .null) })))
  }

  /// Whether the caller is the owner itself, or holds a permission: in a node's own realm, for any analysis.
  private func mayManage(_ owner: JSONObject, of resource: Resource, with permission: String, _ caller: Caller) -> Bool
  {
    if owner.text("clientId") == caller.id { return true }
    guard scope(of: [permission], for: caller) != nil else { return false }
    return resource.path != "nodes" || mayWrite(in: owner.text("realmId"), caller)
  }
}
