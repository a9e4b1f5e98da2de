@_spi(Backend) public import HubQuery
public import HubTransport
import HubErrors

/// The records of one kind: `hub.core.nodes`, `hub.auth.realms`, ….
///
/// An id parameter takes text, a UUID, or the record itself. Every function throws `HubAPIError` when the Hub refuses,
/// `InvalidRequestError` before sending what the Hub would misread, and the other errors of `Pipeline.run`.
public struct FlameRecords<Resource: FlameResource>: Sendable {
  let connection: FlameConnection

  init(_ connection: FlameConnection) { self.connection = connection }

  /// The same calls as values: those of the generation that the client was given or knows by now, else of the newest.
  public var calls: FlameCalls<Resource> { FlameCalls(connection.facts) }

  /// One page of the list.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the Hub's own, which may change from call to call.
  ///   - page: The part of the list; the Hub gives at most 50 items.
  ///   - include: Related resources to embed, `[]` for none, nil for all that the Hub delivers.
  ///   - fields: Optional fields to add.
  ///   - options: What this call does differently.
  /// - Returns: The page, with what the Hub says about it.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func list(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, page: PageRequest = .default,
    include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<Resource> {
    try await fetch(options) { generation in
      let include = include ?? Resource.relations(of: generation)
      return ListQuery(filter: filter, sort: sort, page: page, include: include, fields: fields)
    }
  }

  /// The first record that matches, nil when there is none.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order that says which is the first.
  ///   - include: Related resources to embed, `[]` for none, nil for all that the Hub delivers.
  ///   - fields: Optional fields to add.
  ///   - options: What this call does differently.
  /// - Returns: The record, nil when none matches.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func first(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil,
    include: [Relation<Resource>]? = nil,
    fields: [OptionalField<Resource>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await list(
      where: filter, sort: sort, page: PageRequest(limit: 1), include: include, fields: fields, options: options
    ).items.first
  }

  /// The only record that matches.
  ///
  /// - Parameters:
  ///   - filter: The conditions.
  ///   - include: Related resources to embed, `[]` for none, nil for all that the Hub delivers.
  ///   - fields: Optional fields to add.
  ///   - options: What this call does differently.
  /// - Returns: The record.
  /// - Throws: `NotExactlyOne` when none or several match.
  public func only(
    where filter: Filter<Resource>, include: [Relation<Resource>]? = nil,
    fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    let page = try await list(
      where: filter, page: PageRequest(limit: 2), include: include, fields: fields, options: options)
    return try page.only()
  }

  /// Every record that matches, fetched page by page.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the time of creation: without a fixed order pages could overlap.
  ///   - include: Related resources to embed, `[]` for none, nil for all that the Hub delivers.
  ///   - fields: Optional fields to add.
  ///   - pageSize: How many records a request asks for; the Hub gives at most 50.
  ///   - maximum: The most records to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The records; they are fetched as they are asked for.
  public func all(
    where filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil,
    include: [Relation<Resource>]? = nil,
    fields: [OptionalField<Resource>] = [], pageSize: Int = 50, maximum: Int? = nil, from start: PageCursor? = nil,
    options: RequestOptions = RequestOptions()
  ) -> PagedSequence<Resource> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await fetch(options) { generation in
        ListQuery(
          filter: filter, sort: sort ?? Resource.pagingSort(of: generation), page: page,
          include: include ?? Resource.relations(of: generation), fields: fields)
      }
    }
  }

  private func fetch(
    _ options: RequestOptions, _ query: (ServerGeneration) -> ListQuery<Resource>
  ) async throws -> Page<Resource> {
    try await connection.run(options) { facts in try FlameCalls(facts).list(query(facts.generation)) }
  }
}
