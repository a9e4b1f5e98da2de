public import HubJSON

/// A section of a project's links (wire page, section 8.8).
public struct LinkSection: Codable, Hashable, Sendable {
  /// The number that the owner's form gave it.
  public var id: Int64
  /// Where it stands: `top` or `sidebar`; the server may know more.
  public var type: String
  /// The heading.
  public var title: String?
  /// The links.
  public var links: [ProjectLink]
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
