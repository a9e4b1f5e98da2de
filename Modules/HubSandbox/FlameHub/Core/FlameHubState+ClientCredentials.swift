import HubJSON

// What nodes and analyses log in with, and nodes at their registry (flame-hub.md, 5.1). The answers have no envelope.
extension FlameHubState {
  /// `GET /nodes/{id}/client/credentials`, also of analyses.
  func clientCredentials(_ resource: Resource, _ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let owner = try find(key, of: resource, for: caller)
    guard resource.path == "nodes" ? mayManage(owner, caller) : mayRead(analysis: owner, caller) else {
      throw .denied("You are not permitted to read the credentials of this \(resource.label) client.")
    }
    return Self.credentials(of: try client(of: owner, resource))
  }

  /// `POST /nodes/{id}/client/credentials`, also of analyses: without a secret a new one is made.
  mutating func setClientCredentials(_ resource: Resource, _ key: String, _ body: JSONObject, by caller: Caller)
    throws(HubFailure) -> HubAnswer
  {
    let isOfNode = resource.path == "nodes"
    if !isOfNode { try require(["analysis_update"], caller, in: .core) }
    let owner = try find(key, of: resource, for: caller)
    guard isOfNode ? mayManage(owner, caller) : mayWrite(in: owner.text("realmId"), caller) else {
      throw .denied("You are not permitted to write the credentials of this \(resource.label) client.")
    }
    var client = try client(of: owner, resource)
    // An analysis keeps the name of its client.
    let names = isOfNode ? ["name", "displayName"] : []
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
    guard node.text("clientId") == caller.id || scope(of: ["registry_manage"], for: caller) != nil else {
      throw .denied("You are not permitted to read the registry credentials of this node.")
    }
    guard let id = node.text("registryProjectId") else {
      throw .rule("The node has no registry project provisioned yet.")
    }
    guard let project = records["registry-projects"].record(id) else {
      throw .rule("The registry project of the node could not be found.")
    }
    guard let registry = project.text("registryId").flatMap({ records["registries"].record($0) }) else {
      throw .rule("The registry of the node could not be found.")
    }
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

  /// Whether the caller is the node itself, or may change nodes of its realm.
  private func mayManage(_ node: JSONObject, _ caller: Caller) -> Bool {
    if node.text("clientId") == caller.id { return true }
    return scope(of: ["node_update"], for: caller) != nil && mayWrite(in: node.text("realmId"), caller)
  }

  /// Whether the caller is a node that takes part in an analysis and approves of it, or may change analyses.
  private func mayRead(analysis: JSONObject, _ caller: Caller) -> Bool {
    if scope(of: ["analysis_update"], for: caller) != nil { return true }
    guard caller.kind == .client, let node = records.first("nodes", where: "clientId", is: .string(caller.id)) else {
      return false
    }
    return records.all("analysis-nodes", where: "analysisId", is: .string(analysis.id)).contains {
      $0.text("nodeId") == node.id && $0.text("approvalStatus") == "approved"
    }
  }
}
