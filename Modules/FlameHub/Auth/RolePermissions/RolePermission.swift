public import HubJSON
public import HubQuery

/// What a role may do (wire page, section 4.1).
public struct RolePermission: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RolePermissionCreate
  /// What can be changed.
  public typealias Update = RolePermissionUpdate

  /// The id.
  public var id: ID<RolePermission>
  /// The role.
  public var roleID: ID<FlameRole>
  /// The realm of the role.
  public var roleRealmID: ID<Realm>?
  /// The role itself, when it is included.
  public var role: FlameRole?
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
    case id, roleID = "roleId", roleRealmID = "roleRealmId", role, permissionID = "permissionId"
    case permissionRealmID = "permissionRealmId", permission, policyID = "policyId", realmScope, createdAt
    case updatedAt, wire
  }
}
