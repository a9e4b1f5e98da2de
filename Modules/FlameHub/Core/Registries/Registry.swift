public import HubJSON
public import HubQuery

/// A registry of container images (wire page, section 4.2).
public struct Registry: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RegistryCreate
  /// What can be changed.
  public typealias Update = RegistryUpdate

  /// The id.
  public var id: ID<Registry>
  /// The name: 3 to 128 characters, unique.
  public var name: String
  /// The host name, unique.
  public var host: String
  /// The account to log in with.
  public var accountName: String?
  /// Its secret; sent only when it is asked for.
  public var accountSecret: String?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
