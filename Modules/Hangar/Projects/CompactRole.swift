public import HubJSON

/// A role of a member, as servers before August 2026 have it (wire page, section 8.9).
public struct CompactRole: Codable, Hashable, Sendable {
  /// The name of the role, such as `Maintainer`.
  public var title: String
  /// The colour that it is shown in.
  public var color: HangarColor
  /// How far down it stands, `10` being the owner.
  public var rank: Int?
  /// Where it holds: `project`, `organization` or `global`; the server may know more.
  public var category: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
