import HubJSON

extension FlameHubState {
  /// `GET /things`
  func list(_ resource: Resource, _ query: QueryNode, for caller: Caller?) throws(HubFailure) -> HubAnswer {
    var candidates = records[resource.path].all
    var scope: RealmScope?
    if let caller, case .holders(let permissions) = resource.access.reading {
      scope =
        try resource.listsForAll
        ? self.scope(of: permissions, for: caller) : require(permissions, caller, in: resource.service)
      if generation == .hub013, let scope, resource.column("realmId") != nil {
        candidates.removeAll { !scope.covers($0.text("realmId"), of: caller) }
      }
    }
    if let caller { candidates.removeAll { !isReadable($0, of: resource, to: caller) } }
    let query = try resourceQuery(list: query, of: resource)
    try checkFields(query, resource, caller)
    let columns = query.selection().columns(of: resource)
    if generation == .hub013, !query.include.isEmpty, !columns.contains(where: { $0.name == "id" }) {
      // The query that the server builds for such a list is wrong.
      throw .inside("column distinctAlias.\(resource.schema.name)_id does not exist")
    }
    let found = try records.records(candidates, of: resource, query)
    let page = query.isPaged ? found.dropFirst(query.offset).prefix(query.limit) : found[...]
    var shown = Array(page)
    if generation == .hub08, let caller, case .holders = resource.access.reading, resource.column("realmId") != nil {
      // What may not be seen is taken out of the page, and of the total.
      shown.removeAll { $0.id != caller.id && scope?.covers($0.text("realmId"), of: caller) != true }
    }
    return HubAnswer(
      status: 200,
      content: .page(
        HubPage(
          resource: resource, records: shown.map { records.projection($0, of: resource, query) },
          total: found.count - (page.count - shown.count), query: query)))
  }

  /// `GET /things/{id}`
  func get(_ resource: Resource, _ key: String, _ query: QueryNode, for caller: Caller?) throws(HubFailure)
    -> HubAnswer
  {
    if generation == .hub013, resource.service == .storage, query != .object([]), !UUIDText.isValid(key) {
      // With a query the database is asked for an id only.
      throw .malformed(key, as: "uuid")
    }
    let record = try find(resolve(key, resource, caller), of: resource, for: caller)
    if let caller, case .holders(let permissions) = resource.access.reading, record.id != caller.id {
      let scope = try require(permissions, caller, in: resource.service)
      if resource.column("realmId") != nil, !scope.covers(record.text("realmId"), of: caller) {
        throw .missing(permissions, in: resource.service)
      }
    }
    if let caller, !isReadable(record, of: resource, to: caller) {
      throw .notFound(resource.label, in: resource.service)
    }
    let query = resourceQuery(single: query, of: resource)
    try checkFields(query, resource, caller)
    var shown = records.projection(record, of: resource, query)
    for name in resource.hiddenInSingles { shown[name] = nil }
    return .record(
      200, shown, of: resource,
      meta: ["schema": .object(resource.schema.single(in: release))])
  }

  /// Whether a record's realm lets a caller see it.
  private func isReadable(_ record: JSONObject, of resource: Resource, to caller: Caller) -> Bool {
    resource.readableBy.isEmpty || resource.readableBy.contains { mayWrite(in: record.text($0), caller) }
  }

  private func resourceQuery(list query: QueryNode, of resource: Resource) throws(HubFailure) -> ResourceQuery {
    switch generation {
    case .hub08: try ResourceQuery(hub08List: query, of: resource, in: records.catalogue)
    case .hub013: try ResourceQuery(list: query, of: resource, in: records.catalogue)
    }
  }

  private func resourceQuery(single query: QueryNode, of resource: Resource) -> ResourceQuery {
    guard resource.queriesSingles else { return ResourceQuery() }
    return switch generation {
    case .hub08: ResourceQuery(hub08Single: query, of: resource, in: records.catalogue)
    case .hub013: ResourceQuery(single: query, of: resource, in: records.catalogue)
    }
  }

  /// `@me` and `@self` are the caller, where the collection is that of the caller's kind.
  private func resolve(_ key: String, _ resource: Resource, _ caller: Caller?) -> String {
    guard key == "@me" || key == "@self", let caller, caller.resource.path == resource.path else { return key }
    return caller.id
  }

  /// Whether a query asks for a field; the current generation takes any mention of it for that.
  private func mentions(_ field: String, in query: ResourceQuery, of resource: Resource) -> Bool {
    query.selection().selects(field, of: resource)
      || generation == .hub013 && query.mentionedFields.contains(field)
  }

  private func checkFields(_ query: ResourceQuery, _ resource: Resource, _ caller: Caller?) throws(HubFailure) {
    guard let caller else { return }
    for (field, permission) in resource.guardedFields where mentions(field, in: query, of: resource) {
      try require([permission], caller, in: resource.service)
    }
  }
}
