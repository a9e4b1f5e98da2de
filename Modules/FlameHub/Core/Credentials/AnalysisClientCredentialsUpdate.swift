public import HubJSON

/// A new secret for the client of an analysis, whose names the Hub does not change (wire page, section 5.1).
public struct AnalysisClientCredentialsUpdate: RecordUpdate {
  /// The secret: 3 to 256 characters; the Hub makes one when it is null or not set.
  @Patch public var secret: String?

  /// A new secret of the Hub's making.
  public init() {}

  /// A secret; the Hub makes one when it is nil.
  public init(secret: String?) {
    if let secret { _secret = Patch(set: secret) }
  }
}
