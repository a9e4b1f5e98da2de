/// How far the review of a version is; the server may know more (wire page, section 9).
public struct ReviewState: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Nobody has looked at it.
  public static let unreviewed = ReviewState(rawValue: "unreviewed")
  /// It was looked at.
  public static let reviewed = ReviewState(rawValue: "reviewed")
  /// Somebody looks at it.
  public static let underReview = ReviewState(rawValue: "under_review")
  /// A part of it was looked at.
  public static let partiallyReviewed = ReviewState(rawValue: "partially_reviewed")
}
