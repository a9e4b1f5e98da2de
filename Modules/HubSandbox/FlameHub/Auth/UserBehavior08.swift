import HubJSON

/// Users of Hub 0.8: the answer that sets a password shows it, and a locked name binds nobody.
struct UserBehavior08: ResourceBehavior {
  /// What an update does not read from the database.
  private static let unread = Resource.users.columns.filter { $0.visibility == .optional || $0.visibility == .hidden }

  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    if record.text("displayName") == nil { record["displayName"] = record["name"] }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) {
    guard let password = record.text("password"), !password.hasPrefix(Randomness.hashPrefix) else { return }
    hub.secrets[record.id] = password
    var stored = record
    stored["password"] = .string(hub.randomness.hashLike())
    hub.records["users"].put(stored)
  }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    try UserBehavior().checkDeletion(of: record, by: caller, in: hub)
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    UserBehavior().didDelete(&record, in: &hub)
  }

  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
  {
    var answer = shown
    // A save makes null of what was not read.
    for column in Self.unread {
      if verb == .create || values.has(column.name) {
        answer[column.name] = record[column.name] ?? .null
      } else if changed {
        answer[column.name] = .null
      } else {
        answer[column.name] = nil
      }
    }
    return answer
  }
}
