public import HubJSON
public import HubQuery

/// A project in a registry (wire page, section 4.2).
public struct RegistryProject: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RegistryProjectCreate
  /// What can be changed.
  public typealias Update = RegistryProjectUpdate

  /// The id.
  public var id: ID<RegistryProject>
  /// The name: 5 to 128 characters, unique in its registry.
  public var name: String
  /// What the project holds.
  public var type: RegistryProjectType
  /// Whether everybody can read it.
  public var isPublic: Bool
  /// The name in the registry: 3 to 64 of `a-z0-9-_`.
  public var externalName: String
  /// The id in the registry.
  public var externalID: String?
  /// The account in the registry; Hub 0.8 sends it only when it is asked for.
  public var accountID: String?
  /// The name of the account; Hub 0.8 sends it only when it is asked for.
  public var accountName: String?
  /// Its secret; sent only when it is asked for.
  public var accountSecret: String?
  /// The name of the registry's webhook.
  public var webhookName: String?
  /// Whether the webhook exists.
  public var webhookExists: Bool?
  /// The registry.
  public var registryID: ID<Registry>
  /// The registry itself, when it is included.
  public var registry: Registry?
  /// The realm.
  public var realmID: ID<Realm>?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, type, isPublic = "public", externalName, externalID = "externalId", accountID = "accountId",
      accountName
    case accountSecret, webhookName, webhookExists, registryID = "registryId", registry, realmID = "realmId"
    case createdAt, updatedAt, wire
  }
}
