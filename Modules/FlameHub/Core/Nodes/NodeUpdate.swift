public import HubJSON
public import HubQuery

/// Changes of a node.
public struct NodeUpdate: RecordUpdate {
  /// The name: 3 to 128 characters, unique in its realm.
  @Patch public var name: String = ""
  /// What the node does.
  @Patch public var type: NodeType = .default
  /// Whether the node is left out of what others see.
  @Patch public var hidden: Bool = false
  /// The name in the registry: 1 to 64 of `a-z0-9-_`.
  @Patch public var externalName: String?
  /// The public key: 5 to 4096 characters; the Hub keeps it in hexadecimal.
  @Patch public var publicKey: String?
  /// The client; null detaches it, and the client stays.
  @Patch public var clientID: ID<FlameClient>?
  /// The registry; null detaches the node and deletes its registry project.
  @Patch public var registryID: ID<Registry>?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, type, hidden, externalName, publicKey, clientID = "clientId", registryID = "registryId"
  }
}
