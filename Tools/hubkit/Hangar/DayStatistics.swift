import CommandLineKit
import Hangar

/// Numbers day by day; days without any count as zero.
struct DayStatistics {
  private let days: [CalendarDay]
  private let names: [String]
  private let columns: [[Double]]

  /// Milliseconds of a day.
  static let length: Int64 = 86_400_000

  init(_ days: [CalendarDay: DayProjectStatistics], _ first: CalendarDay, _ last: CalendarDay) {
    self.days = Self.all(first, last)
    names = ["views", "downloads"]
    columns = [
      self.days.map { Double(days[$0]?.views ?? 0) }, self.days.map { Double(days[$0]?.downloads ?? 0) },
    ]
  }

  init(_ days: [CalendarDay: VersionStatistics], _ first: CalendarDay, _ last: CalendarDay) {
    self.days = Self.all(first, last)
    names = ["downloads"]
    columns = [self.days.map { Double(days[$0]?.totalDownloads ?? 0) }]
  }

  var table: SeriesTable {
    SeriesTable(
      keyName: "day", keyTitle: "day",
      keys: days.map { .init(text: "\($0)", csv: "\($0)", json: .string("\($0)")) }, names: names, columns: columns)
  }

  func plot(title: String) throws -> TimePlot {
    let series = zip(names, columns).map { name, values in
      TimePlot.Series(name: name, points: zip(days, values).map { (Self.time($0), $1) })
    }
    let quantity = (names.count == 1 ? names[0] : "count") + " per day"
    guard let plot = TimePlot(title: title, quantity: quantity, series: series, areCounts: true) else {
      throw CommandFailure("there are no days to draw", exitCode: .noInput)
    }
    return plot
  }

  /// When a day begins, in milliseconds since 1970.
  static func time(_ day: CalendarDay) -> Int64 { (Timestamp("\(day)T00:00:00Z")?.seconds ?? 0) * 1000 }

  /// The day that a time is in.
  static func day(_ time: Int64) -> CalendarDay {
    CalendarDay(Timestamp(secondsSince1970: time / 1000, nanoseconds: 0))
  }

  private static func all(_ first: CalendarDay, _ last: CalendarDay) -> [CalendarDay] {
    stride(from: time(first), through: time(last), by: Int(length)).map(day)
  }
}
