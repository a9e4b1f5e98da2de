public import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) public import HubQuery
@_spi(Backend) public import HubTransport

/// The calls of a kind of object, as values: they can be looked at and printed before they are made.
public struct HexoskinCalls<Resource: HexoskinSnapshot>: Sendable {
  let builder: HexoskinCallBuilder

  /// The call of a list; see ``HexoskinCollection/list(where:sort:page:parameters:options:)``.
  public func list(
    _ query: ListQuery<Resource>, parameters: HexoskinParameters = [:]
  ) throws(InvalidRequestError) -> Call<Page<Resource>> {
    let endpoint = Resource.listEndpoint
    let items = try HexoskinDialect(
      table: Resource.fieldTable.rows, filtering: Resource.filtering, ticksPerSecond: builder.ticksPerSecond
    ).items(for: query, operation: endpoint.name)
    let others: [QueryItem]
    do {
      others = try parameters.queryItems(ticksPerSecond: builder.ticksPerSecond)
    } catch {
      throw InvalidRequestError(operation: endpoint.name, error.reason)
    }
    if let twice = others.first(where: { given in items.contains { $0.name == given.name } }) {
      throw InvalidRequestError(
        operation: endpoint.name, "'\(twice.name)' stands in the parameters and in the rest of the query; leave one out"
      )
    }
    let call: Call<HexoskinPageEnvelope<Resource>> = builder.json(endpoint, query: items + others)
    return call.map { $0.page }
  }

  /// The call of one object; see `HexoskinCollection.get(_:options:)`.
  public func get(_ id: ID<Resource>) throws -> Call<Resource> {
    let endpoint = Resource.getEndpoint
    return builder.json(endpoint, arguments: try arguments(id, endpoint))
  }

  /// The id of a text, which may be a URI of the resource.
  func arguments(_ id: ID<Resource>, _ endpoint: Endpoint) throws -> [String: String] {
    let text = id.rawValue
    guard text.contains("/") else { return ["id": text] }
    let path = try builder.paths.path(of: text)
    guard let owner = builder.paths.object(at: path) else { throw HexoskinError.noOwner(uri: text) }
    guard owner.name == Resource.resourceName || owner.name == Resource.writtenResourceName else {
      throw HexoskinError.otherResource(uri: text, owner: owner.name, wanted: Resource.resourceName)
    }
    return ["id": owner.id]
  }

  /// The members of a body: links are sent as URIs, whatever they were given or received as.
  func body(_ value: some Encodable, _ endpoint: Endpoint) throws -> JSONValue {
    guard case .object(var members) = try HubJSONEncoder().encodeValue(value) else {
      throw InvalidRequestError(operation: endpoint.name, "an object is to be sent")
    }
    for row in Resource.fieldTable.rows {
      guard case .id(let resource) = row.kind, row.name != "id", let value = members[row.name] else { continue }
      if let uri = value["resource_uri"] {
        members[row.name] = uri
      } else if let text = value.stringValue, !text.contains("/") {
        members[row.name] = .string(builder.paths.detail(resource, text))
      }
    }
    return .object(members)
  }
}

extension HexoskinCalls where Resource: CreatableSnapshot {
  /// The call that creates an object.
  public func create(_ object: Resource.Create) throws -> Call<HexoskinCreated<Resource>> {
    let endpoint = Resource.createEndpoint
    return builder.created(endpoint, body: try body(object, endpoint))
  }
}

extension HexoskinCalls where Resource: UpdatableSnapshot {
  /// The call that changes fields of an object.
  public func update(_ id: ID<Resource>, with changes: Resource.Update) throws -> Call<Resource?> {
    let endpoint = Resource.updateEndpoint
    return builder.jsonIfAny(
      endpoint, arguments: try arguments(id, endpoint), body: try body(changes, endpoint))
  }

  /// The call that puts an object in the place of the one with its id.
  public func replace(_ object: Resource) throws -> Call<Resource?> {
    let endpoint = Resource.replaceEndpoint
    return builder.jsonIfAny(
      endpoint, arguments: try arguments(object.id, endpoint), body: try body(object, endpoint))
  }
}

extension HexoskinCalls where Resource: DeletableSnapshot {
  /// The call that deletes an object.
  public func delete(_ id: ID<Resource>) throws -> Call<Void> {
    let endpoint = Resource.deleteEndpoint
    return builder.nothing(endpoint, arguments: try arguments(id, endpoint))
  }
}
