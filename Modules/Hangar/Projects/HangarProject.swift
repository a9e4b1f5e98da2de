public import HubJSON
public import HubQuery

/// A project: a plugin with its versions and pages (wire page, section 8.7).
public struct HangarProject: HangarResource, Identifiable, Reference {
  /// The unique name in addresses.
  public var id: HubQuery.ID<HangarProject> { namespace.slug }
  /// The unique name in addresses.
  public var reference: HubQuery.ID<HangarProject> { id }
  /// The number; current servers only.
  public var number: Int64?
  /// When it was made.
  public var createdAt: Timestamp
  /// When its first version was published; current servers only, and perhaps some minutes late.
  public var publishedAt: Timestamp?
  /// The name for people.
  public var name: String
  /// Whose it is, and its name in addresses.
  public var namespace: ProjectNamespace
  /// How much it is looked at and used.
  public var stats: ProjectStatistics
  /// What it is about.
  public var category: ProjectCategory
  /// When it last changed.
  public var lastUpdated: Timestamp
  /// Who sees it.
  public var visibility: HangarVisibility
  /// The address of its picture.
  public var avatarURL: String
  /// What it is, in a line.
  public var description: String?
  /// What the caller did with it; nil in lists of current servers.
  public var userActions: UserActions?
  /// What its owner says about it.
  public var settings: ProjectSettings
  /// The versions of each platform that it runs on, sorted as texts; current servers only.
  public var supportedPlatforms: [HangarPlatform: [String]]?
  /// The main page as Markdown; in lists of current servers only.
  public var mainPageContent: String?
  /// The names of its members in small letters; in lists of current servers only.
  public var memberNames: [String]?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", createdAt, publishedAt, name, namespace, stats, category, lastUpdated, visibility
    case avatarURL = "avatarUrl", description, userActions, settings, supportedPlatforms, mainPageContent, memberNames
    case wire
  }
}
