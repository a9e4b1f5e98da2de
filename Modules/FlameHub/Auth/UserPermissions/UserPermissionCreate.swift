public import HubQuery

/// What a new user permission is made of.
public struct UserPermissionCreate: RecordDraft {
  /// The user.
  public var userID: ID<FlameUser>
  /// The permission.
  public var permissionID: ID<FlamePermission>

  /// Joins the two.
  public init(user: some Reference<FlameUser>, permission: some Reference<FlamePermission>) {
    userID = user.reference
    permissionID = permission.reference
  }

  private enum CodingKeys: String, CodingKey {
    case userID = "userId", permissionID = "permissionId"
  }
}
