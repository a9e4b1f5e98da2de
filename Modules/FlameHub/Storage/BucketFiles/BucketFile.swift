public import HubJSON
public import HubQuery

/// A file of a bucket; uploads make them (wire page, section 4.3).
public struct BucketFile: FlameResource, DeletableResource {
  /// The id.
  public var id: ID<BucketFile>
  /// The last part of the path.
  public var name: String
  /// The name that it was uploaded with: whatever its uploader wrote, so that it is no safe path on this machine.
  public var path: String
  /// What stands before the name, `.` for nothing.
  public var directory: String
  /// The size in bytes.
  public var size: Int64?
  /// The key of the bytes in the storage; no digest of them.
  public var hash: String?
  /// Who uploaded it.
  public var actorID: String?
  /// What uploaded it.
  public var actorType: ActorType?
  /// The realm.
  public var realmID: ID<Realm>?
  /// The bucket.
  public var bucketID: ID<Bucket>
  /// The bucket itself, when it is included.
  public var bucket: Bucket?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, path, directory, size, hash, actorID = "actorId", actorType, realmID = "realmId"
    case bucketID = "bucketId", bucket, createdAt, updatedAt, wire
  }
}
