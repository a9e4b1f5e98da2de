public import HubJSON
public import HubQuery

/// Changes of a robot.
public struct RobotUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// The name for people.
  @Patch public var displayName: String?
  /// What it is for.
  @Patch public var description: String?
  /// Whether it can log in.
  @Patch public var active: Bool = true
  /// The secret: 3 to 256 characters.
  @Patch public var secret: String?
  /// The user whom it belongs to.
  @Patch public var userID: ID<FlameUser>?
  /// The realm; the Hub ignores it.
  @Patch public var realmID: ID<Realm>?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, active, secret, userID = "userId", realmID = "realmId"
  }
}
