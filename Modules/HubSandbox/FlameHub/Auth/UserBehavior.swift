import HubJSON

/// Users have passwords, which answers show as what a hash looks like.
struct UserBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    if record.text("displayName") == nil { record["displayName"] = record["name"] }
    setPassword(of: &record, from: values, in: &hub)
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) {
    if old.isTrue("nameLocked"), record.isTrue("nameLocked") { record["name"] = old["name"] }
    if record.text("displayName") == nil { record["displayName"] = record["name"] }
    setPassword(of: &record, from: values, in: &hub)
  }

  private func setPassword(of record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) {
    guard let password = values.text("password") else { return }
    hub.secrets[record.id] = password
    record["password"] = .string(hub.randomness.hashLike())
  }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    if record.id == caller.id { throw .rule("The own user can not be deleted.") }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.forget(subject: record.id)
    hub.removeAll("user-roles", where: "userId", is: record.id)
    hub.removeAll("user-permissions", where: "userId", is: record.id)
  }

  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
  {
    var answer = JSONObject()
    // Hidden columns come back from a write that changed something; the database is not asked for them, so that they
    // are null unless they were written just now.
    for column in Resource.users.columns {
      switch column.visibility {
      case .standard: answer[column.name] = shown[column.name]
      case .optional where values.has(column.name): answer[column.name] = shown[column.name]
      case .hidden where changed:
        answer[column.name] = values.has(column.name) ? record[column.name] ?? .null : .null
      default: continue
      }
    }
    if let realm = shown["realm"] { answer["realm"] = realm }
    return answer
  }
}
