import HahnProCloud

/// Records of HahnPRO Cloud for commands.
struct HahnProRecordSource<Resource: HahnProResource>: AddableRecordSource {
  let cloud: HahnProCloudClient
  let records: HahnProRecords<Resource>
  /// Members of a new record that are sent when they are not given.
  var defaults = JSONObject()

  static var table: FieldTable<Resource> { Resource.fieldTable }
  static var embedding: Embedding { Embedding(label: "populate", isDefault: false) }
  static var operators: [FilterOperator] { [.equal, .lessThanOrEqual, .greaterThanOrEqual, .contains] }
  static var sortsBySeveralKeys: Bool { false }
  static var idHelp: String { "Its id." }
  static var pagingSort: Sort<Resource>? { Resource.pagingSort }
  static var addVerb: String { "add" }
  static var draftName: String { "\(Resource.Create.self)" }

  func list(_ query: ListQuery<Resource>) async throws -> Page<Resource> {
    try await records.list(where: query.filter, sort: query.sort, page: query.page, populate: query.include)
  }

  func all(_ query: ListQuery<Resource>, maximum: Int?, from start: PageCursor?) -> PagedSequence<Resource> {
    records.all(where: query.filter, sort: query.sort, populate: query.include, maximum: maximum, from: start)
  }

  func get(_ id: ID<Resource>, _ query: ListQuery<Resource>) async throws -> Resource {
    try await records.get(id, populate: query.include)
  }

  func add(_ members: JSONObject) async throws -> Resource { try await records.add(try draft(members)) }

  func curlList(_ query: ListQuery<Resource>) throws -> String { try curl(records.calls.list(query)) }

  func curlGet(_ id: ID<Resource>, _ query: ListQuery<Resource>) throws -> String {
    try curl(records.calls.get(id, populate: query.include))
  }

  func curlAdd(_ members: JSONObject) throws -> String { try curl(records.calls.add(draft(members))) }

  func curl<Output>(_ call: Call<Output>) throws -> String {
    CurlCommand.bearerText(try cloud.request(of: call), body: call.body)
  }

  private func draft(_ members: JSONObject) throws -> Resource.Create {
    var object = defaults
    for (name, value) in members { object[name] = value }
    return try HubJSONDecoder().decode(Resource.Create.self, from: .object(object))
  }
}

extension HahnProRecordSource: UpdatableRecordSource {
  /// The whole record is sent.
  static var readsBeforeUpdate: Bool { true }

  func update(_ id: ID<Resource>, _ members: JSONObject) async throws -> Resource {
    try await records.update(id) { try Self.change(&$0, members) }
  }

  func curlUpdate(_ id: ID<Resource>, _ members: JSONObject) async throws -> String {
    var record = try await records.get(id)
    try Self.change(&record, members)
    return try curl(records.calls.update(record))
  }

  private static func change(_ record: inout Resource, _ members: JSONObject) throws {
    var object = try HubJSONEncoder().encodeValue(record).objectValue ?? JSONObject()
    for (name, value) in members { object[name] = value }
    record = try HubJSONDecoder().decode(Resource.self, from: .object(object))
  }
}

extension HahnProRecordSource: DeletableRecordSource {
  static var deletionFlags: [DeletionFlag] {
    [DeletionFlag(name: "force", help: "Delete for good at once; by default it goes to the trash first.")]
  }

  func delete(_ id: ID<Resource>, _ flags: Set<String>) async throws -> Resource? {
    try await records.delete(id, force: Self.force(flags))
  }

  func curlDelete(_ id: ID<Resource>, _ flags: Set<String>) throws -> String {
    try curl(records.calls.delete(id, force: Self.force(flags)))
  }

  private static func force(_ flags: Set<String>) -> Bool? { flags.contains("force") ? true : nil }
}
