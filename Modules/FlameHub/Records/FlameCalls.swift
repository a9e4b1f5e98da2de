public import HubErrors
public import HubQuery
@_spi(Backend) public import HubTransport
import HubHTTP
import HubJSON

/// The calls of a kind of record, as values: they can be looked at and printed before they are made.
public struct FlameCalls<Resource: FlameResource>: Sendable {
  private let dialect: any QueryDialect

  init(dialect: any QueryDialect) { self.dialect = dialect }

  /// The call of a list; see ``FlameRecords/list(where:sort:page:include:fields:options:)``.
  public func list(_ query: ListQuery<Resource>) throws(InvalidRequestError) -> Call<Page<Resource>> {
    let endpoint = Resource.listEndpoint
    try checkIDs(query.filter?.conditions ?? [], endpoint)
    let offset = query.page.offset ?? 0
    return Call<ListEnvelope<Resource>>.json(
      endpoint, query: try items(query, endpoint), decoder: HubJSONDecoder()
    ).map { $0.page(offset: offset) }
  }

  /// The call of one record; see `FlameRecords.get(_:include:fields:options:)`.
  public func get(
    _ id: ID<Resource>, include: [Relation<Resource>] = Resource.relations, fields: [OptionalField<Resource>] = []
  ) throws(InvalidRequestError) -> Call<Record<Resource>> {
    let endpoint = Resource.getEndpoint
    let query = ListQuery(page: .serverDefault, include: include, fields: fields)
    return .json(
      endpoint, arguments: try arguments(id, endpoint), query: try items(query, endpoint), decoder: HubJSONDecoder())
  }

  /// Ids that are compared with must be UUIDs where the Hub's database has nothing else: it answers others with 500.
  private func checkIDs(_ conditions: [FilterCondition], _ endpoint: Endpoint) throws(InvalidRequestError) {
    guard !Resource.collection.takesNames else { return }
    for condition in conditions {
      guard let row = Resource.fieldTable[condition.field], case .id = row.kind,
        case .operands(_, let operands) = condition.comparison
      else { continue }
      for case .text(let text) in operands where !FlameCollection.isUUID(text) {
        throw InvalidRequestError(
          operation: endpoint.name,
          "filter on '\(row.name)': '\(text)' is no UUID; find the record by its name first, or compare names")
      }
    }
  }

  private func items(_ query: ListQuery<Resource>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [QueryItem] {
    do {
      return try dialect.items(for: query)
    } catch {
      throw InvalidRequestError(operation: endpoint.name, error.reason)
    }
  }

  private func arguments(_ id: ID<Resource>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [String: String] {
    try Resource.collection.check(id.rawValue, operation: endpoint.name)
    return ["id": id.rawValue]
  }

  /// A body, in which every id that must be a UUID is one.
  private func body(_ value: some Encodable, _ endpoint: Endpoint) throws -> Body {
    let json = try HubJSONEncoder().encodeValue(value)
    if !Resource.collection.takesNames {
      for row in Resource.fieldTable.rows {
        guard case .id = row.kind, let text = json[row.name]?.stringValue else { continue }
        guard FlameCollection.isUUID(text) else {
          throw InvalidRequestError(operation: endpoint.name, "\(row.memberName): '\(text)' is no UUID")
        }
      }
    }
    return .bytes(json.serialized(), mediaType: "application/json")
  }
}

extension FlameCalls where Resource: CreatableResource {
  /// The call that creates a record.
  public func create(_ record: Resource.Create) throws -> Call<Resource> {
    let endpoint = Resource.createEndpoint
    return Call<Record<Resource>>.json(endpoint, body: try body(record, endpoint), decoder: HubJSONDecoder())
      .map(\.item)
  }
}

extension FlameCalls where Resource: UpdatableResource {
  /// The call that changes a record.
  public func update(_ id: ID<Resource>, with changes: Resource.Update) throws -> Call<Resource> {
    let endpoint = Resource.updateEndpoint
    return Call<Record<Resource>>.json(
      endpoint, arguments: try arguments(id, endpoint), body: try body(changes, endpoint), decoder: HubJSONDecoder()
    ).map(\.item)
  }
}

extension FlameCalls where Resource: DeletableResource {
  /// The call that deletes a record.
  public func delete(_ id: ID<Resource>) throws(InvalidRequestError) -> Call<Resource> {
    let endpoint = Resource.deleteEndpoint
    return Call<Record<Resource>>.json(
      endpoint, arguments: try arguments(id, endpoint), decoder: HubJSONDecoder()
    ).map(\.item)
  }
}
