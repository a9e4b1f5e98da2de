public import HubJSON
public import HubQuery

/// A realm: what users, roles and clients belong to (wire page, section 4.1).
public struct Realm: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = RealmCreate
  /// What can be changed.
  public typealias Update = RealmUpdate

  /// The id.
  public var id: ID<Realm>
  /// The name: lower case, 3 to 128 of `a-z0-9-_.`.
  public var name: String
  /// The name for people.
  public var displayName: String?
  /// What it is for.
  public var description: String?
  /// Whether the Hub made it itself; such a realm cannot be deleted.
  public var builtIn: Bool
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
