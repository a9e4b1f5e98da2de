import FlameHub

/// Records of a FLAME Hub for commands.
struct FlameRecordSource<Resource: FlameResource>: RecordSource {
  let hub: FlameHubClient
  let records: FlameRecords<Resource>

  static var table: FieldTable<Resource> { Resource.fieldTable }
  static var embedding: Embedding { Embedding(label: "include", isDefault: true) }
  static var operators: [FilterOperator] { FilterExpression.operators }
  static var idHelp: String { Resource.collection.takesNames ? "Its id or name." : "Its id." }
  static var pagingSort: Sort<Resource>? { Resource.pagingSort }

  func list(_ query: ListQuery<Resource>) async throws -> Page<Resource> {
    try await records.list(
      where: query.filter, sort: query.sort, page: query.page, include: include(query), fields: query.fields)
  }

  func all(_ query: ListQuery<Resource>, maximum: Int?, from start: PageCursor?) -> PagedSequence<Resource> {
    records.all(
      where: query.filter, sort: query.sort, include: include(query), fields: query.fields, maximum: maximum,
      from: start)
  }

  func get(_ id: ID<Resource>, _ query: ListQuery<Resource>) async throws -> Resource {
    try await records.get(id, include: include(query), fields: query.fields)
  }

  /// What a generation of the Hub delivers differs: the client knows what that is, unless the command line says more.
  private func include(_ query: ListQuery<Resource>) -> [Relation<Resource>]? {
    query.include == Self.table.deliveredRelations ? nil : query.include
  }

  func curlList(_ query: ListQuery<Resource>) throws -> String {
    let calls = records.calls
    var query = query
    query.include = include(query) ?? Resource.relations(of: calls.generation)
    return try hub.curl(calls.list(query))
  }

  func curlGet(_ id: ID<Resource>, _ query: ListQuery<Resource>) throws -> String {
    try hub.curl(records.calls.get(id, include: include(query), fields: query.fields))
  }
}

extension FlameRecordSource: AddableRecordSource where Resource: CreatableResource {
  static var addVerb: String { "create" }
  static var draftName: String { "\(Resource.Create.self)" }

  func add(_ members: JSONObject) async throws -> Resource { try await records.create(try draft(members)) }

  func curlAdd(_ members: JSONObject) throws -> String { try hub.curl(records.calls.create(draft(members))) }

  private func draft(_ members: JSONObject) throws -> Resource.Create {
    try HubJSONDecoder().decode(Resource.Create.self, from: .object(members))
  }
}

extension FlameRecordSource: UpdatableRecordSource where Resource: UpdatableResource {
  static var readsBeforeUpdate: Bool { false }

  func update(_ id: ID<Resource>, _ members: JSONObject) async throws -> Resource {
    try await records.update(id, with: try changes(members))
  }

  func curlUpdate(_ id: ID<Resource>, _ members: JSONObject) async throws -> String {
    try hub.curl(records.calls.update(id, with: changes(members)))
  }

  private func changes(_ members: JSONObject) throws -> Resource.Update {
    try HubJSONDecoder().decode(Resource.Update.self, from: .object(members))
  }
}

extension FlameRecordSource: DeletableRecordSource where Resource: DeletableResource {
  static var deletionFlags: [DeletionFlag] { [] }

  func delete(_ id: ID<Resource>, _ flags: Set<String>) async throws -> Resource? { try await records.delete(id) }

  func curlDelete(_ id: ID<Resource>, _ flags: Set<String>) throws -> String { try hub.curl(records.calls.delete(id)) }
}
