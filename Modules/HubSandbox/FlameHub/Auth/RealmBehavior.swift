import HubJSON

/// Realms come with clients for user interfaces, and go with everything in them.
struct RealmBehavior: ResourceBehavior {
  func didCreate(_ record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) {
    // The older generation has no clients.
    if hub.generation == .hub013 { hub.addInterfaceClients(realmID: record.id) }
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) throws(HubFailure) {
    if old.text("name") == FlameHubState.masterRealm, record.text("name") != FlameHubState.masterRealm {
      throw .rule("The name of the master can not be changed.")
    }
  }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    if record.isTrue("builtIn") { throw .rule("A built-in realm can not be deleted.") }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for resource in [Resource.users, .clients, .robots, .roles, .permissions] {
      for member in hub.records.all(resource.path, where: "realmId", is: .string(record.id)) {
        hub.remove(member, of: resource)
      }
    }
  }
}
