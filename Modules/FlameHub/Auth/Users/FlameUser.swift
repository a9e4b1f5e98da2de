public import HubJSON
public import HubQuery

/// A user (wire page, section 4.1).
public struct FlameUser: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = FlameUserCreate
  /// What can be changed.
  public typealias Update = FlameUserUpdate

  /// The id.
  public var id: ID<FlameUser>
  /// The name to log in with: lower case, 3 to 128 of `a-z0-9-_.`, unique in its realm.
  public var name: String
  /// Whether the name cannot be changed.
  public var nameLocked: Bool
  /// The e-mail address; sent only when the field `.email` is asked for.
  public var email: String?
  /// The first name.
  public var firstName: String?
  /// The last name.
  public var lastName: String?
  /// The name for people.
  public var displayName: String?
  /// A picture.
  public var avatar: String?
  /// A background picture.
  public var cover: String?
  /// Whether the user can log in.
  public var active: Bool
  /// What the account is in.
  public var status: String?
  /// Why.
  public var statusMessage: String?
  /// The realm.
  public var realmID: ID<Realm>
  /// The realm itself, when it is included.
  public var realm: Realm?
  /// The client that it belongs to; only Hub 0.8 sends it, and only where it creates, changes, deletes and embeds.
  public var clientID: ID<FlameClient>?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, nameLocked, email, firstName, lastName, displayName, avatar, cover, active, status
    case statusMessage, realmID = "realmId", realm, clientID = "clientId", createdAt, updatedAt, wire
  }
}
