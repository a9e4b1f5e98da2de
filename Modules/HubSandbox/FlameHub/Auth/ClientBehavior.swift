import HubJSON

/// Clients have secrets, stored plain unless they are to be hashed.
struct ClientBehavior: ResourceBehavior {
  /// The client through which the services themselves log in.
  static let systemName = "system"

  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    try checkName(of: record, in: hub)
    if record.text("displayName") == nil { record["displayName"] = record["name"] }
    var secret = values.text("secret")
    if secret == nil, record.text("authMethod") == "secret" { secret = hub.randomness.letters(64) }
    set(secret, of: &record, in: &hub)
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) throws(HubFailure) {
    if record["name"] != old["name"] { try checkName(of: record, in: hub) }
    if record.text("displayName") == nil { record["displayName"] = record["name"] }
    if values.has("secret") { set(values.text("secret"), of: &record, in: &hub) }
  }

  /// Refuses the names of clients that every Hub has.
  private func checkName(of record: JSONObject, in hub: FlameHubState) throws(HubFailure) {
    let reserved = [Self.systemName] + hub.release.interfaceClients.map(\.name)
    if let name = record.text("name"), reserved.contains(name) {
      throw .rule("The client name '\(name)' is reserved.")
    }
  }

  private func set(_ secret: String?, of record: inout JSONObject, in hub: inout FlameHubState) {
    hub.secrets[record.id] = secret
    record["secret"] = JSONValue(secret)
    if secret != nil, record.isTrue("secretHashed") { record["secret"] = .string(hub.randomness.hashLike()) }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.forget(subject: record.id)
    hub.removeAll("client-roles", where: "clientId", is: record.id)
    hub.removeAll("client-permissions", where: "clientId", is: record.id)
    for path in ["nodes", "analyses"] {
      for owner in hub.records.all(path, where: "clientId", is: .string(record.id)) {
        var owner = owner
        owner["clientId"] = .null
        hub.records[path].put(owner)
      }
    }
  }
}
