public import HubQuery

/// What a new robot role is made of.
public struct RobotRoleCreate: RecordDraft {
  /// The robot.
  public var robotID: ID<Robot>
  /// The role.
  public var roleID: ID<FlameRole>

  /// Joins the two.
  public init(robot: some Reference<Robot>, role: some Reference<FlameRole>) {
    robotID = robot.reference
    roleID = role.reference
  }

  private enum CodingKeys: String, CodingKey {
    case robotID = "robotId", roleID = "roleId"
  }
}
