public import HubQuery

/// What a bucket of an analysis holds; the Hub may know more (wire page, section 4.2).
public struct AnalysisBucketType: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What is run.
  public static let code = AnalysisBucketType(rawValue: "CODE")
  /// What came out.
  public static let result = AnalysisBucketType(rawValue: "RESULT")
  /// What is needed meanwhile.
  public static let temp = AnalysisBucketType(rawValue: "TEMP")
}
