extension HexoskinFiltering {
  /// What is said of numbers in the schemas (wire page, section 10.1).
  static let ordered = HexoskinFiltering.lookups([.exact, .in, .range, .gt, .gte, .lt, .lte])
  /// What is said of instants.
  static let orderedTicks = HexoskinFiltering.lookups([.exact, .range, .gt, .gte, .lt, .lte])
  /// What is said of links.
  static let link = HexoskinFiltering.lookups([.exact, .in])
  /// What is said of names of users.
  static let name = HexoskinFiltering.lookups([.exact, .in, .startswith])
}
