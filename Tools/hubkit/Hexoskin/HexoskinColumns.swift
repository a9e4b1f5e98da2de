import CommandLineKit
import Hexoskin
import HubJSON

/// What devices measured, as it is shown: the channels of each user.
struct HexoskinColumns {
  private struct Part {
    let user: String
    var series: [HexoskinSeries]
  }

  private var parts: [Part]

  init(_ results: HexoskinDataResults) {
    parts = results.map { Part(user: $0.userURI ?? "", series: $0.series) }
  }

  /// Whether there are no values.
  var isEmpty: Bool { parts.allSatisfy { $0.series.allSatisfy(\.isEmpty) } }

  /// The same in the units of the channels.
  var converted: HexoskinColumns {
    var columns = self
    for index in parts.indices { columns.parts[index].series = parts[index].series.map(\.converted) }
    return columns
  }

  /// What was left out.
  var warnings: [String] {
    parts.flatMap(\.series).compactMap { series in series.subsampling.map { "\(series.name): \($0)" } }
  }

  /// The values by time, those of several users one after the other. Where a channel has several values of one time, each
  /// has a row.
  func table(_ channels: [HexoskinChannel], _ style: HexoskinTimeStyle) -> SeriesTable {
    var table = SeriesTable(
      keyName: "timestamp", keyTitle: "time", keys: [], names: channels.map(\.description),
      columns: channels.map { _ in [] })
    var owners: [String] = []
    for part in parts {
      let values = part.series.map { series in
        Dictionary(grouping: zip(series.ticks, series.values), by: \.0).mapValues { $0.map(\.1) }
      }
      let counts = values.reduce(into: [Int64: Int]()) { counts, values in
        counts.merge(values.mapValues(\.count), uniquingKeysWith: max)
      }
      let rows = counts.sorted { $0.key < $1.key }.flatMap { ticks, count in (0..<count).map { (ticks, $0) } }
      let rate = part.series.first?.ticksPerSecond ?? HexoTimestamp.hexoskinRate
      table.keys += rows.map { Self.key(HexoTimestamp(ticks: $0.0), rate, style) }
      owners += Array(repeating: part.user, count: rows.count)
      for (index, channel) in channels.enumerated() {
        let place = part.series.firstIndex { $0.channel == channel }
        table.columns[index] += rows.map { ticks, number in
          let here = place.flatMap { values[$0][ticks] } ?? []
          return number < here.count ? here[number] : .nan
        }
      }
    }
    if parts.count > 1 { table.owners = ("user", owners) }
    return table
  }

  /// The plot of all; fails when there is nothing to draw, or what cannot share an axis.
  func plot(title: String) throws -> TimePlot {
    let shown = parts.flatMap { part in part.series.map { (part.user, $0) } }.filter { !$0.1.isEmpty }
    let units = Set(shown.map(\.1.unit))
    guard units.count < 2 else {
      let names = shown.map { "\($0.1.name)\($0.1.unit.map { " [\($0)]" } ?? "")" }.joined(separator: ", ")
      throw CommandFailure("one plot has one unit; draw one at a time of: \(names)", exitCode: .usage)
    }
    let lines = shown.map { user, series in
      TimePlot.Series(
        name: parts.count > 1 ? "\(series.name) of \(user)" : series.name,
        points: zip(series.ticks, series.values).map { ticks, value in
          (Self.milliseconds(ticks, series.ticksPerSecond), value)
        })
    }
    let names = Set(shown.map(\.1.name))
    let plot = TimePlot(
      title: title, quantity: names.count == 1 ? names.first : nil, unit: units.first ?? nil, series: lines)
    guard let plot else {
      throw CommandFailure("there are no values there; nothing was drawn", exitCode: .noInput)
    }
    return plot
  }

  /// Milliseconds since 1970.
  static func milliseconds(_ ticks: Int64, _ rate: Int64) -> Int64 {
    Int64(clamping: Int128(ticks) * 1000 / Int128(rate))
  }

  private static func key(_ time: HexoTimestamp, _ rate: Int64, _ style: HexoskinTimeStyle) -> SeriesTable.Key {
    let instant = time.timestamp(ticksPerSecond: rate).description
    switch style {
    case .ticks: return SeriesTable.Key(text: instant, csv: time.description, json: .number(JSONNumber(time.ticks)))
    case .seconds:
      let number = JSONNumber(time.seconds(ticksPerSecond: rate)) ?? JSONNumber(0)
      return SeriesTable.Key(text: instant, csv: number.text, json: .number(number))
    case .instants: return SeriesTable.Key(text: instant, csv: instant, json: .string(instant))
    }
  }
}
