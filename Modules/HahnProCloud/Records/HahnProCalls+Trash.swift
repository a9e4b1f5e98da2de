import HubErrors
import HubHTTP
import HubJSON
public import HubQuery
@_spi(Backend) public import HubTransport

extension HahnProCalls {
  /// The call that lists what is in the trash.
  public func trash(sort: Sort<Resource>? = nil, page: PageRequest = .default) throws -> Call<Page<Resource>> {
    let endpoint = Resource.trashEndpoint
    return Call<PageEnvelope<Resource>>.json(
      endpoint, query: try items(ListQuery(sort: sort, page: page), endpoint), decoder: HubJSONDecoder()
    ).map { $0.page(asked: page) }
  }

  /// The call that takes a record out of the trash.
  public func restore(_ id: ID<Resource>) throws -> Call<Resource> {
    let endpoint = Resource.restoreEndpoint
    return .json(endpoint, arguments: try arguments(id, endpoint), body: Self.empty, decoder: HubJSONDecoder())
  }

  /// The call that takes every record out of the trash.
  public func restoreAll() -> Call<[Resource]> {
    .json(Resource.restoreAllEndpoint, body: Self.empty, decoder: HubJSONDecoder())
  }

  /// The call that removes what has been in the trash for longer than a time, in whole seconds.
  public func emptyTrash(olderThan age: Duration) throws -> Call<Int> {
    let endpoint = Resource.emptyTrashEndpoint
    guard age >= .zero else { throw InvalidRequestError(operation: endpoint.name, "the age must not be negative") }
    return Call<DeletedCount>.json(
      endpoint, query: [QueryItem("offset", "\(age.components.seconds)")], decoder: HubJSONDecoder()
    ).map(\.deletedCount)
  }

  private static var empty: Body { .json([:]) }
}

/// How many records were removed.
private struct DeletedCount: Decodable, Sendable {
  var deletedCount: Int
}
