/// Conditions on the fields of a resource, joined by AND.
///
/// ```swift
/// .online == true && .name.contains("my-")
/// ```
public struct Filter<Resource>: FilterTerm, Hashable {
  /// The conditions in order.
  public let conditions: [FilterCondition]

  /// Conditions joined by AND.
  @_spi(Backend)
  public init(conditions: [FilterCondition]) { self.conditions = conditions }

  /// A condition on a field that HubKit does not know: both are sent as they are.
  ///
  /// A server that does not know the field either may ignore the condition and return everything.
  ///
  /// - Parameters:
  ///   - field: The field's name on the wire.
  ///   - text: Operator and value as the server reads them, such as `~my-node-4`.
  /// - Returns: The condition.
  public static func raw(_ field: String, _ text: String) -> Filter {
    Filter(conditions: [FilterCondition(field: field, comparison: .written(text))])
  }

  /// Both conditions.
  public static func && (first: Filter, second: Filter) -> Filter {
    Filter(conditions: first.conditions + second.conditions)
  }
}
