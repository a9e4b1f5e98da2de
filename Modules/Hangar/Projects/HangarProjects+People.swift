import HubErrors
@_spi(Backend) public import HubQuery
public import HubTransport

extension HangarProjects {
  /// One page of the members of a project, those included who were invited and have not answered.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - page: The part of the list, 25 members at most.
  ///   - options: What this call does differently.
  /// - Returns: The page; servers of the profile 2023.12 say nothing true about the total.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func members(
    of project: some HangarProjectReference, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<ProjectMember> {
    try await connection.run(calls.members(of: project.hangarProject, page: page), options)
  }

  /// One page of the users who watch a project.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - page: The part of the list, 25 users at most.
  ///   - options: What this call does differently.
  /// - Returns: The page; servers say nothing true about the total.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func watchers(
    of project: some HangarProjectReference, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<HangarUser> {
    try await connection.run(calls.watchers(of: project.hangarProject, page: page), options)
  }

  /// One page of the users who starred a project; see ``watchers(of:page:options:)``.
  public func stargazers(
    of project: some HangarProjectReference, page: PageRequest = .serverDefault,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<HangarUser> {
    try await connection.run(calls.stargazers(of: project.hangarProject, page: page), options)
  }

  /// Every member of a project, fetched page by page until a page is not full.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - pageSize: How many members a request asks for, 25 at most.
  ///   - maximum: The most members to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The members; they are fetched as they are asked for.
  public func allMembers(
    of project: some HangarProjectReference, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<ProjectMember> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await members(of: project, page: page, options: options)
    }
  }

  /// Every user who watches a project, fetched page by page until a page is not full.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - pageSize: How many users a request asks for, 25 at most.
  ///   - maximum: The most users to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The users; they are fetched as they are asked for.
  public func allWatchers(
    of project: some HangarProjectReference, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<HangarUser> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await watchers(of: project, page: page, options: options)
    }
  }

  /// Every user who starred a project; see ``allWatchers(of:pageSize:maximum:from:options:)``.
  public func allStargazers(
    of project: some HangarProjectReference, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<HangarUser> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await stargazers(of: project, page: page, options: options)
    }
  }

  /// How much a project was looked at and used, day by day; for its members only.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - first: The first day, in UTC.
  ///   - last: The last day.
  ///   - options: What this call does differently.
  /// - Returns: Every day of these.
  /// - Throws: `HubAPIError` when the server refuses, with 404 also for callers who are no members, and the other errors
  ///   of `Pipeline.run`.
  public func stats(
    of project: some HangarProjectReference, from first: CalendarDay, to last: CalendarDay,
    options: RequestOptions = RequestOptions()
  ) async throws -> [CalendarDay: DayProjectStatistics] {
    try await connection.run(calls.stats(of: project.hangarProject, from: first, to: last), options)
  }
}
