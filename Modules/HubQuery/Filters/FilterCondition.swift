/// One condition of a filter.
public struct FilterCondition: Hashable, Sendable {
  /// How the operand is given.
  public enum Comparison: Hashable, Sendable {
    /// An operator and its operands: one, or several for `memberOf` and `notMemberOf`.
    case operands(FilterOperator, [FilterOperand])
    /// A text that holds operator and value as the server reads them, sent as it is.
    case written(String)
  }

  /// The field's name on the wire.
  public let field: String

  /// What the field is compared with.
  public let comparison: Comparison

  /// A condition.
  public init(field: String, comparison: Comparison) {
    self.field = field
    self.comparison = comparison
  }
}
