public import HubJSON
public import HubQuery

/// What lists of a user's projects say about each (wire page, section 8.6).
public struct CompactProject: HangarResource, Identifiable {
  /// The unique name in addresses.
  public var id: HubQuery.ID<HangarProject> { namespace.slug }
  /// The number; current servers only.
  public var number: Int64?
  /// When it was made.
  public var createdAt: Timestamp
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
  /// What it is, in a line; current servers only.
  public var description: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", createdAt, name, namespace, stats, category, lastUpdated, visibility, avatarURL = "avatarUrl"
    case description, wire
  }
}
