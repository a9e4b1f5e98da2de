public import HubJSON
public import HubQuery

/// What a new bucket of an analysis is made of.
public struct AnalysisBucketCreate: RecordDraft {
  /// What it holds.
  public var type: AnalysisBucketType
  /// The bucket of the storage service; Hub 0.8 makes it itself.
  @Patch public var bucketID: ID<Bucket> = ""
  /// The analysis.
  public var analysisID: ID<Analysis>

  /// A bucket of an analysis.
  public init(type: AnalysisBucketType, bucket: some Reference<Bucket>, analysis: some Reference<Analysis>) {
    self.init(type: type, analysis: analysis)
    _bucketID = Patch(set: bucket.reference)
  }

  /// A bucket of an analysis in Hub 0.8, which makes the one of the storage service itself.
  public init(type: AnalysisBucketType, analysis: some Reference<Analysis>) {
    self.type = type
    analysisID = analysis.reference
  }

  private enum CodingKeys: String, CodingKey {
    case type, bucketID = "bucketId", analysisID = "analysisId"
  }
}
