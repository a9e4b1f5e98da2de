public import HubJSON
public import HubQuery

/// A file in a bucket of an analysis (wire page, section 4.2).
public struct AnalysisBucketFile: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = AnalysisBucketFileCreate
  /// What can be changed.
  public typealias Update = AnalysisBucketFileUpdate

  /// The id.
  public var id: ID<AnalysisBucketFile>
  /// The path in the bucket.
  public var path: String
  /// Whether the analysis begins with this file.
  public var isEntrypoint: Bool
  /// The bucket of the storage service; Hub 0.8 does not name it.
  public var bucketID: ID<Bucket>?
  /// The file of the storage service.
  public var bucketFileID: ID<BucketFile>
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The analysis itself, when it is included.
  public var analysis: Analysis?
  /// The bucket of the analysis.
  public var analysisBucketID: ID<AnalysisBucket>
  /// The bucket itself, when it is included.
  public var analysisBucket: AnalysisBucket?
  /// The realm.
  public var realmID: ID<Realm>
  /// The user who made it.
  public var userID: ID<FlameUser>?
  /// The client that made it.
  public var clientID: ID<FlameClient>?
  /// The robot that made it.
  public var robotID: ID<Robot>?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, path, isEntrypoint = "root", bucketID = "bucketId", bucketFileID = "bucketFileId"
    case analysisID = "analysisId", analysis, analysisBucketID = "analysisBucketId", analysisBucket
    case realmID = "realmId", userID = "userId", clientID = "clientId", robotID = "robotId", createdAt
    case updatedAt, wire
  }
}
