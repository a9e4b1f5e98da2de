#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How far the ticks of an axis of time are apart.
enum TimeStep {
  /// So many milliseconds; it divides a day.
  case milliseconds(Int64)
  /// So many days, counted from a Monday.
  case days(Int64)
  /// So many months; it divides a year.
  case months(Int)
  /// So many years.
  case years(Int)

  /// All steps, the shortest first.
  static let all: [TimeStep] = {
    let (second, minute, hour) = (Int64(1000), Int64(60_000), Int64(3_600_000))
    let parts = [1, 2, 5, 10, 20, 50, 100, 200, 500] + [1, 2, 5, 10, 15, 30].map { $0 * second }
    let times = parts + [1, 2, 5, 10, 15, 30].map { $0 * minute } + [1, 2, 3, 6, 12].map { $0 * hour }
    return times.map(TimeStep.milliseconds) + [1, 2, 7, 14].map(TimeStep.days) + [1, 3, 6].map(TimeStep.months)
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000].map(TimeStep.years)
  }()

  private static let day: Int64 = 86_400_000

  /// About how many milliseconds it is long.
  var length: Int64 {
    switch self {
    case .milliseconds(let count): count
    case .days(let count): count * Self.day
    case .months(let count): Int64(count) * 2_629_746_000
    case .years(let count): Int64(count) * 31_556_952_000
    }
  }

  /// How many characters a label takes, with the space around it.
  var room: Int {
    switch self {
    case .milliseconds(let count): count < 1000 ? 15 : count < 60_000 ? 11 : 8
    case .days, .months, .years: 9
    }
  }

  /// The times of ticks within a range.
  func times(in range: ClosedRange<Int64>, _ calendar: Calendar) -> [Int64] {
    switch self {
    case .milliseconds(let count): multiples(of: count, from: 0, in: range)
    // 1970-01-05 was a Monday.
    case .days(let count): multiples(of: count * Self.day, from: 4 * Self.day, in: range)
    case .months(let count): starts(of: count, in: range, calendar)
    case .years(let count): starts(of: count * 12, in: range, calendar)
    }
  }

  private func multiples(of step: Int64, from origin: Int64, in range: ClosedRange<Int64>) -> [Int64] {
    let offset = (range.lowerBound - origin) % step
    let first = range.lowerBound - offset + (offset > 0 ? step : 0)
    return first > range.upperBound ? [] : Array(stride(from: first, through: range.upperBound, by: Int(step)))
  }

  /// The beginnings of every so many months, counted from the year 0.
  private func starts(of count: Int, in range: ClosedRange<Int64>, _ calendar: Calendar) -> [Int64] {
    let first = calendar.dateComponents([.year, .month], from: Self.date(range.lowerBound))
    var month = (first.year ?? 1970) * 12 + (first.month ?? 1) - 1
    month -= month % count
    var times: [Int64] = []
    while let date = calendar.date(from: DateComponents(year: month / 12, month: month % 12 + 1)) {
      let time = Int64((date.timeIntervalSince1970 * 1000).rounded())
      if time > range.upperBound { break }
      if time >= range.lowerBound { times.append(time) }
      month += count
    }
    return times
  }

  /// What stands below a tick.
  func label(_ time: Int64, _ calendar: Calendar) -> String {
    let parts = Self.parts(time, calendar)
    switch self {
    case .milliseconds(let count):
      let clock = "\(Self.two(parts.hour)):\(Self.two(parts.minute))"
      if count >= 60_000 { return clock }
      let seconds = "\(clock):\(Self.two(parts.second))"
      if count >= 1000 { return seconds }
      let rest = (time % 1000 + 1000) % 1000
      return seconds + "." + String("\(1000 + rest)".dropFirst())
    case .days: return "\(parts.day ?? 1) \(Self.month(parts))"
    case .months: return Self.month(parts)
    case .years: return "\(parts.year ?? 0)"
    }
  }

  /// What a tick is a part of, nil where its label says everything.
  func context(_ time: Int64, _ calendar: Calendar) -> String? {
    let parts = Self.parts(time, calendar)
    switch self {
    case .milliseconds: return "\(parts.day ?? 1) \(Self.month(parts)) \(parts.year ?? 0)"
    case .days, .months: return "\(parts.year ?? 0)"
    case .years: return nil
    }
  }

  private static func date(_ time: Int64) -> Date { Date(timeIntervalSince1970: Double(time) / 1000) }

  private static func parts(_ time: Int64, _ calendar: Calendar) -> DateComponents {
    calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date(time))
  }

  private static func two(_ number: Int?) -> String { String("\(100 + (number ?? 0))".dropFirst()) }

  private static func month(_ parts: DateComponents) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names[((parts.month ?? 1) - 1) % 12]
  }
}
