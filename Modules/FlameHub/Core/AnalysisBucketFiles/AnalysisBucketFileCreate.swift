public import HubJSON
public import HubQuery

/// What a new file of a bucket of an analysis is made of; what is not set is not sent.
public struct AnalysisBucketFileCreate: RecordDraft {
  /// The path in the bucket.
  public var path: String
  /// The bucket of the storage service; Hub 0.8 takes that of the bucket of the analysis.
  @Patch public var bucketID: ID<Bucket> = ""
  /// The file of the storage service.
  public var bucketFileID: ID<BucketFile>
  /// The bucket of the analysis.
  public var analysisBucketID: ID<AnalysisBucket>
  /// Whether the analysis begins with this file.
  @Patch public var isEntrypoint: Bool = false

  /// A file of the storage service as one of an analysis.
  public init(
    path: String, bucket: some Reference<Bucket>, bucketFile: some Reference<BucketFile>,
    analysisBucket: some Reference<AnalysisBucket>
  ) {
    self.init(path: path, bucketFile: bucketFile, analysisBucket: analysisBucket)
    _bucketID = Patch(set: bucket.reference)
  }

  /// A file of the storage service as one of an analysis in Hub 0.8, which needs not be told the bucket.
  public init(
    path: String, bucketFile: some Reference<BucketFile>, analysisBucket: some Reference<AnalysisBucket>
  ) {
    self.path = path
    bucketFileID = bucketFile.reference
    analysisBucketID = analysisBucket.reference
  }

  private enum CodingKeys: String, CodingKey {
    case path, bucketID = "bucketId", bucketFileID = "bucketFileId", analysisBucketID = "analysisBucketId"
    case isEntrypoint = "root"
  }
}
