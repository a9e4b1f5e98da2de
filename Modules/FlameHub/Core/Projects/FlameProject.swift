public import HubJSON
public import HubQuery

/// A project: what analyses are made in (wire page, section 4.2).
public struct FlameProject: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = FlameProjectCreate
  /// What can be changed.
  public typealias Update = FlameProjectUpdate

  /// The id.
  public var id: ID<FlameProject>
  /// The name: lower case, 3 to 128 of `a-z0-9-_.`, unique; in Hub 0.8 any text of 5 to 100 characters.
  public var name: String
  /// The name for people.
  public var displayName: String?
  /// What it is about.
  public var description: String?
  /// How many nodes take part.
  public var nodes: Int
  /// How many analyses it has.
  public var analyses: Int
  /// The realm.
  public var realmID: ID<Realm>
  /// The user who made it.
  public var userID: ID<FlameUser>?
  /// The client that made it.
  public var clientID: ID<FlameClient>?
  /// The robot that made it.
  public var robotID: ID<Robot>?
  /// The image that its analyses build on.
  public var masterImageID: ID<MasterImage>?
  /// The image itself, when it is included.
  public var masterImage: MasterImage?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, displayName, description, nodes, analyses, realmID = "realmId", userID = "userId"
    case clientID = "clientId", robotID = "robotId", masterImageID = "masterImageId", masterImage, createdAt
    case updatedAt, wire
  }
}
