public import HubJSON

/// How often a version was downloaded (wire page, sections 8.11 and 8.12).
public struct VersionStatistics: Codable, Hashable, Sendable {
  /// How often it was downloaded.
  public var totalDownloads: Int64
  /// The same by platform; those without downloads may be absent.
  public var platformDownloads: [HangarPlatform: Int64]
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  /// No downloads: what a day counts for that is missing in statistics (wire page, section 7.4).
  public static let none = VersionStatistics(totalDownloads: 0, platformDownloads: [:])
}
