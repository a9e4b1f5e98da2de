public import HubJSON
public import HubQuery

/// A node: a site that takes part in analyses (wire page, section 4.2).
public struct Node: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = NodeCreate
  /// What can be changed.
  public typealias Update = NodeUpdate

  /// The id.
  public var id: ID<Node>
  /// The name: 3 to 128 characters, unique in its realm.
  public var name: String
  /// What the node does.
  public var type: NodeType
  /// Whether the node is left out of what others see.
  public var hidden: Bool
  /// The name in the registry: 1 to 64 of `a-z0-9-_`.
  public var externalName: String?
  /// The public key, in hexadecimal.
  public var publicKey: String?
  /// Whether the node is connected.
  public var online: Bool
  /// The client that the node logs in as; the Hub makes it, but not in Hub 0.8.
  public var clientID: ID<FlameClient>?
  /// The robot that the node logs in as in Hub 0.8; null once it is deleted.
  public var robotID: ID<Robot>?
  /// The realm.
  public var realmID: ID<Realm>
  /// The registry that its images go to.
  public var registryID: ID<Registry>?
  /// The registry itself, when it is included.
  public var registry: Registry?
  /// The project in the registry.
  public var registryProjectID: ID<RegistryProject>?
  /// The project itself, when it is included.
  public var registryProject: RegistryProject?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, type, hidden, externalName, publicKey, online, clientID = "clientId", robotID = "robotId"
    case realmID = "realmId", registryID = "registryId", registry, registryProjectID = "registryProjectId"
    case registryProject, createdAt, updatedAt, wire
  }
}
