public import HubJSON
public import HubQuery

/// A role that a robot has; only in Hub 0.8 (wire page, section 10.1).
public struct RobotRole: FlameResource, CreatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RobotRoleCreate

  /// The id.
  public var id: ID<RobotRole>
  /// The robot.
  public var robotID: ID<Robot>
  /// The realm of the robot; the Hub leaves it null.
  public var robotRealmID: ID<Realm>?
  /// The robot itself; the Hub answers null where it is included.
  public var robot: Robot?
  /// The role.
  public var roleID: ID<FlameRole>
  /// The realm of the role.
  public var roleRealmID: ID<Realm>?
  /// The role itself, when it is included; single ones never have it.
  public var role: FlameRole?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, robotID = "robotId", robotRealmID = "robotRealmId", robot, roleID = "roleId"
    case roleRealmID = "roleRealmId", role, createdAt, updatedAt, wire
  }
}
