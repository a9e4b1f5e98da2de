public import HubJSON
@_spi(Backend) public import HubQuery

/// Instants in the place of ticks: the client knows how many of those its server counts in a second.
extension Field where Resource: HexoskinSnapshot, Value == HexoTimestamp {
  /// Before an instant.
  public static func < (field: Field, instant: Timestamp) -> Filter<Resource> { field.at(.lessThan, instant) }

  /// Before an instant, or at it.
  public static func <= (field: Field, instant: Timestamp) -> Filter<Resource> {
    field.at(.lessThanOrEqual, instant)
  }

  /// After an instant.
  public static func > (field: Field, instant: Timestamp) -> Filter<Resource> { field.at(.greaterThan, instant) }

  /// After an instant, or at it.
  public static func >= (field: Field, instant: Timestamp) -> Filter<Resource> {
    field.at(.greaterThanOrEqual, instant)
  }

  /// Between two instants, both included.
  public func isBetween(_ first: Timestamp, _ last: Timestamp) -> Filter<Resource> {
    Filter(conditions: [
      FilterCondition(
        field: "\(name)__\(HexoskinLookup.range)",
        comparison: .operands(.memberOf, [first.filterOperand, last.filterOperand]))
    ])
  }

  private func at(_ comparison: FilterOperator, _ instant: Timestamp) -> Filter<Resource> {
    Filter(conditions: [FilterCondition(field: name, comparison: .operands(comparison, [instant.filterOperand]))])
  }
}
