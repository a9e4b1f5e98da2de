import HubJSON

// What the client of an analysis may do: `/analyses/{id}/client/permissions` (flame-hub.md, 4.2).
extension FlameHubState {
  private static let initialPermissions = ["analysis_self_message_broker_use", "analysis_self_storage_use"]

  /// Gives a new analysis' client what every analysis needs.
  mutating func grantAnalysisPermissions(to client: String, realmID: String?) {
    for name in Self.initialPermissions {
      guard let permission = records.first("permissions", where: "name", is: .string(name)) else { continue }
      _ = grant(permission, to: client, realmID: JSONValue(realmID))
    }
  }

  private mutating func grant(_ permission: JSONObject, to client: String, realmID: JSONValue) -> String {
    add(
      .clientPermissions,
      [
        "clientId": .string(client), "clientRealmId": realmID, "permissionId": .string(permission.id),
        "permissionRealmId": permission["realmId"] ?? .null,
      ])
  }

  func analysisPermissions(_ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let analysis = try find(key, of: .analyses, for: caller)
    try require(["analysis_update"], caller, in: .core)
    guard let client = analysis.text("clientId") else { return .json(200, ["data": [], "meta": ["total": 0]]) }
    var query = QueryNode(parsing: "include=permission")
    query.insert(client, at: ["filter", "clientId"])
    // Core asks auth for them with its own rights.
    return try list(.clientPermissions, query, for: nil)
  }

  mutating func addAnalysisPermission(_ key: String, _ body: JSONObject, by caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    guard let id = body.text("permissionId"), !id.isEmpty else { throw .rule("A permissionId is required.") }
    let client = try changeableClient(ofAnalysis: key, for: caller)
    let permission: JSONObject
    do {
      permission = try find(id, of: .permissions, for: nil)
    } catch {
      throw .notFound("permission", in: .auth)
    }
    guard permission.text("name")?.hasPrefix("analysis_self_") ?? false else {
      throw .denied("Only analysis self-capabilities can be assigned to an analysis client.")
    }
    if held(permission.id, by: client.id) != nil { throw Resource.clientPermissions.conflict }
    let granted = grant(permission, to: client.id, realmID: client["realmId"] ?? .null)
    let record = records["client-permissions"].record(granted) ?? [:]
    return .record(201, records.projection(record, of: .clientPermissions))
  }

  mutating func removeAnalysisPermission(_ key: String, _ id: String, by caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    let client = try changeableClient(ofAnalysis: key, for: caller)
    guard let record = held(id, by: client.id) else { throw .notFound("clientPermission", in: .core) }
    records["client-permissions"].remove(record.id)
    return .record(202, records.projection(record, of: .clientPermissions))
  }

  /// The client of an analysis whose permissions a caller may change.
  private func changeableClient(ofAnalysis key: String, for caller: Caller) throws(HubFailure) -> JSONObject {
    let analysis = try find(key, of: .analyses, for: caller)
    try require(["analysis_update"], caller, in: .core)
    if !mayWrite(in: analysis.text("realmId"), caller) { throw .denied("Permission denied.") }
    if analysis.isTrue("configurationLocked") {
      throw .rule("The capabilities cannot be changed while the analysis configuration is locked.")
    }
    return try client(of: analysis, .analyses)
  }

  private func held(_ permission: String, by client: String) -> JSONObject? {
    records.all("client-permissions", where: "clientId", is: .string(client)).first {
      $0.text("permissionId") == permission
    }
  }
}
