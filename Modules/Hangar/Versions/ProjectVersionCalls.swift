public import HubErrors
import HubHTTP
public import HubQuery
@_spi(Backend) public import HubTransport

/// The calls of versions, as values: they can be looked at and printed before they are made.
public struct ProjectVersionCalls: Sendable {
  let builder: HangarCallBuilder

  /// The call of the list; see ``ProjectVersions/list(of:where:page:options:)``.
  public func list(
    of project: ID<HangarProject>, _ query: ListQuery<ProjectVersion>
  ) throws(InvalidRequestError) -> Call<Page<ProjectVersion>> {
    let slug = try builder.listArgument(project.rawValue, "project", VersionEndpoints.list)
    return try builder.list(.versions, arguments: ["slug": slug], query)
  }

  /// The call of one version.
  public func get(
    _ version: ID<ProjectVersion>, of project: ID<HangarProject>
  ) throws(InvalidRequestError) -> Call<ProjectVersion> {
    let endpoint = VersionEndpoints.get
    return builder.value(
      endpoint, arguments: try arguments(version, project, endpoint),
      query: builder.namesOnly(version.rawValue, project.rawValue))
  }

  /// The call of one version by its number; current servers only.
  public func get(number: Int64) throws(InvalidRequestError) -> Call<ProjectVersion> {
    try builder.needsCurrent(VersionEndpoints.getByNumber)
    return builder.value(VersionEndpoints.getByNumber, arguments: ["id": "\(number)"])
  }

  /// The call of the statistics of a version between two days.
  public func stats(
    _ version: ID<ProjectVersion>, of project: ID<HangarProject>, from first: CalendarDay, to last: CalendarDay
  ) throws(InvalidRequestError) -> Call<[CalendarDay: VersionStatistics]> {
    let endpoint = VersionEndpoints.stats
    return builder.value(
      endpoint, arguments: try arguments(version, project, endpoint),
      query: try builder.days(first, last, endpoint) + builder.namesOnly(version.rawValue, project.rawValue))
  }

  /// The call of the statistics of a version by its number; current servers only.
  public func stats(
    number: Int64, from first: CalendarDay, to last: CalendarDay
  ) throws(InvalidRequestError) -> Call<[CalendarDay: VersionStatistics]> {
    let endpoint = VersionEndpoints.statsByNumber
    try builder.needsCurrent(endpoint)
    return builder.value(endpoint, arguments: ["id": "\(number)"], query: try builder.days(first, last, endpoint))
  }

  /// The call of the name of the newest version on a channel.
  ///
  /// The channel is always sent: without it, servers of the profile 2023.12 find nothing, and later ones give an answer
  /// that may be hours old (wire page, section 7.4).
  public func latest(
    of project: ID<HangarProject>, channel: String
  ) throws(InvalidRequestError) -> Call<String> {
    let endpoint = VersionEndpoints.latest
    guard !channel.allSatisfy(\.isWhitespace) else {
      throw InvalidRequestError(operation: endpoint.name, "the name of the channel is empty; every project has Release")
    }
    let slug = try builder.argument(project.rawValue, "project", endpoint)
    return builder.text(
      endpoint, arguments: ["slug": slug],
      query: [QueryItem("channel", channel)] + builder.namesOnly(project.rawValue))
  }

  /// The call of the name of the newest version on the channel `Release`.
  public func latestRelease(of project: ID<HangarProject>) throws(InvalidRequestError) -> Call<String> {
    let endpoint = VersionEndpoints.latestRelease
    let slug = try builder.argument(project.rawValue, "project", endpoint)
    return builder.text(endpoint, arguments: ["slug": slug], query: builder.namesOnly(project.rawValue))
  }

  /// The call that downloads the file of a version, or is told where it is.
  public func download(
    _ version: ID<ProjectVersion>, platform: HangarPlatform, of project: ID<HangarProject>
  ) throws(InvalidRequestError) -> Call<[UInt8]> {
    let endpoint = VersionEndpoints.download
    var arguments = try arguments(version, project, endpoint)
    arguments["platform"] = try builder.argument(platform.rawValue, "platform", endpoint)
    return builder.file(
      endpoint, arguments: arguments, query: builder.namesOnly(version.rawValue, project.rawValue))
  }

  /// The same by the number of the version; current servers only.
  public func download(number: Int64, platform: HangarPlatform) throws(InvalidRequestError) -> Call<[UInt8]> {
    let endpoint = VersionEndpoints.downloadByNumber
    try builder.needsCurrent(endpoint)
    return builder.file(
      endpoint,
      arguments: ["id": "\(number)", "platform": try builder.argument(platform.rawValue, "platform", endpoint)])
  }

  private func arguments(
    _ version: ID<ProjectVersion>, _ project: ID<HangarProject>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> [String: String] {
    [
      "name": try builder.argument(version.rawValue, "version", endpoint),
      "slug": try builder.argument(project.rawValue, "project", endpoint),
    ]
  }
}
