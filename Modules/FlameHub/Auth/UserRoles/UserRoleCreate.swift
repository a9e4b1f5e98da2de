public import HubQuery

/// What a new user role is made of.
public struct UserRoleCreate: RecordDraft {
  /// The user.
  public var userID: ID<FlameUser>
  /// The role.
  public var roleID: ID<FlameRole>

  /// Joins the two.
  public init(user: some Reference<FlameUser>, role: some Reference<FlameRole>) {
    userID = user.reference
    roleID = role.reference
  }

  private enum CodingKeys: String, CodingKey {
    case userID = "userId", roleID = "roleId"
  }
}
