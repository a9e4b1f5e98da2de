/// How values are put together before they are sent (wire page, section 5.15); the server may know more.
public struct TimeSeriesGroup: Hashable, Sendable, RawRepresentable, CaseIterable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Every value as it is.
  public static let none = TimeSeriesGroup(rawValue: "none")
  /// One value for ten seconds.
  public static let tenSeconds = TimeSeriesGroup(rawValue: "10s")
  /// One value for a minute.
  public static let minute = TimeSeriesGroup(rawValue: "1m")
  /// One value for five minutes.
  public static let fiveMinutes = TimeSeriesGroup(rawValue: "5m")
  /// One value for fifteen minutes.
  public static let fifteenMinutes = TimeSeriesGroup(rawValue: "15m")
  /// One value for thirty minutes.
  public static let thirtyMinutes = TimeSeriesGroup(rawValue: "30m")
  /// One value for an hour.
  public static let hour = TimeSeriesGroup(rawValue: "1h")
  /// One value for three hours.
  public static let threeHours = TimeSeriesGroup(rawValue: "3h")
  /// One value for six hours.
  public static let sixHours = TimeSeriesGroup(rawValue: "6h")
  /// One value for twelve hours.
  public static let twelveHours = TimeSeriesGroup(rawValue: "12h")
  /// One value for a day.
  public static let day = TimeSeriesGroup(rawValue: "1d")
  /// One value for a week.
  public static let week = TimeSeriesGroup(rawValue: "7d")

  /// The values that are known.
  public static let allCases: [TimeSeriesGroup] = [
    .none, .tenSeconds, .minute, .fiveMinutes, .fifteenMinutes, .thirtyMinutes, .hour, .threeHours, .sixHours,
    .twelveHours, .day, .week,
  ]
}
