public import HubErrors
@_spi(Backend) public import HubQuery
@_spi(Backend) public import HubTransport
import HubHTTP
import HubJSON

/// The calls of a kind of record, as values: they can be looked at and printed before they are made.
public struct FlameCalls<Resource: FlameResource>: Sendable {
  let facts: FlameFacts

  init(_ facts: FlameFacts) { self.facts = facts }

  /// The generation of the Hub that the calls are of.
  public var generation: ServerGeneration { facts.generation }

  /// The call of a list; see ``FlameRecords/list(where:sort:page:include:fields:options:)``.
  public func list(_ query: ListQuery<Resource>) throws(InvalidRequestError) -> Call<Page<Resource>> {
    let endpoint = try offered(Resource.listEndpoint)
    let items = try items(query, endpoint)
    try checkIDs(query.filter?.conditions ?? [], endpoint)
    let offset = query.page.offset ?? 0
    guard let names = facts.names else {
      return Call<ListEnvelope<Resource>>.json(endpoint, query: items, decoder: HubJSONDecoder())
        .map { $0.page(offset: offset) }
    }
    return Call<JSONValue>.json(endpoint, query: items, decoder: HubJSONDecoder()).map { answer in
      var answer = answer
      if answer["meta"]?["schema"] != nil { throw ForeignAnswer(member: "schema") }
      if let data = answer["data"] { answer["data"] = try names.ours(data, of: Resource.collection.name) }
      return try HubJSONDecoder().decode(ListEnvelope<Resource>.self, from: answer).page(offset: offset)
    }
  }

  /// The call of one record; see `FlameRecords.get(_:include:fields:options:)`.
  public func get(
    _ id: ID<Resource>, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = []
  ) throws(InvalidRequestError) -> Call<Record<Resource>> {
    let endpoint = try offered(Resource.getEndpoint)
    let include = include ?? Resource.relations(of: facts.generation)
    let query = ListQuery(page: .serverDefault, include: include, fields: fields)
    return record(endpoint, arguments: try arguments(id, endpoint), query: try items(query, endpoint))
  }

  func offered(_ endpoint: Endpoint) throws(InvalidRequestError) -> Endpoint {
    try facts.check(endpoint)
    return endpoint
  }

  /// A call that is answered with a record, in an envelope or bare.
  func record(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [], body: Body? = nil
  ) -> Call<Record<Resource>> {
    guard let names = facts.names, !facts.wrapsRecords else {
      return .json(endpoint, arguments: arguments, query: query, body: body, decoder: HubJSONDecoder())
    }
    return Call<JSONValue>.json(endpoint, arguments: arguments, query: query, body: body, decoder: HubJSONDecoder())
      .map { answer in
        if answer["data"] != nil, answer["meta"] != nil, answer["id"] == nil { throw ForeignAnswer(member: "data") }
        let json = try names.ours(answer, of: Resource.collection.name)
        return Record(item: try HubJSONDecoder().decode(Resource.self, from: json), meta: ResponseMeta())
      }
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
    let query = try facts.query(query, endpoint)
    return try FlameDialect(facts).items(for: query, operation: endpoint.name)
  }

  func arguments(_ id: ID<Resource>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [String: String] {
    try Resource.collection.check(id.rawValue, operation: endpoint.name)
    return ["id": id.rawValue]
  }

  /// A body, in which every id that must be a UUID is one, and which holds nothing that the generation lacks.
  private func body(
    _ value: some Encodable, _ trait: FieldDescription.Traits, _ what: String, _ endpoint: Endpoint
  ) throws -> Body {
    let json = try HubJSONEncoder().encodeValue(value)
    if !Resource.collection.takesNames {
      for row in Resource.fieldTable.rows {
        guard case .id = row.kind, let text = json[row.name]?.stringValue else { continue }
        guard FlameCollection.isUUID(text) else {
          throw InvalidRequestError(operation: endpoint.name, "\(row.memberName): '\(text)' is no UUID")
        }
      }
    }
    let written = try facts.body(json, trait, what, of: Resource.self, endpoint)
    return .json(written)
  }
}

extension FlameCalls where Resource: CreatableResource {
  /// The call that creates a record.
  public func create(_ record: Resource.Create) throws -> Call<Resource> {
    let endpoint = try offered(Resource.createEndpoint)
    return self.record(endpoint, body: try body(record, .creatable, "creatable field", endpoint)).map(\.item)
  }
}

extension FlameCalls where Resource: UpdatableResource {
  /// The call that changes a record.
  public func update(_ id: ID<Resource>, with changes: Resource.Update) throws -> Call<Resource> {
    let endpoint = try offered(Resource.updateEndpoint)
    let body = try body(changes, .updatable, "changeable field", endpoint)
    return record(endpoint, arguments: try arguments(id, endpoint), body: body).map(\.item)
  }
}

extension FlameCalls where Resource: DeletableResource {
  /// The call that deletes a record.
  public func delete(_ id: ID<Resource>) throws(InvalidRequestError) -> Call<Resource> {
    let endpoint = try offered(Resource.deleteEndpoint)
    return record(endpoint, arguments: try arguments(id, endpoint)).map(\.item)
  }
}
