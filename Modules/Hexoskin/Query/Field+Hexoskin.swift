@_spi(Backend) public import HubQuery

extension Field where Resource: HexoskinSnapshot {
  /// A look-up of Django by name, such as `.name.compare(.icontains, "run")`.
  ///
  /// - Parameters:
  ///   - lookup: The look-up; which of them a field has, its resource's schema says.
  ///   - values: One value, several for `in`, two for `range`.
  /// - Returns: The condition.
  public func compare(_ lookup: HexoskinLookup, _ values: Value...) -> Filter<Resource> {
    Filter(conditions: [
      FilterCondition(
        field: "\(name)__\(lookup)", comparison: .operands(.memberOf, values.map(\.filterOperand)))
    ])
  }

  /// Between two values, both included.
  public func isBetween(_ first: Value, _ last: Value) -> Filter<Resource> where Value: OrderedFilterValue {
    compare(.range, first, last)
  }

  /// Whether there is no value.
  public func isNull(_ isNull: Bool = true) -> Filter<Resource> {
    Filter(conditions: [
      FilterCondition(field: "\(name)__isnull", comparison: .operands(.memberOf, [.bool(isNull)]))
    ])
  }

  /// Links to an object: its id, or the object itself.
  public static func == <Target: HexoskinSnapshot>(
    field: Field, object: some Reference<Target>
  ) -> Filter<Resource> where Value == HexoskinLink<Target> {
    field == HexoskinLink(object)
  }
}
