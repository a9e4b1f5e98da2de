public import HubJSON
public import HubQuery

/// Whose a project is, and its name in addresses (wire page, section 8.5).
public struct ProjectNamespace: Codable, Hashable, Sendable {
  /// The name of the owner.
  public var owner: String
  /// The project's unique name in addresses.
  public var slug: ID<HangarProject>
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
