public import HubErrors
import HubHTTP
public import HubQuery
public import HubTransport

/// The calls of projects, as values: they can be looked at and printed before they are made.
public struct HangarProjectCalls: Sendable {
  let builder: HangarCallBuilder

  /// The call of the list; see ``HangarProjects/list(where:sort:page:options:)``.
  public func list(_ query: ListQuery<HangarProject>) throws(InvalidRequestError) -> Call<Page<HangarProject>> {
    try builder.list(.projects, query)
  }

  /// The call of one project.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - isNumber: Whether the name is a number, which servers of the profile 2023.12 do not know.
  /// - Returns: The call.
  /// - Throws: `InvalidRequestError` for a text that is no name, and for a number where the profile knows none.
  public func get(
    _ project: ID<HangarProject>, isNumber: Bool = false
  ) throws(InvalidRequestError) -> Call<HangarProject> {
    let endpoint = ProjectEndpoints.get
    if isNumber { try builder.needsCurrent(endpoint) }
    return builder.value(
      endpoint, arguments: try slug(project, endpoint),
      query: isNumber ? [] : builder.namesOnly(project.rawValue))
  }

  /// The call of the members of a project.
  public func members(
    of project: ID<HangarProject>, page: PageRequest = .serverDefault
  ) throws(InvalidRequestError) -> Call<Page<ProjectMember>> {
    try builder.list(.members, arguments: ofList(project, ProjectEndpoints.members), ListQuery(page: page))
  }

  /// The call of the users who watch a project.
  public func watchers(
    of project: ID<HangarProject>, page: PageRequest = .serverDefault
  ) throws(InvalidRequestError) -> Call<Page<HangarUser>> {
    try builder.list(.watchers, arguments: ofList(project, ProjectEndpoints.watchers), ListQuery(page: page))
  }

  /// The call of the users who starred a project.
  public func stargazers(
    of project: ID<HangarProject>, page: PageRequest = .serverDefault
  ) throws(InvalidRequestError) -> Call<Page<HangarUser>> {
    try builder.list(.stargazers, arguments: ofList(project, ProjectEndpoints.stargazers), ListQuery(page: page))
  }

  /// The call of the statistics of a project between two days.
  public func stats(
    of project: ID<HangarProject>, from first: CalendarDay, to last: CalendarDay
  ) throws(InvalidRequestError) -> Call<[CalendarDay: DayProjectStatistics]> {
    let endpoint = ProjectEndpoints.stats
    return builder.value(
      endpoint, arguments: try slug(project, endpoint),
      query: try builder.days(first, last, endpoint) + builder.namesOnly(project.rawValue))
  }

  /// The call of the project that has a file; current servers only.
  public func withFile(sha256 hash: String) throws(InvalidRequestError) -> Call<HangarProject> {
    let endpoint = ProjectEndpoints.withFile
    try builder.needsCurrent(endpoint)
    guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
      throw InvalidRequestError(operation: endpoint.name, "a SHA-256 has 64 hexadecimal digits")
    }
    return builder.value(endpoint, arguments: ["hash": hash.lowercased()])
  }

  private func slug(
    _ project: ID<HangarProject>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> [String: String] {
    ["slug": try builder.argument(project.rawValue, "project", endpoint)]
  }

  private func ofList(
    _ project: ID<HangarProject>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> [String: String] {
    ["slug": try builder.listArgument(project.rawValue, "project", endpoint)]
  }
}
