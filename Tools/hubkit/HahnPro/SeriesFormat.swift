import CommandLineKit
import HahnProCloud

/// How the values of a series are written.
enum SeriesFormat: String, CaseIterable, ArgumentValue {
  /// Columns for people.
  case table
  /// A picture in the terminal.
  case plot
  /// Values separated by commas (RFC 4180), times in milliseconds.
  case csv
  /// One JSON document.
  case json
  /// One JSON document a line.
  case ndjson

  /// Writes values.
  func write(_ columns: TimeSeriesColumns, _ context: CommandContext) throws {
    let series = columns.names.map { columns[$0] ?? [] }
    switch self {
    case .csv:
      try context.print((["timestamp"] + columns.names.map(Self.csv)).joined(separator: ","))
      for row in columns.timestamps.indices {
        let cells = ["\(columns.timestamps[row])"] + series.map { Self.number($0[row]) }
        try context.print(cells.joined(separator: ","))
      }
    case .json:
      let all = JSONValue.array(columns.timestamps.indices.map { Self.json(columns, series, $0) })
      try context.print(String(decoding: all.serialized(pretty: true), as: UTF8.self))
    case .ndjson:
      for row in columns.timestamps.indices { try context.print(Self.json(columns, series, row).description) }
    case .table, .plot:
      var table = Table(
        [.init("time", isTruncatable: false)]
          + columns.names.map { .init($0, alignment: .right, isTruncatable: false) })
      for row in columns.timestamps.indices {
        let time = TimeSeriesTime(milliseconds: columns.timestamps[row]).timestamp
        table.append([time.description] + series.map { Self.number($0[row]) })
      }
      try context.print(table)
    }
  }

  private static func json(_ columns: TimeSeriesColumns, _ series: [[Double]], _ row: Int) -> JSONValue {
    var members = JSONObject()
    members["timestamp"] = .number(JSONNumber(columns.timestamps[row]))
    for (name, values) in zip(columns.names, series) {
      if let number = JSONNumber(values[row]) { members[name] = .number(number) }
    }
    return .object(members)
  }

  /// A number as JSON writes it; nothing where there is none.
  private static func number(_ value: Double) -> String { JSONNumber(value)?.text ?? "" }

  private static func csv(_ name: String) -> String {
    guard name.contains(where: { ",\"\r\n".contains($0) }) else { return name }
    return "\"\(name.replacing("\"", with: "\"\""))\""
  }
}
