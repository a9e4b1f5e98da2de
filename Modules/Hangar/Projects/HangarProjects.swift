import HubErrors
@_spi(Backend) public import HubQuery
public import HubTransport

/// The projects: `hangar.projects`.
///
/// A project parameter takes its name in addresses, or the project itself. Every function throws `HubAPIError` when the
/// server refuses, `InvalidRequestError` before sending what the server would misread or the client's profile lacks, and
/// the other errors of `Pipeline.run`. A project that is not there and one that the caller may not see are answered
/// alike, with 404 (wire page, section 4.2).
public struct HangarProjects: Sendable {
  /// The same calls as values.
  public let calls: HangarProjectCalls

  let connection: HangarConnection

  init(_ connection: HangarConnection) {
    self.connection = connection
    calls = HangarProjectCalls(builder: connection.builder)
  }

  /// One page of the list.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for the server's own, in which pages may overlap.
  ///   - page: The part of the list: 50 projects at most, 25 on servers of the profile 2023.12.
  ///   - options: What this call does differently.
  /// - Returns: The page. Its total is an estimate on current servers, and never more than 5000.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func list(
    where filter: Filter<HangarProject>? = nil, sort: Sort<HangarProject>? = nil, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<HangarProject> {
    try await connection.run(calls.list(ListQuery(filter: filter, sort: sort, page: page)), options)
  }

  /// Every project that matches, fetched page by page until a page is not full.
  ///
  /// Current servers give the first 5000 only (wire page, section 6.1): narrow the filter to reach others.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for that of names in addresses; these also decide between equals, so that pages do not
  ///     overlap.
  ///   - pageSize: How many projects a request asks for, nil for the most that the profile allows.
  ///   - maximum: The most projects to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The projects; they are fetched as they are asked for.
  public func all(
    where filter: Filter<HangarProject>? = nil, sort: Sort<HangarProject>? = nil, pageSize: Int? = nil,
    maximum: Int? = nil, from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<HangarProject> {
    let order = sort?.decided(by: .slug) ?? .ascending(.slug)
    let size = pageSize ?? HangarListRoute.projects.maximumLimit(connection.profile)
    return PagedSequence(from: start, maximum: maximum, pageSize: size) { page in
      try await list(where: filter, sort: order, page: page, options: options)
    }
  }

  /// A project.
  ///
  /// - Parameters:
  ///   - project: The project, by its name in addresses in whichever letters.
  ///   - options: What this call does differently.
  /// - Returns: The project.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ project: some HangarProjectReference, options: RequestOptions = RequestOptions()
  ) async throws -> HangarProject {
    try await connection.run(calls.get(project.hangarProject), options)
  }

  /// A project by its number; current servers only.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - options: What this call does differently.
  /// - Returns: The project.
  /// - Throws: `InvalidRequestError` before anything is sent where the client's profile has no numbers; otherwise as
  ///   ``get(_:options:)``.
  public func get(number: Int64, options: RequestOptions = RequestOptions()) async throws -> HangarProject {
    try await connection.run(calls.get(HubQuery.ID("\(number)"), isNumber: true), options)
  }

  /// A project, nil when the server says that there is none, or none that the caller may see; see ``get(_:options:)``.
  public func getIfPresent(
    _ project: some HangarProjectReference, options: RequestOptions = RequestOptions()
  ) async throws -> HangarProject? {
    try await HangarErrors.ifPresent(.project, ProjectEndpoints.get) { try await get(project, options: options) }
  }

  /// The project that has a file; current servers only.
  ///
  /// - Parameters:
  ///   - hash: The SHA-256 of the file, in hexadecimal.
  ///   - options: What this call does differently.
  /// - Returns: The project, nil when the server knows no such file.
  /// - Throws: As ``get(_:options:)``.
  public func withFile(sha256 hash: String, options: RequestOptions = RequestOptions()) async throws -> HangarProject? {
    try await HangarErrors.ifPresent(.file, ProjectEndpoints.withFile) {
      try await connection.run(calls.withFile(sha256: hash), options)
    }
  }
}
