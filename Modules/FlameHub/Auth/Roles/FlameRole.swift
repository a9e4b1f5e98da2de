public import HubJSON
public import HubQuery

/// A role: permissions under one name (wire page, section 4.1).
public struct FlameRole: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = FlameRoleCreate
  /// What can be changed.
  public typealias Update = FlameRoleUpdate

  /// The id.
  public var id: ID<FlameRole>
  /// The name: lower case, 3 to 128 of `a-z0-9-_.`.
  public var name: String
  /// The name for people.
  public var displayName: String?
  /// What it is for.
  public var description: String?
  /// Whether the Hub made it itself; Hub 0.8 does not send it with single roles.
  public var builtIn: Bool?
  /// Whom it is meant for.
  public var target: String?
  /// The client that it belongs to.
  public var clientID: ID<FlameClient>?
  /// The realm, nil for every realm.
  public var realmID: ID<Realm>?
  /// The realm itself, when it is included; single roles never have it.
  public var realm: Realm?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, displayName, description, builtIn, target, clientID = "clientId", realmID = "realmId", realm
    case createdAt, updatedAt, wire
  }
}
