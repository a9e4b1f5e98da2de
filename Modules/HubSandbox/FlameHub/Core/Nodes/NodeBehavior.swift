import HubJSON

/// Nodes have a client of their own in auth, in Hub 0.8 a robot, and a project in their registry (flame-hub.md, 7.2).
struct NodeBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    if record["realmId"] == .null { record["realmId"] = .string(caller.realmID) }
    guard let realmID = record.text("realmId"), hub.records["realms"].record(realmID) != nil else {
      throw hub.generation == .hub08
        ? .unknownReference(to: "realm", by: "realmId") : .rule("Can't find realm entity by realmId")
    }
    hexEncodeKey(of: &record)
    let registries = hub.records["registries"].all
    if hub.generation == .hub013, record.text("registryId") == nil, registries.count == 1 {
      record["registryId"] = registries[0]["id"]
    }
    if record.text("registryId") != nil, record.text("externalName") == nil {
      record["externalName"] = .string(hub.randomness.letters(21))
    }
  }

  func didCreate(_ record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) throws(HubFailure) {
    attachProject(to: &record, in: &hub)
    if hub.generation == .hub08 {
      if record.text("robotId") == nil { record["robotId"] = .string(hub.addRobot(realmID: record.text("realmId"))) }
    } else if record.text("clientId") == nil {
      record["clientId"] = .string(hub.addClient(named: record.id, realmID: record.text("realmId")))
    }
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) throws(HubFailure) {
    hexEncodeKey(of: &record)
    guard record.text("registryId") != nil else {
      // Only who says so detaches a node.
      guard values.has("registryId") else { return }
      if let project = record.text("registryProjectId") { hub.records["registry-projects"].remove(project) }
      record["registryProjectId"] = .null
      return
    }
    if record.text("externalName") == nil { record["externalName"] = .string(hub.randomness.letters(21)) }
    let id = record.text("registryProjectId") ?? ""
    if var project = hub.records["registry-projects"].record(id), project["registryId"] == record["registryId"] {
      guard project["externalName"] != record["externalName"] else { return }
      project["externalName"] = record["externalName"]
      project["realmId"] = record["realmId"]
      hub.records["registry-projects"].put(project)
    } else {
      // A project lies in one registry: another one needs another project.
      hub.records["registry-projects"].remove(id)
      attachProject(to: &record, in: &hub)
    }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    if let client = record.text("clientId").flatMap({ hub.records["clients"].record($0) }) {
      hub.remove(client, of: .clients)
    }
    hub.removeRobot(of: record)
    if let project = record.text("registryProjectId") { hub.records["registry-projects"].remove(project) }
    for name in ["clientId", "robotId"] where record.has(name) { record[name] = .null }
    // What counts them is not adjusted.
    for path in ["project-nodes", "analysis-nodes"] { hub.removeAll(path, where: "nodeId", is: record.id) }
  }

  private func attachProject(to record: inout JSONObject, in hub: inout FlameHubState) {
    guard let registry = record["registryId"], !registry.isNull else { return }
    let project = hub.newRecord(
      of: .registryProjects,
      from: [
        "name": record["name"] ?? .null, "type": "node", "public": false,
        "externalName": record["externalName"] ?? .null, "registryId": registry,
        "realmId": record["realmId"] ?? .null,
      ])
    hub.records["registry-projects"].put(project)
    record["registryProjectId"] = project["id"]
  }

  /// What is not hexadecimal is stored as the hexadecimal digits of its bytes.
  private func hexEncodeKey(of record: inout JSONObject) {
    guard let key = record.text("publicKey"), !key.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return
    }
    let digits = key.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }
    record["publicKey"] = .string(digits.joined())
  }
}
