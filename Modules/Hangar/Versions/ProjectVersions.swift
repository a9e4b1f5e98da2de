import HubErrors
@_spi(Backend) public import HubQuery
public import HubTransport

/// The versions of projects: `hangar.versions`.
///
/// A version parameter takes its name or the version itself, a project parameter its name in addresses or the project
/// itself. Names of versions tell small and capital letters apart.
public struct ProjectVersions: Sendable {
  /// The same calls as values.
  public let calls: ProjectVersionCalls

  let connection: HangarConnection

  init(_ connection: HangarConnection) {
    self.connection = connection
    calls = ProjectVersionCalls(builder: connection.builder)
  }

  /// One page of the versions of a project, the newest first.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - filter: The conditions, nil for none.
  ///   - page: The part of the list: 25 versions at most, 10 where no limit is given.
  ///   - options: What this call does differently.
  /// - Returns: The page.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func list(
    of project: some HangarProjectReference, where filter: Filter<ProjectVersion>? = nil,
    page: PageRequest = .serverDefault, options: RequestOptions = RequestOptions()
  ) async throws -> Page<ProjectVersion> {
    try await connection.run(calls.list(of: project.hangarProject, ListQuery(filter: filter, page: page)), options)
  }

  /// Every version of a project that matches, the newest first, fetched page by page until a page is not full.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - filter: The conditions, nil for none.
  ///   - pageSize: How many versions a request asks for, 25 at most.
  ///   - maximum: The most versions to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The versions; they are fetched as they are asked for.
  public func all(
    of project: some HangarProjectReference, where filter: Filter<ProjectVersion>? = nil, pageSize: Int = 25,
    maximum: Int? = nil, from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<ProjectVersion> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await list(of: project, where: filter, page: page, options: options)
    }
  }

  /// A version.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - project: The project.
  ///   - options: What this call does differently.
  /// - Returns: The version.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ version: some ProjectVersionReference, of project: some HangarProjectReference,
    options: RequestOptions = RequestOptions()
  ) async throws -> ProjectVersion {
    try await connection.run(calls.get(version.hangarVersion, of: project.hangarProject), options)
  }

  /// A version, nil when the server says that it is not there; see ``get(_:of:options:)``.
  ///
  /// Servers of the profile 2023.12 say the same of a project that is not there.
  public func getIfPresent(
    _ version: some ProjectVersionReference, of project: some HangarProjectReference,
    options: RequestOptions = RequestOptions()
  ) async throws -> ProjectVersion? {
    try await HangarErrors.ifPresent(.version, VersionEndpoints.get) {
      try await get(version, of: project, options: options)
    }
  }

  /// A version by its number; current servers only.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - options: What this call does differently.
  /// - Returns: The version.
  /// - Throws: `InvalidRequestError` before anything is sent where the client's profile has no numbers; otherwise as
  ///   ``get(_:of:options:)``.
  public func get(number: Int64, options: RequestOptions = RequestOptions()) async throws -> ProjectVersion {
    try await connection.run(calls.get(number: number), options)
  }

  /// The name of the newest version on a channel.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - channel: The name of the channel; servers of the profile 2023.12 tell small and capital letters apart.
  ///   - options: What this call does differently.
  /// - Returns: The name, nil when there is no version on the channel.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func latest(
    of project: some HangarProjectReference, channel: String = "Release", options: RequestOptions = RequestOptions()
  ) async throws -> HubQuery.ID<ProjectVersion>? {
    try await HangarErrors.ifPresent(.latest, VersionEndpoints.latest) {
      HubQuery.ID(try await connection.run(calls.latest(of: project.hangarProject, channel: channel), options))
    }
  }

  /// The name of the newest version on the channel `Release`, nil when there is none; see
  /// ``latest(of:channel:options:)``.
  public func latestRelease(
    of project: some HangarProjectReference, options: RequestOptions = RequestOptions()
  ) async throws -> HubQuery.ID<ProjectVersion>? {
    try await HangarErrors.ifPresent(.latest, VersionEndpoints.latestRelease) {
      HubQuery.ID(try await connection.run(calls.latestRelease(of: project.hangarProject), options))
    }
  }

  /// How often a version was downloaded, day by day.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - project: The project.
  ///   - first: The first day, in UTC.
  ///   - last: The last day.
  ///   - options: What this call does differently.
  /// - Returns: The days; one that is missing counts as ``VersionStatistics/none`` (wire page, section 7.4). Servers of the
  ///   profile 2023.12 give no days for a version that is not there.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func stats(
    _ version: some ProjectVersionReference, of project: some HangarProjectReference, from first: CalendarDay,
    to last: CalendarDay, options: RequestOptions = RequestOptions()
  ) async throws -> [CalendarDay: VersionStatistics] {
    try await connection.run(
      calls.stats(version.hangarVersion, of: project.hangarProject, from: first, to: last), options)
  }

  /// How often a version was downloaded, by its number; current servers only. See
  /// ``stats(_:of:from:to:options:)``.
  public func stats(
    number: Int64, from first: CalendarDay, to last: CalendarDay, options: RequestOptions = RequestOptions()
  ) async throws -> [CalendarDay: VersionStatistics] {
    try await connection.run(calls.stats(number: number, from: first, to: last), options)
  }
}
