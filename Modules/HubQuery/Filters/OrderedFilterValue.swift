/// A type whose values have an order that servers compare by.
public protocol OrderedFilterValue: FilterValue {}
