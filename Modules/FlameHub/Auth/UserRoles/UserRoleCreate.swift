public import HubQuery

/// What a new user role is made of.
public struct UserRoleCreate: Codable, Hashable, Sendable, TextOutputStreamable {
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

  /// Writes the JSON that is sent, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }
}
