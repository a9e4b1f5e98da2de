public import HubJSON
public import HubQuery

/// A bucket: files under one name (wire page, section 4.3).
public struct Bucket: FlameResource, CreatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = BucketCreate

  /// The id.
  public var id: ID<Bucket>
  /// The name: 3 to 256 characters; several buckets may have one.
  public var name: String
  /// Where the storage keeps it.
  public var region: String?
  /// The realm.
  public var realmID: ID<Realm>?
  /// Who made it; the Hub does not say it of buckets that clients make.
  public var actorID: String?
  /// What made it.
  public var actorType: ActorType?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, region, realmID = "realmId", actorID = "actorId", actorType, createdAt, updatedAt, wire
  }
}
