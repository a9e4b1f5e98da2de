public import HubJSON

/// Changes of a file of a bucket of an analysis.
public struct AnalysisBucketFileUpdate: RecordUpdate {
  /// Whether the analysis begins with this file.
  @Patch public var isEntrypoint: Bool = false

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case isEntrypoint = "root"
  }
}
