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
    let client = try client(of: find(key, of: .analyses, for: caller), .analyses)
    var query = QueryNode(parsing: "include=permission")
    query.insert(client.id, at: ["filter", "clientId"])
    return try list(.clientPermissions, query, for: caller)
  }

  mutating func addAnalysisPermission(_ key: String, _ body: JSONObject, by caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    let client = try client(of: find(key, of: .analyses, for: caller), .analyses)
    guard let id = body.text("permissionId") else { throw .rule("A permissionId is required.") }
    guard let permission = records["permissions"].record(id) else { throw .notFound("permission", in: .auth) }
    try require(["client_permission_create"], caller, in: .core)
    if held(id, by: client.id) != nil { throw Resource.clientPermissions.conflict }
    let granted = grant(permission, to: client.id, realmID: client["realmId"] ?? .null)
    let record = records["client-permissions"].record(granted) ?? [:]
    return .record(201, records.projection(record, of: .clientPermissions))
  }

  mutating func removeAnalysisPermission(_ key: String, _ id: String, by caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    let client = try client(of: find(key, of: .analyses, for: caller), .analyses)
    try require(["client_permission_delete"], caller, in: .core)
    guard let record = held(id, by: client.id) else { throw .notFound("clientPermission", in: .core) }
    records["client-permissions"].remove(record.id)
    return .record(202, records.projection(record, of: .clientPermissions))
  }

  private func held(_ permission: String, by client: String) -> JSONObject? {
    records.all("client-permissions", where: "clientId", is: .string(client)).first {
      $0.text("permissionId") == permission
    }
  }
}
