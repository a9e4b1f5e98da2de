public import HubJSON
public import HubQuery

/// Changes of a project of a registry.
public struct RegistryProjectUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// What the project holds; the Hub ignores it.
  @Patch public var type: RegistryProjectType = .default
  /// The registry; the Hub ignores it.
  @Patch public var registryID: ID<Registry>?
  /// The name in the registry.
  @Patch public var externalName: String = ""
  /// The account; the Hub ignores it.
  @Patch public var accountName: String?
  /// Its secret; the Hub ignores it.
  @Patch public var accountSecret: String?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, type, registryID = "registryId", externalName, accountName, accountSecret
  }
}
