public import HubJSON

/// Changes of a registry.
public struct RegistryUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// The host name.
  @Patch public var host: String = ""
  /// The account to log in with.
  @Patch public var accountName: String?
  /// Its secret.
  @Patch public var accountSecret: String?

  /// No changes.
  public init() {}
}
