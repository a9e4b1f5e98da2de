import HubErrors
public import HubJSON
@_spi(Backend) public import HubQuery
public import HubTransport

/// The records of one kind: `cloud.assets`, `cloud.contents`, ….
///
/// An id parameter takes text, the record itself, or a reference to it. Every function throws `HubAPIError` when the
/// server refuses, `InvalidRequestError` before sending what the server would misread, and the other errors of
/// `Pipeline.run`.
public struct HahnProRecords<Resource: HahnProResource>: Sendable {
  /// The same calls as values.
  public let calls: HahnProCalls<Resource>

  let connection: HahnProConnection

  init(_ connection: HahnProConnection) {
    self.connection = connection
    calls = HahnProCalls(dialect: connection.dialect)
  }

  /// One page of the list.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the server's own.
  ///   - page: The part of the list; its offset must be a multiple of its limit, since pages are numbered.
  ///   - populate: References to put the records in the place of.
  ///   - language: The language of translated names.
  ///   - options: What this call does differently.
  /// - Returns: The page.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func list(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, page: PageRequest = .default,
    populate: [Relation<Resource>] = [], language: String? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Page<Resource> {
    let query = ListQuery(filter: filter, sort: sort, page: page, include: populate)
    return try await connection.run(calls.list(query, language: language), options)
  }

  /// One page of the list, with some fields of each record only.
  ///
  /// - Parameters:
  ///   - fields: The names of the fields on the wire.
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the server's own.
  ///   - page: The part of the list.
  ///   - populate: References to put the records in the place of.
  ///   - language: The language of translated names.
  ///   - options: What this call does differently.
  /// - Returns: The page, each record as the JSON that was received.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func select(
    _ fields: [String], where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil,
    page: PageRequest = .default, populate: [Relation<Resource>] = [], language: String? = nil,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<JSONObject> {
    let query = ListQuery(filter: filter, sort: sort, page: page, include: populate)
    return try await connection.run(calls.select(fields, query, language: language), options)
  }

  /// The first record that matches, nil when there is none.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order that says which is the first.
  ///   - populate: References to put the records in the place of.
  ///   - options: What this call does differently.
  /// - Returns: The record, nil when none matches.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func first(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, populate: [Relation<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await list(where: filter, sort: sort, page: PageRequest(limit: 1), populate: populate, options: options)
      .items.first
  }

  /// The only record that matches.
  ///
  /// - Parameters:
  ///   - filter: The conditions.
  ///   - populate: References to put the records in the place of.
  ///   - options: What this call does differently.
  /// - Returns: The record.
  /// - Throws: `NotExactlyOne` when none or several match.
  public func only(
    where filter: Filter<Resource>, populate: [Relation<Resource>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    let page = try await list(where: filter, page: PageRequest(limit: 2), populate: populate, options: options)
    return try page.only()
  }

  /// Every record that matches, fetched page by page.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the time of creation: without a fixed order pages could overlap.
  ///   - populate: References to put the records in the place of.
  ///   - pageSize: How many records a request asks for.
  ///   - maximum: The most records to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The records; they are fetched as they are asked for.
  public func all(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, populate: [Relation<Resource>] = [],
    pageSize: Int = 50, maximum: Int? = nil, from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<Resource> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await list(
        where: filter, sort: sort ?? Resource.pagingSort, page: page.numbered, populate: populate, options: options)
    }
  }
}
