public import HubJSON

/// A channel that versions are released on (wire page, section 8.11).
public struct ProjectChannel: Codable, Hashable, Sendable {
  /// When it was made.
  public var createdAt: Timestamp
  /// The name; every project has `Release`.
  public var name: String
  /// What it is for.
  public var description: String?
  /// The colour that it is shown in.
  public var color: HangarColor
  /// Its properties, in no particular order.
  public var flags: [ChannelFlag]
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
