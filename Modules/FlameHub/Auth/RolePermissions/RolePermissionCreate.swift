public import HubQuery

/// What a new role permission is made of.
public struct RolePermissionCreate: RecordDraft {
  /// The role.
  public var roleID: ID<FlameRole>
  /// The permission.
  public var permissionID: ID<FlamePermission>

  /// Joins the two.
  public init(role: some Reference<FlameRole>, permission: some Reference<FlamePermission>) {
    roleID = role.reference
    permissionID = permission.reference
  }

  private enum CodingKeys: String, CodingKey {
    case roleID = "roleId", permissionID = "permissionId"
  }
}
