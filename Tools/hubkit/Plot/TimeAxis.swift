#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The axis of time: ticks at round times of the calendar, in UTC.
struct TimeAxis {
  /// A tick.
  struct Tick: Equatable {
    /// The time in milliseconds since 1970.
    let time: Int64
    /// What stands below it: a time of day, a day, a month or a year.
    let label: String
    /// What that is a part of, where it begins or changes: a date or a year.
    let context: String?
  }

  /// What is shown, in milliseconds since 1970.
  let range: ClosedRange<Int64>
  /// The ticks in order.
  let ticks: [Tick]

  /// An axis for times.
  ///
  /// - Parameters:
  ///   - times: The times in milliseconds since 1970.
  ///   - width: How many characters fit along it.
  init(_ times: ClosedRange<Int64>, width: Int) {
    // Different times may be the same ones of the calendar.
    let (first, last) = (Self.clamped(times.lowerBound), Self.clamped(times.upperBound))
    let margin = first == last ? Int64(30_000) : 0
    range = (first - margin)...(last + margin)
    var step = TimeStep.all.last ?? .years(1)
    let length = range.upperBound - range.lowerBound
    for candidate in TimeStep.all where length / candidate.length < Int64(max(width / candidate.room, 2)) {
      step = candidate
      break
    }
    let calendar = Self.calendar
    var ticks: [Tick] = []
    var before: String?
    for time in step.times(in: range, calendar) {
      let context = step.context(time, calendar)
      ticks.append(
        Tick(time: time, label: step.label(time, calendar), context: context == before ? nil : context))
      before = context
    }
    self.ticks = ticks
  }

  /// Where a time is on the axis, from 0 to 1.
  func position(_ time: Int64) -> Double {
    Double(Self.clamped(time) - range.lowerBound) / Double(range.upperBound - range.lowerBound)
  }

  /// A time that the calendar has, from the year 1 to 9999.
  private static func clamped(_ time: Int64) -> Int64 { max(-62_135_596_800_000, min(time, 253_402_300_799_000)) }

  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }
}
