public import HubJSON
@_spi(Backend) public import HubQuery

/// A version of a platform (wire page, section 8.12).
public struct PlatformVersion: HangarResource {
  /// The version, such as `1.20`.
  public var version: String
  /// What belongs to it, the newest first and the version itself last; empty when there is nothing else.
  public var subVersions: [String]
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  /// The members.
  public static let fieldTable = FieldTable<PlatformVersion>([
    FieldDescription("version", .text),
    FieldDescription("subVersions", .json),
  ])
}
