public import HubJSON
public import HubQuery

/// What a user may do without a role (wire page, section 4.1).
public struct UserPermission: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = UserPermissionCreate
  /// What can be changed.
  public typealias Update = UserPermissionUpdate

  /// The id.
  public var id: ID<UserPermission>
  /// The user.
  public var userID: ID<FlameUser>
  /// The realm of the user.
  public var userRealmID: ID<Realm>?
  /// The user itself, when it is included.
  public var user: FlameUser?
  /// The permission.
  public var permissionID: ID<FlamePermission>
  /// The realm of the permission.
  public var permissionRealmID: ID<Realm>?
  /// The permission itself, when it is included.
  public var permission: FlamePermission?
  /// The policy that restricts it.
  public var policyID: String?
  /// The realms that it holds in.
  public var realmScope: RealmScope?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, userID = "userId", userRealmID = "userRealmId", user, permissionID = "permissionId"
    case permissionRealmID = "permissionRealmId", permission, policyID = "policyId", realmScope, createdAt
    case updatedAt, wire
  }
}
