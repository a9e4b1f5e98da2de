public import HubJSON
public import HubQuery

/// What a robot may do without a role; only in Hub 0.8 (wire page, section 10.1).
public struct RobotPermission: FlameResource, CreatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RobotPermissionCreate

  /// The id.
  public var id: ID<RobotPermission>
  /// The robot.
  public var robotID: ID<Robot>
  /// The realm of the robot.
  public var robotRealmID: ID<Realm>?
  /// The robot itself, when it is included; single ones never have it.
  public var robot: Robot?
  /// The permission.
  public var permissionID: ID<FlamePermission>
  /// The realm of the permission.
  public var permissionRealmID: ID<Realm>?
  /// The permission itself, when it is included; single ones never have it.
  public var permission: FlamePermission?
  /// The policy that restricts it.
  public var policyID: String?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, robotID = "robotId", robotRealmID = "robotRealmId", robot, permissionID = "permissionId"
    case permissionRealmID = "permissionRealmId", permission, policyID = "policyId", createdAt, updatedAt, wire
  }
}
