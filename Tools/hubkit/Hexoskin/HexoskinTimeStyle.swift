import Hexoskin

/// How times stand in data.
enum HexoskinTimeStyle: String, CaseIterable {
  /// Ticks, as the server has them.
  case ticks
  /// Seconds since 1970.
  case seconds
  /// Instants in UTC.
  case instants
}
