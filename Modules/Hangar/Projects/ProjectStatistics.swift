public import HubJSON

/// How much a project is looked at and used (wire page, section 8.5).
public struct ProjectStatistics: Codable, Hashable, Sendable {
  /// How often it was viewed.
  public var views: Int64
  /// How often it was downloaded.
  public var downloads: Int64
  /// How often it was viewed lately.
  public var recentViews: Int64
  /// How often it was downloaded lately.
  public var recentDownloads: Int64
  /// How many users starred it.
  public var stars: Int64
  /// How many users watch it.
  public var watchers: Int64
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
