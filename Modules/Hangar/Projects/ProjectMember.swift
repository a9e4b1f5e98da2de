public import HubJSON
public import HubQuery

/// A member of a project, or somebody who was invited and has not answered (wire page, section 8.9).
///
/// Three generations of servers describe members differently; what a server does not say is nil.
public struct ProjectMember: HangarResource {
  /// The name of the user.
  public var user: HubQuery.ID<HangarUser>
  /// The number of the user; servers since 2025.
  public var userID: Int64?
  /// The roles; servers before August 2026.
  public var roles: [CompactRole]?
  /// The title that the member has; current servers only.
  public var title: String?
  /// What the member may do; current servers only.
  public var permissions: [HangarPermission]?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case user, userID = "userId", roles, title, permissions, wire
  }
}
