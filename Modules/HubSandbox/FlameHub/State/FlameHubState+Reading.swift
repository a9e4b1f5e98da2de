import HubJSON

extension FlameHubState {
  /// `GET /things`
  func list(_ resource: Resource, _ query: QueryNode, for caller: Caller?) throws(HubFailure) -> HubAnswer {
    var candidates = records[resource.path].all
    if let caller, case .holders(let permissions) = resource.access.reading {
      let scope = try require(permissions, caller, in: resource.service)
      if resource.column("realmId") != nil {
        candidates.removeAll { !scope.covers($0.text("realmId"), of: caller) }
      }
    }
    let query = try ResourceQuery(list: query, of: resource)
    try checkFields(query, resource, caller)
    let columns = query.selection().columns(of: resource)
    if !query.include.isEmpty, !columns.contains(where: { $0.name == "id" }) {
      // The query that the server builds for such a list is wrong.
      throw .inside("column distinctAlias.\(resource.schema.name)_id does not exist")
    }
    let found = try records.records(candidates, of: resource, query)
    let page = found.dropFirst(query.offset).prefix(query.limit)
    return .json(
      200,
      [
        "data": .array(page.map { .object(records.projection($0, of: resource, query)) }),
        "meta": [
          "total": .number(JSONNumber(found.count)), "limit": .number(JSONNumber(query.limit)),
          "offset": .number(JSONNumber(query.offset)), "schema": .object(resource.schema.list),
        ],
      ])
  }

  /// `GET /things/{id}`
  func get(_ resource: Resource, _ key: String, _ query: QueryNode, for caller: Caller?) throws(HubFailure)
    -> HubAnswer
  {
    if resource.service == .storage, query != .object([]), !UUIDText.isValid(key) {
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
    let query = resource.queriesSingles ? ResourceQuery(single: query, of: resource) : ResourceQuery()
    try checkFields(query, resource, caller)
    return .record(
      200, records.projection(record, of: resource, query), meta: ["schema": .object(resource.schema.single)])
  }

  /// `@me` and `@self` are the caller, where the collection is that of the caller's kind.
  private func resolve(_ key: String, _ resource: Resource, _ caller: Caller?) -> String {
    guard key == "@me" || key == "@self", let caller, caller.resource.path == resource.path else { return key }
    return caller.id
  }

  private func checkFields(_ query: ResourceQuery, _ resource: Resource, _ caller: Caller?) throws(HubFailure) {
    guard let caller else { return }
    for (field, permission) in resource.guardedFields where query.selection().selects(field, of: resource) {
      try require([permission], caller, in: resource.service)
    }
  }
}
