import HubJSON

extension FlameHubState {
  /// A record with an id, the times and every column, not yet stored.
  func newRecord(of resource: Resource, from values: JSONObject) -> JSONObject {
    let now = nowText
    let resource = records.catalogue.form(of: resource)
    let id = values["id"] ?? .string(randomness.uuid())
    return JSONObject(
      resource.columns.map { column -> (key: String, value: JSONValue) in
        switch column.name {
        case "id": ("id", id)
        case "createdAt", "updatedAt": (column.name, values[column.name] ?? now)
        default: (column.name, values[column.name] ?? column.initial)
        }
      })
  }

  /// Stores a record made of values that need no checks, and tells its id.
  @discardableResult
  mutating func add(_ resource: Resource, _ values: JSONObject) -> String {
    let record = newRecord(of: resource, from: values)
    records[resource.path].put(record)
    return record.id
  }

  /// Adds a confidential client with a generated secret, as core does for nodes and analyses.
  mutating func addClient(named name: String, realmID: String?) -> String {
    let secret = randomness.letters(64)
    let id = add(
      .clients,
      [
        "name": .string(name), "displayName": .string(name), "authMethod": "secret", "secret": .string(secret),
        "realmId": JSONValue(realmID),
      ])
    secrets[id] = secret
    return id
  }

  /// Adds the public clients that each realm has for user interfaces.
  mutating func addInterfaceClients(realmID: String) {
    for client in release.interfaceClients {
      add(
        .clients,
        [
          "name": .string(client.name), "displayName": .string(client.displayName), "builtIn": true,
          "realmId": .string(realmID), "grantTypes": "authorization_code refresh_token", "scope": "global openid",
        ])
    }
  }

  /// Removes a record and what goes with it.
  mutating func remove(_ record: JSONObject, of resource: Resource) {
    var record = record
    records[resource.path].remove(record.id)
    records.catalogue.form(of: resource).behavior.didDelete(&record, in: &self)
  }

  /// Removes the records of a junction in which a member has a value.
  mutating func removeAll(_ path: String, where member: String, is id: String) {
    for record in records.all(path, where: member, is: .string(id)) { records[path].remove(record.id) }
  }

  /// Forgets secrets and sessions of a user or client that is gone.
  mutating func forget(subject id: String) {
    secrets[id] = nil
    // The older generation looks for the account, not for a session.
    if generation == .hub013 { tokens.endSessions(of: id) }
  }

  /// The record that a path names: an id, or a name where the resource allows it.
  func find(_ key: String, of resource: Resource, for caller: Caller?) throws(HubFailure) -> JSONObject {
    if let record = records[resource.path].record(key) { return record }
    guard resource.isNamed else {
      if !UUIDText.isValid(key) { throw .malformed(key, as: "uuid") }
      throw .notFound(resource.label, in: resource.service)
    }
    let name = resource.ignoresCaseOfNames ? key.lowercased() : key
    let named =
      generation == .hub08
      ? records[resource.path].all.filter { $0.text("name")?.lowercased() == key.lowercased() }
      : records.all(resource.path, where: "name", is: .string(name))
    // Names are unique in a realm only: the caller's own comes first.
    guard let record = named.first(where: { $0.text("realmId") == caller?.realmID }) ?? named.first else {
      throw .notFound(resource.label, in: resource.service)
    }
    return record
  }

  func checkReferences(of values: JSONObject, in resource: Resource) throws(HubFailure) {
    let relations = resource.references + resource.schema.relations
    // The server goes by the columns.
    for column in resource.columns {
      guard let relation = relations.first(where: { $0.foreignKey == column.name }),
        let key = values.text(relation.foreignKey)
      else { continue }
      guard records[relation.path].record(key) != nil else {
        throw .unknownReference(
          to: resource.names.spelling(of: relation.name), by: resource.names.spelling(of: relation.foreignKey))
      }
    }
  }

  func checkUniqueness(of record: JSONObject, in resource: Resource) throws(HubFailure) {
    for key in resource.uniqueKeys {
      let values = key.columns.map { record[$0] ?? .null }
      if !key.nullsAreEqual, values.contains(.null) { continue }
      let candidates = records[resource.path].candidates(Array(zip(key.columns, values)))
      let isTaken = candidates.contains { other in
        other.id != record.id && generation.collation.areEqual(key.columns.map { other[$0] ?? .null }, values)
      }
      if isTaken { throw resource.conflict }
    }
  }
}
