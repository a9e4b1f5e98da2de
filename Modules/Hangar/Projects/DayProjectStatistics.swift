public import HubJSON

/// How much a project was looked at and used on a day (wire page, section 8.12).
public struct DayProjectStatistics: Codable, Hashable, Sendable {
  /// How often it was viewed.
  public var views: Int64
  /// How often it was downloaded.
  public var downloads: Int64
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
