/// A field of a resource that can be filtered by.
public struct Field<Resource, Value: FilterValue>: FilterTerm {
  /// The field's name on the wire.
  public let name: String

  /// A field.
  @_spi(Backend)
  public init(_ name: String) { self.name = name }

  /// A condition of an operator and a value.
  public func compare(_ comparison: FilterOperator, _ value: Value) -> Filter<Resource> {
    condition(comparison, [value.filterOperand])
  }

  /// A condition that is written as the server reads it, operator and value in one text, such as `~my-node-4`.
  public func written(_ text: String) -> Filter<Resource> {
    Filter(conditions: [FilterCondition(field: name, comparison: .written(text))])
  }

  /// One of the values.
  public func isMember(of values: [Value]) -> Filter<Resource> {
    condition(.memberOf, values.map(\.filterOperand))
  }

  /// None of the values.
  public func isNotMember(of values: [Value]) -> Filter<Resource> {
    condition(.notMemberOf, values.map(\.filterOperand))
  }

  /// Equal to the value.
  public static func == (field: Field, value: Value) -> Filter<Resource> { field.compare(.equal, value) }

  /// Not equal to the value.
  public static func != (field: Field, value: Value) -> Filter<Resource> { field.compare(.notEqual, value) }

  private func condition(_ comparison: FilterOperator, _ operands: [FilterOperand]) -> Filter<Resource> {
    Filter(conditions: [FilterCondition(field: name, comparison: .operands(comparison, operands))])
  }
}

extension Field where Value: OrderedFilterValue {
  /// Less than the value.
  public static func < (field: Field, value: Value) -> Filter<Resource> { field.compare(.lessThan, value) }

  /// Less than the value, or equal to it.
  public static func <= (field: Field, value: Value) -> Filter<Resource> { field.compare(.lessThanOrEqual, value) }

  /// Greater than the value.
  public static func > (field: Field, value: Value) -> Filter<Resource> { field.compare(.greaterThan, value) }

  /// Greater than the value, or equal to it.
  public static func >= (field: Field, value: Value) -> Filter<Resource> { field.compare(.greaterThanOrEqual, value) }
}
