import HubErrors
public import HubQuery
public import HubTransport

/// The users and organisations: `hangar.users`.
public struct HangarUsers: Sendable {
  /// The same calls as values.
  public let calls: HangarUserCalls

  let connection: HangarConnection

  init(_ connection: HangarConnection) {
    self.connection = connection
    calls = HangarUserCalls(builder: connection.builder)
  }

  /// One page of the list of all users.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the server's own.
  ///   - page: The part of the list, 25 users at most.
  ///   - options: What this call does differently.
  /// - Returns: The page.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func list(
    where filter: Filter<HangarUser>? = nil, sort: Sort<HangarUser>? = nil, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<HangarUser> {
    try await connection.run(calls.list(ListQuery(filter: filter, sort: sort, page: page)), options)
  }

  /// One page of the list of users with published projects; see ``list(where:sort:page:options:)``.
  public func authors(
    where filter: Filter<HangarUser>? = nil, sort: Sort<HangarUser>? = nil, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<HangarUser> {
    try await connection.run(calls.authors(ListQuery(filter: filter, sort: sort, page: page)), options)
  }

  /// One page of the list of the site's staff; see ``list(where:sort:page:options:)``.
  public func staff(
    where filter: Filter<HangarUser>? = nil, sort: Sort<HangarUser>? = nil, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<HangarUser> {
    try await connection.run(calls.staff(ListQuery(filter: filter, sort: sort, page: page)), options)
  }

  /// A user.
  ///
  /// - Parameters:
  ///   - user: The user, by name in whichever letters.
  ///   - options: What this call does differently.
  /// - Returns: The user, with former names.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ user: some HangarUserReference, options: RequestOptions = RequestOptions()
  ) async throws -> HangarUser {
    try await connection.run(calls.get(user.hangarUser), options)
  }

  /// A user by its number; current servers only.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - options: What this call does differently.
  /// - Returns: The user, with former names.
  /// - Throws: `InvalidRequestError` before anything is sent where the client's profile has no numbers; otherwise as
  ///   ``get(_:options:)``.
  public func get(number: Int64, options: RequestOptions = RequestOptions()) async throws -> HangarUser {
    try await connection.run(calls.get(HubQuery.ID("\(number)"), isNumber: true), options)
  }

  /// A user, nil when the server says that there is none of the name; see ``get(_:options:)``.
  public func getIfPresent(
    _ user: some HangarUserReference, options: RequestOptions = RequestOptions()
  ) async throws -> HangarUser? {
    try await HangarErrors.ifPresent(.user, UserEndpoints.get) { try await get(user, options: options) }
  }

  /// One page of the projects that a user starred.
  ///
  /// - Parameters:
  ///   - user: The user.
  ///   - sort: The order, nil for the server's own; servers of the profile 2023.12 have no other.
  ///   - page: The part of the list, 25 projects at most.
  ///   - options: What this call does differently.
  /// - Returns: The page.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func starred(
    by user: some HangarUserReference, sort: Sort<CompactProject>? = nil, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<CompactProject> {
    try await connection.run(calls.starred(by: user.hangarUser, ListQuery(sort: sort, page: page)), options)
  }

  /// One page of the projects that a user watches; see ``starred(by:sort:page:options:)``.
  public func watching(
    by user: some HangarUserReference, sort: Sort<CompactProject>? = nil, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<CompactProject> {
    try await connection.run(calls.watching(by: user.hangarUser, ListQuery(sort: sort, page: page)), options)
  }

  /// The projects that a user pinned.
  ///
  /// - Parameters:
  ///   - user: The user.
  ///   - options: What this call does differently.
  /// - Returns: The projects.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func pinned(
    by user: some HangarUserReference, options: RequestOptions = RequestOptions()
  ) async throws -> [CompactProject] {
    try await connection.run(calls.pinned(by: user.hangarUser), options)
  }
}
