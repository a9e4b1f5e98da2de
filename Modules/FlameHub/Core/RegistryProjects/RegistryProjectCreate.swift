public import HubJSON
public import HubQuery

/// What a new project of a registry is made of; what is not set is not sent.
public struct RegistryProjectCreate: RecordDraft {
  /// The name: 5 to 128 characters, unique in its registry.
  public var name: String
  /// What the project holds.
  public var type: RegistryProjectType
  /// The registry.
  public var registryID: ID<Registry>
  /// The name in the registry: 3 to 64 of `a-z0-9-_`.
  public var externalName: String
  /// The account; the Hub ignores it and fills it itself.
  @Patch public var accountName: String?
  /// Its secret; the Hub ignores it and fills it itself.
  @Patch public var accountSecret: String?

  /// A project of a registry.
  public init(name: String, type: RegistryProjectType, registry: some Reference<Registry>, externalName: String) {
    self.name = name
    self.type = type
    registryID = registry.reference
    self.externalName = externalName
  }

  private enum CodingKeys: String, CodingKey {
    case name, type, registryID = "registryId", externalName, accountName, accountSecret
  }
}
