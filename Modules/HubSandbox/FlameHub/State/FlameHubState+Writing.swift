import HubJSON

// Each service checks in an order of its own: core looks at the body first, auth at the permission, storage at the
// record; Hub 0.8 asks for the permission before it reads a new record's body.
extension FlameHubState {
  /// `POST /things`
  mutating func create(_ resource: Resource, _ body: JSONObject, by caller: Caller) throws(HubFailure) -> HubAnswer {
    let access = resource.access
    let readsFirst = resource.service == .core && generation == .hub013
    var body = body
    if resource.generatesNames, body["name"] == nil || body["name"] == .null || body["name"] == "" {
      body["name"] = .string(randomness.name())
    }
    if readsFirst { _ = try resource.rules.values(of: body, on: .create, named: resource.names) }
    let scope = try require(access.create, caller, in: resource.service, all: access.needsAll)
    let received = try resource.rules.values(of: body, on: .create, named: resource.names)
    let values = resource.stored(received)
    try checkReferences(of: values, in: resource)
    var record = newRecord(of: resource, from: values)
    let isOfRealm = resource.takesRealmOfCaller || caller.realmName != Self.masterRealm
    if isOfRealm, record.has("realmId"), !values.has("realmId"),
      resource.rules.contains(where: { $0.name == "realmId" })
    {
      record["realmId"] = .string(caller.realmID)
    }
    try resource.behavior.complete(&record, from: values, by: caller, in: &self)
    try checkRealm(of: record, resource, caller, scope, access.create, .create)
    try resource.behavior.authorize(.create, record, from: values, by: caller, in: self)
    if let existing = try resource.behavior.existing(for: record, in: self) {
      return .record(201, records.projection(existing, of: resource), of: resource)
    }
    try checkUniqueness(of: record, in: resource)
    try resource.behavior.didCreate(&record, from: values, in: &self)
    records[resource.path].put(record)
    let written = records.written(record, of: resource, referring: values, on: .create)
    let shown = resource.echoing(received, in: written)
    resource.behavior.settle(record, in: &self)
    return .record(
      201, resource.behavior.answer(shown, for: record, by: values, on: .create, changed: true),
      of: resource)
  }

  /// `POST /things/{id}`
  mutating func update(_ resource: Resource, _ key: String, _ body: JSONObject, by caller: Caller)
    throws(HubFailure) -> HubAnswer
  {
    var permissions = resource.access.update
    let isCore = resource.service == .core
    let isCurrent = generation == .hub013
    if isCore {
      // Core asks for the permission before it looks for the record, and looks at the body before the one or the other.
      if isCurrent { _ = try resource.rules.values(of: body, on: .update, named: resource.names) }
      try require(permissions, caller, in: resource.service)
      let values = resource.stored(try resource.rules.values(of: body, on: .update, named: resource.names))
      if isCurrent, resource.checksReferencesOfUpdates { try checkReferences(of: values, in: resource) }
    }
    let old = try find(key, of: resource, for: caller)
    if old.id == caller.id, self.scope(of: permissions, for: caller) == nil {
      if resource.access.updatesSelf { permissions = [] }
      if let own = resource.access.selfUpdate, self.scope(of: [own], for: caller) != nil { permissions = [own] }
    }
    let scope = try require(permissions, caller, in: resource.service)
    // Auth compares realms once it knows the rest.
    let comparesLast = resource.service == .auth && isCurrent
    if !comparesLast { try checkRealm(of: old, resource, caller, scope, permissions, .update) }
    let received = try resource.rules.values(of: body, on: .update, named: resource.names)
    if comparesLast { try checkRealm(of: old, resource, caller, scope, permissions, .update) }
    let values = resource.stored(received)
    try resource.behavior.authorize(.update, old, from: values, by: caller, in: self)
    if resource.checksReferencesOfUpdates { try checkReferences(of: values, in: resource) }
    var record = old
    for (name, value) in values where record.has(name) { record[name] = value }
    try resource.behavior.adapt(&record, from: old, by: values, in: &self)
    try checkUniqueness(of: record, in: resource)
    let changed = record != old
    // The time of a record that did not change stays.
    if changed, record.has("updatedAt") { record["updatedAt"] = updateText }
    records[resource.path].put(record)
    let written = records.written(record, of: resource, referring: values, on: .update)
    let shown = resource.echoing(received, in: written)
    resource.behavior.settle(record, in: &self)
    return .record(
      202, resource.behavior.answer(shown, for: record, by: values, on: .update, changed: changed),
      of: resource)
  }

  /// `PUT /things/{id}`: an update, or a creation where there is no such record.
  mutating func put(_ resource: Resource, _ key: String, _ body: JSONObject, by caller: Caller)
    throws(HubFailure) -> HubAnswer
  {
    // Later releases take an id for that of a record that must be there.
    let isNamed = !(release.has(.hasAuthupBeta62) && resource.isNamed && UUIDText.isValid(key))
    if !isNamed || (try? find(key, of: resource, for: caller)) != nil {
      return try update(resource, key, body, by: caller)
    }
    return try create(resource, body, by: caller)
  }

  /// `DELETE /things/{id}`
  mutating func delete(_ resource: Resource, _ key: String, by caller: Caller) throws(HubFailure) -> HubAnswer {
    let access = resource.access
    let asksFirst = resource.service == .core || resource.service == .auth && generation == .hub013
    if asksFirst { try require(access.delete, caller, in: resource.service, all: access.needsAll) }
    if resource.service == .auth, generation == .hub013, !UUIDText.isValid(key) {
      // What is deleted has no other name than its id.
      throw .malformed(key, as: "uuid")
    }
    var record = try find(key, of: resource, for: caller)
    if !(access.isFreeForMakers && isMaker(caller, of: record)) {
      let scope = try require(access.delete, caller, in: resource.service, all: access.needsAll)
      try checkRealm(of: record, resource, caller, scope, access.delete, .delete)
    }
    try resource.behavior.authorize(.delete, record, from: [:], by: caller, in: self)
    try resource.behavior.checkDeletion(of: record, by: caller, in: self)
    records[resource.path].remove(record.id)
    resource.behavior.didDelete(&record, in: &self)
    var query = ResourceQuery()
    for name in resource.shownOnDeletion { query.include.insert([name], below: resource, in: records.catalogue) }
    let shown = records.projection(record, of: resource, query)
    return .record(
      202, resource.behavior.answer(shown, for: record, by: [:], on: .delete, changed: false), of: resource)
  }

  private func isMaker(_ caller: Caller, of record: JSONObject) -> Bool {
    record.text("actorId") == caller.id && record.text("actorType") == caller.kind.rawValue
  }
}
