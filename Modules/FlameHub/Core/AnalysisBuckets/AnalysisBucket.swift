public import HubJSON
public import HubQuery

/// A bucket of an analysis (wire page, section 4.2).
public struct AnalysisBucket: FlameResource, CreatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = AnalysisBucketCreate

  /// The id.
  public var id: ID<AnalysisBucket>
  /// What it holds.
  public var type: AnalysisBucketType
  /// The bucket of the storage service; nil in Hub 0.8 until it exists.
  public var bucketID: ID<Bucket>?
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The analysis itself, when it is included.
  public var analysis: Analysis?
  /// The realm.
  public var realmID: ID<Realm>
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, type, bucketID = "bucketId", analysisID = "analysisId", analysis, realmID = "realmId", createdAt
    case updatedAt, wire
  }
}
