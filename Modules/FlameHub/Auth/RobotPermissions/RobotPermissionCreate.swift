public import HubQuery

/// What a new robot permission is made of.
public struct RobotPermissionCreate: RecordDraft {
  /// The robot.
  public var robotID: ID<Robot>
  /// The permission.
  public var permissionID: ID<FlamePermission>

  /// Joins the two.
  public init(robot: some Reference<Robot>, permission: some Reference<FlamePermission>) {
    robotID = robot.reference
    permissionID = permission.reference
  }

  private enum CodingKeys: String, CodingKey {
    case robotID = "robotId", permissionID = "permissionId"
  }
}
