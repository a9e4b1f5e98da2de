public import HubJSON
public import HubQuery

/// A role that a user has (wire page, section 4.1).
public struct UserRole: FlameResource, CreatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = UserRoleCreate

  /// The id.
  public var id: ID<UserRole>
  /// The user.
  public var userID: ID<FlameUser>
  /// The realm of the user.
  public var userRealmID: ID<Realm>?
  /// The user itself, when it is included.
  public var user: FlameUser?
  /// The role.
  public var roleID: ID<FlameRole>
  /// The realm of the role.
  public var roleRealmID: ID<Realm>?
  /// The role itself, when it is included.
  public var role: FlameRole?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, userID = "userId", userRealmID = "userRealmId", user, roleID = "roleId"
    case roleRealmID = "roleRealmId", role, createdAt, updatedAt, wire
  }
}
