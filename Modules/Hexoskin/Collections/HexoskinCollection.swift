import HubErrors
@_spi(Backend) public import HubQuery
public import HubTransport

/// The objects of a typed resource: `hexo.records`, `hexo.ranges`, ….
///
/// An id parameter takes text, a number, a URI of the resource, or the object itself. Every function throws `HubAPIError`
/// when the server refuses, `InvalidRequestError` before sending what the server would misread, and the other errors of
/// `Pipeline.run`.
public struct HexoskinCollection<Resource: HexoskinSnapshot>: Sendable {
  /// The same calls as values.
  public let calls: HexoskinCalls<Resource>

  let connection: HexoskinConnection

  init(_ connection: HexoskinConnection) {
    self.connection = connection
    calls = HexoskinCalls(builder: connection.builder)
  }

  /// One page of the list.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the server's own.
  ///   - page: The part of the list; by default the server's first 20, 1000 at most.
  ///   - parameters: Further parameters, spelled as the server reads them: `["startTimestamp__lt": 347_477_726_132]`.
  ///     Those that it does not know it ignores.
  ///   - options: What this call does differently.
  /// - Returns: The page. `meta` keeps what the server says beside, such as `next`.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func list(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, page: PageRequest = .serverDefault,
    parameters: HexoskinParameters = [:], options: RequestOptions = RequestOptions()
  ) async throws -> Page<Resource> {
    try await connection.run(
      calls.list(ListQuery(filter: filter, sort: sort, page: page), parameters: parameters), options)
  }

  /// The first object that matches, nil when there is none.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order that says which is the first.
  ///   - options: What this call does differently.
  /// - Returns: The object, nil when none matches.
  /// - Throws: As ``list(where:sort:page:parameters:options:)``.
  public func first(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await list(where: filter, sort: sort, page: PageRequest(limit: 1, offset: nil), options: options).items.first
  }

  /// The only object that matches.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - options: What this call does differently.
  /// - Returns: The object.
  /// - Throws: `NotExactlyOne` when none or several match; otherwise as
  ///   ``list(where:sort:page:parameters:options:)``.
  public func only(
    where filter: Filter<Resource>? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    let page = try await list(where: filter, page: PageRequest(limit: 2, offset: nil), options: options)
    return try page.only()
  }

  /// Every object that matches, fetched page by page.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for that of ids: without a fixed order pages could overlap.
  ///   - parameters: Further parameters as the server reads them.
  ///   - pageSize: How many objects a request asks for, 1000 at most.
  ///   - maximum: The most objects to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The objects; they are fetched as they are asked for.
  public func all(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, parameters: HexoskinParameters = [:],
    pageSize: Int = 100, maximum: Int? = nil, from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<Resource> {
    let isSorted = sort != nil || parameters["order_by"] != nil
    return PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await list(
        where: filter, sort: isSorted ? sort : Resource.pagingSort, page: page, parameters: parameters,
        options: options)
    }
  }
}
