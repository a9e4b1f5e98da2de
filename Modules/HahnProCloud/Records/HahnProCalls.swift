public import HubErrors
import HubHTTP
public import HubJSON
@_spi(Backend) public import HubQuery
@_spi(Backend) public import HubTransport

/// The calls of a kind of record, as values: they can be looked at and printed before they are made.
public struct HahnProCalls<Resource: HahnProResource>: Sendable {
  let dialect: any QueryDialect

  init(dialect: any QueryDialect) { self.dialect = dialect }

  /// The call of a list; see ``HahnProRecords/list(where:sort:page:populate:language:options:)``.
  public func list(
    _ query: ListQuery<Resource>, language: String? = nil
  ) throws(InvalidRequestError) -> Call<Page<Resource>> {
    let page = query.page
    return Call<PageEnvelope<Resource>>.json(
      Resource.listEndpoint, query: try items(query, Resource.listEndpoint) + Self.language(language),
      decoder: HubJSONDecoder()
    ).map { $0.page(asked: page) }
  }

  /// The call of a list of some fields; see
  /// ``HahnProRecords/select(_:where:sort:page:populate:language:options:)``.
  public func select(
    _ fields: [String], _ query: ListQuery<Resource>, language: String? = nil
  ) throws(InvalidRequestError) -> Call<Page<JSONObject>> {
    let page = query.page
    let select = QueryItem("select", fields.joined(separator: ","))
    return Call<PageEnvelope<JSONObject>>.json(
      Resource.listEndpoint, query: [select] + (try items(query, Resource.listEndpoint)) + Self.language(language),
      decoder: HubJSONDecoder()
    ).map { $0.page(asked: page) }
  }

  /// The call of one record; see `HahnProRecords.get(_:populate:options:)`.
  public func get(
    _ id: ID<Resource>, populate: [Relation<Resource>] = []
  ) throws(InvalidRequestError) -> Call<Resource> {
    let endpoint = Resource.getEndpoint
    let query = ListQuery(page: .serverDefault, include: populate)
    return .json(
      endpoint, arguments: try arguments(id, endpoint), query: try items(query, endpoint), decoder: HubJSONDecoder())
  }

  /// The call that adds a record.
  public func add(_ record: Resource.Create) throws -> Call<Resource> {
    let endpoint = Resource.addEndpoint
    return .json(endpoint, body: try body([record], endpoint) { $0[0] }, decoder: HubJSONDecoder())
  }

  /// The call that adds several records.
  public func addMany(_ records: [Resource.Create]) throws -> Call<[Resource]> {
    let endpoint = Resource.addManyEndpoint
    guard !records.isEmpty else { throw InvalidRequestError(operation: endpoint.name, "there is nothing to add") }
    return .json(endpoint, body: try body(records, endpoint) { .array($0) }, decoder: HubJSONDecoder())
  }

  /// The call that puts a record in the place of the one with its id; populated references are sent as ids.
  public func update(_ record: Resource) throws -> Call<Resource> {
    let endpoint = Resource.updateEndpoint
    guard case .object(var members) = try HubJSONEncoder().encodeValue(record) else {
      throw InvalidRequestError(operation: endpoint.name, "a record is an object")
    }
    for relation in Resource.relations {
      if let id = members[relation.name]?["id"] { members[relation.name] = id }
    }
    return .json(
      endpoint, arguments: try arguments(record.id, endpoint),
      body: .json(.object(members)), decoder: HubJSONDecoder())
  }

  /// The call that deletes a record, with further parameters where the service has some.
  public func delete(
    _ id: ID<Resource>, force: Bool? = nil, parameters: [QueryItem] = []
  ) throws(InvalidRequestError) -> Call<Resource?> {
    let endpoint = Resource.deleteEndpoint
    let query = (force.map { [QueryItem("force", "\($0)")] } ?? []) + parameters
    return Call(endpoint, arguments: try arguments(id, endpoint), query: query) { _, bytes in
      // What is answered depends on the service: the object, a count, or nothing (wire page, section 4.1).
      try? HubJSONDecoder().decode(Resource.self, from: bytes)
    }
  }

  func items(_ query: ListQuery<Resource>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [QueryItem] {
    try dialect.items(for: query, operation: endpoint.name)
  }

  func arguments(_ id: ID<Resource>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [String: String] {
    try Resource.collection.check(id.rawValue, operation: endpoint.name)
    return ["id": id.rawValue]
  }

  private static func language(_ language: String?) -> [QueryItem] {
    language.map { [QueryItem("lang", $0)] } ?? []
  }

  private func body(
    _ records: [Resource.Create], _ endpoint: Endpoint, _ whole: ([JSONValue]) -> JSONValue
  ) throws -> Body {
    var values: [JSONValue] = []
    for record in records {
      try HahnProPermissions.check(record.readWritePermissions, record.readPermissions, operation: endpoint.name)
      values.append(try HubJSONEncoder().encodeValue(record))
    }
    return .json(whole(values))
  }
}
