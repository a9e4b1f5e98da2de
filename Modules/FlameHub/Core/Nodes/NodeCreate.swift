public import HubJSON
public import HubQuery

/// What a new node is made of; what is not set is not sent.
public struct NodeCreate: RecordDraft {
  /// The name: 3 to 128 characters, unique in its realm.
  public var name: String
  /// What the node does.
  @Patch public var type: NodeType = .default
  /// Whether the node is left out of what others see.
  @Patch public var hidden: Bool = false
  /// The name in the registry: 1 to 64 of `a-z0-9-_`; the Hub makes one when a registry is attached.
  @Patch public var externalName: String?
  /// The public key: 5 to 4096 characters; the Hub keeps it in hexadecimal.
  @Patch public var publicKey: String?
  /// The realm; the Hub takes the caller's when it is null or not sent.
  @Patch public var realmID: ID<Realm>?
  /// The registry; when there is exactly one, the Hub takes that when it is null or not sent.
  @Patch public var registryID: ID<Registry>?

  /// A node; nil members are not sent, and can be set to nil afterwards to send null.
  public init(
    name: String, type: NodeType? = nil, hidden: Bool? = nil, externalName: String? = nil,
    registry: ID<Registry>? = nil
  ) {
    self.name = name
    if let type { self.type = type }
    if let hidden { self.hidden = hidden }
    if let externalName { self.externalName = externalName }
    if let registry { registryID = registry }
  }

  /// A node of a realm.
  public init(
    name: String, realm: some Reference<Realm>, type: NodeType? = nil, hidden: Bool? = nil,
    externalName: String? = nil, registry: ID<Registry>? = nil
  ) {
    self.init(name: name, type: type, hidden: hidden, externalName: externalName, registry: registry)
    _realmID = Patch(set: realm.reference)
  }

  /// A node of a realm, by its id as text.
  public init(
    name: String, realm: String, type: NodeType? = nil, hidden: Bool? = nil, externalName: String? = nil,
    registry: ID<Registry>? = nil
  ) {
    self.init(
      name: name, realm: ID<Realm>(realm), type: type, hidden: hidden, externalName: externalName, registry: registry)
  }

  private enum CodingKeys: String, CodingKey {
    case name, type, hidden, externalName, publicKey, realmID = "realmId", registryID = "registryId"
  }
}
