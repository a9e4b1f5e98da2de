import CommandLineKit
import HubJSON

/// How a series is written.
enum SeriesFormat: String, CaseIterable, ArgumentValue {
  /// Columns for people.
  case table
  /// A picture in the terminal.
  case plot
  /// Values separated by commas (RFC 4180).
  case csv
  /// One JSON document.
  case json
  /// One JSON document a line.
  case ndjson

  /// Writes a series; as a table where a picture is asked for.
  func write(_ series: SeriesTable, _ context: CommandContext) throws {
    switch self {
    case .csv:
      let owner = series.owners.map { [$0.name] } ?? []
      try context.print((owner + [series.keyName] + series.names).map(Self.csv).joined(separator: ","))
      for row in series.keys.indices {
        let cells = [series.keys[row].csv] + series.columns.map { Self.number($0[row]) }
        try context.print((Self.owner(series, row).map(Self.csv) + cells).joined(separator: ","))
      }
    case .json:
      let all = JSONValue.array(series.keys.indices.map { Self.json(series, $0) })
      try context.print(String(decoding: all.serialized(pretty: true), as: UTF8.self))
    case .ndjson:
      for row in series.keys.indices { try context.print(Self.json(series, row).description) }
    case .table, .plot:
      var table = Table(
        (series.owners.map { [.init($0.name)] } ?? []) + [.init(series.keyTitle, isTruncatable: false)]
          + series.names.map { .init($0, alignment: .right, isTruncatable: false) })
      for row in series.keys.indices {
        table.append(
          Self.owner(series, row) + [series.keys[row].text] + series.columns.map { Self.number($0[row]) })
      }
      try context.print(table)
    }
  }

  private static func json(_ series: SeriesTable, _ row: Int) -> JSONValue {
    var members = JSONObject()
    if let owners = series.owners { members[owners.name] = .string(owners.values[row]) }
    members[series.keyName] = series.keys[row].json
    for (name, values) in zip(series.names, series.columns) {
      if let number = JSONNumber(values[row]) { members[name] = .number(number) }
    }
    return .object(members)
  }

  private static func owner(_ series: SeriesTable, _ row: Int) -> [String] {
    series.owners.map { [$0.values[row]] } ?? []
  }

  /// A number as JSON writes it; nothing where there is none.
  private static func number(_ value: Double) -> String { JSONNumber(value)?.text ?? "" }

  private static func csv(_ name: String) -> String {
    guard name.contains(where: { ",\"\r\n".contains($0) }) else { return name }
    return "\"\(name.replacing("\"", with: "\"\""))\""
  }
}
