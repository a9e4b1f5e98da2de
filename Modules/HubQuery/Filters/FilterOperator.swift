/// How a field is compared; each dialect says which of them it has, and how they are spelled.
public struct FilterOperator: Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// The operator's name.
  public let description: String

  private init(_ name: String) { description = name }

  /// Equal to the value.
  public static let equal = Self("equal")
  /// Not equal to the value.
  public static let notEqual = Self("notEqual")
  /// The server's own `like`: what it means differs between servers and their generations.
  public static let like = Self("like")
  /// Begins with the value.
  public static let prefix = Self("prefix")
  /// Ends with the value.
  public static let suffix = Self("suffix")
  /// Contains the value.
  public static let contains = Self("contains")
  /// Less than the value.
  public static let lessThan = Self("lessThan")
  /// Less than the value, or equal to it.
  public static let lessThanOrEqual = Self("lessThanOrEqual")
  /// Greater than the value.
  public static let greaterThan = Self("greaterThan")
  /// Greater than the value, or equal to it.
  public static let greaterThanOrEqual = Self("greaterThanOrEqual")
  /// One of the values.
  public static let memberOf = Self("memberOf")
  /// None of the values.
  public static let notMemberOf = Self("notMemberOf")

  /// All operators.
  public static let allCases: [FilterOperator] = [
    .equal, .notEqual, .like, .prefix, .suffix, .contains, .lessThan, .lessThanOrEqual, .greaterThan,
    .greaterThanOrEqual, .memberOf, .notMemberOf,
  ]
}
