public import HubQuery

extension HexoTimestamp: OrderedFilterValue {
  /// The ticks.
  public var filterOperand: FilterOperand { .integer(ticks) }
}
