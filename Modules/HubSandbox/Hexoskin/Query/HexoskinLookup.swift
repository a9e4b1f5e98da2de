/// The look-ups that the server's database layer knows (wire page, 5.5).
enum HexoskinLookup: String, Sendable {
  case exact, iexact, `in`, gt, gte, lt, lte, range, isnull
  case contains, icontains, startswith, istartswith, endswith, iendswith, regex, iregex
  // Parts of times, which no resource allows.
  case year, isoYear = "iso_year", month, day, week, weekDay = "week_day", isoWeekDay = "iso_week_day", quarter
  case date, time, hour, minute, second

  /// The look-up of a name, if a field of this kind has it.
  init?(_ name: String, for kind: HexoskinField.Kind) {
    self.init(rawValue: name)
    let isKnown =
      switch kind {
      case .related: Self.ofRelations.contains(self)
      case .datetime: true
      case .date: !Self.ofTimes.contains(self)
      default: !Self.ofTimes.contains(self) && !Self.ofDates.contains(self)
      }
    if !isKnown { return nil }
  }

  private static let ofRelations: Set<HexoskinLookup> = [.exact, .in, .gt, .gte, .lt, .lte, .isnull]
  private static let ofTimes: Set<HexoskinLookup> = [.date, .time, .hour, .minute, .second]
  private static let ofDates: Set<HexoskinLookup> = [
    .year, .isoYear, .month, .day, .week, .weekDay, .isoWeekDay, .quarter,
  ]
}
