public import HubQuery

/// How several policies of a permission are joined; the Hub may know more (wire page, section 4.1).
public struct DecisionStrategy: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// One that agrees is enough.
  public static let affirmative = DecisionStrategy(rawValue: "affirmative")
  /// All must agree.
  public static let unanimous = DecisionStrategy(rawValue: "unanimous")
  /// More must agree than not.
  public static let consensus = DecisionStrategy(rawValue: "consensus")
}
