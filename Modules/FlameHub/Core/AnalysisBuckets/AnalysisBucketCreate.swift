public import HubQuery

/// What a new bucket of an analysis is made of.
public struct AnalysisBucketCreate: RecordDraft {
  /// What it holds.
  public var type: AnalysisBucketType
  /// The bucket of the storage service.
  public var bucketID: String
  /// The analysis.
  public var analysisID: ID<Analysis>

  /// A bucket of an analysis.
  public init(type: AnalysisBucketType, bucketID: String, analysis: some Reference<Analysis>) {
    self.type = type
    self.bucketID = bucketID
    analysisID = analysis.reference
  }

  private enum CodingKeys: String, CodingKey {
    case type, bucketID = "bucketId", analysisID = "analysisId"
  }
}
