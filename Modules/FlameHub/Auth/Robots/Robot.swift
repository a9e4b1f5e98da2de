public import HubJSON
public import HubQuery

/// A robot: the account of a machine in Hub 0.8 (wire page, section 10.1).
public struct Robot: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RobotCreate
  /// What can be changed.
  public typealias Update = RobotUpdate

  /// The id.
  public var id: ID<Robot>
  /// The name, unique in its realm.
  public var name: String
  /// The name for people.
  public var displayName: String?
  /// What it is for.
  public var description: String?
  /// Whether it can log in.
  public var active: Bool
  /// The secret: plain in the answer to what sets it, and the hash of it where the field `.secret` is asked for.
  public var secret: String?
  /// The user whom it belongs to.
  public var userID: ID<FlameUser>?
  /// The user itself, when it is included.
  public var user: FlameUser?
  /// The client that it belongs to; the Hub sends it only where it creates, changes and deletes.
  public var clientID: ID<FlameClient>?
  /// The realm.
  public var realmID: ID<Realm>
  /// The realm itself, when it is included.
  public var realm: Realm?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, displayName, description, active, secret, userID = "userId", user, clientID = "clientId"
    case realmID = "realmId", realm, createdAt, updatedAt, wire
  }
}
