public import HubJSON
public import HubQuery

/// A version of a project (wire page, section 8.11).
public struct ProjectVersion: HangarResource, Identifiable {
  /// The name, which is unique within its project.
  public var id: HubQuery.ID<ProjectVersion> { HubQuery.ID(name) }
  /// The number; current servers only.
  public var number: Int64?
  /// The number of the project; current servers only.
  public var projectID: Int64?
  /// When it was published.
  public var createdAt: Timestamp
  /// The name, which is unique within its project.
  public var name: String
  /// Who sees it.
  public var visibility: HangarVisibility
  /// What changed, as Markdown.
  public var description: String
  /// How often it was downloaded.
  public var stats: VersionStatistics
  /// Who published it; nil when the account is gone.
  public var author: String?
  /// How far its review is; it changes by itself.
  public var reviewState: ReviewState
  /// The channel.
  public var channel: ProjectChannel
  /// Why it stands at the top of its project.
  public var pinnedStatus: PinnedStatus
  /// What can be had for each platform.
  public var downloads: [HangarPlatform: PlatformDownload]
  /// The plugins that it needs on each platform; those without any are absent.
  public var pluginDependencies: [HangarPlatform: [PluginDependency]]
  /// The versions of each platform that it runs on, sorted as texts: `1.10` before `1.8`.
  public var platformDependencies: [HangarPlatform: [String]]
  /// The same as ranges in the order of releases.
  public var platformDependenciesFormatted: [HangarPlatform: VersionRanges]?
  /// The names of the project's members; in lists of current servers only.
  public var memberNames: [String]?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", projectID = "projectId", createdAt, name, visibility, description, stats, author, reviewState
    case channel, pinnedStatus, downloads, pluginDependencies, platformDependencies, platformDependenciesFormatted
    case memberNames, wire
  }
}
