public import HubJSON

/// A link of a project (wire page, section 8.8).
public struct ProjectLink: Codable, Hashable, Sendable {
  /// The number that the owner's form gave it.
  public var id: Int64
  /// The text.
  public var name: String
  /// The address.
  public var url: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
