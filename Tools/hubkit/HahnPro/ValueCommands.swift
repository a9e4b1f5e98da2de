import CommandLineKit
import HahnProCloud

/// The values of time series: read as a table, as data or as a plot, and written.
enum ValueCommands {
  static let values = CommandNode(
    CommandSpecification(
      name: "values", abstract: "Show the values of a time series, as a table, as data or as a plot.",
      discussion: "Times are milliseconds since 1970, or instants such as 2025-01-01T00:00:00Z.",
      parameters: [
        .operand("id", "The series' id."),
        .option("from", "The first time; 1970 by default.", value: "time"),
        .option("to", "The last time; no end by default.", value: "time"),
        .option(
          "limit", "The most values, where --to does not end them; 1000 by default.", short: "n", value: "count",
          format: .of(Int.self)),
        .option(
          "group", "How values are put together before they are sent.",
          completion: .values(TimeSeriesGroup.allCases.map(\.rawValue))),
        .option(
          "output", "How the values are written.", short: "o", value: "format", format: .of(SeriesFormat.self),
          defaults: ["table"]),
        .option("unit", "The unit of the values on the axis; the series' own by default.", value: "text"),
        .flag("curl", "Print the request as a curl command, without secrets, instead of sending it.", group: "Showing"),
        ContentCommands.showSwift,
      ] + Plotting.parameters)
  ) { values, context in
    let request = try ValuesRequest(values)
    if values.flag("showSwift") { return try context.print(request.swift) }
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: !values.flag("curl"))
    if values.flag("curl") {
      let call = try request.call(cloud.timeSeries.calls)
      return try context.print(CurlCommand.bearerText(try cloud.request(of: call), body: call.body))
    }
    let picture = try Plotting.file(values)
    let columns = try await request.columns(cloud.timeSeries)
    let format = try values.value("output", as: SeriesFormat.self) ?? .table
    if format == .plot || picture != nil {
      let series = try await cloud.timeSeries.get(request.id)
      let unit = values.string("unit") ?? series.metadata?["unit"]?.stringValue
      let plot = try TimePlot(columns, title: series.name, unit: unit)
      if let path = picture {
        try await Plotting.write(SVGDrawing(plot).text, to: path, context)
      } else {
        for line in Plotting.lines(plot, context) { try context.print(line) }
      }
    } else {
      try format.write(SeriesTable(columns), context)
    }
    if columns.count == request.limit {
      context.note("the first \(columns.count) values; --limit or --to asks for more, --from for later ones")
    }
  }

  static let addValues = CommandNode(
    CommandSpecification(
      name: "add-values", abstract: "Add values to a time series.",
      discussion: """
        Either one value by --value and --time, or a JSON object of values by their times in milliseconds since 1970, \
        {"1735689600000": 21.5} or {"1735689600000": {"min": 20.1, "max": 22.4}}.
        """,
      parameters: [
        .operand("id", "The series' id."),
        .operand("file", "A file with the JSON object, - for standard input.", completion: .file(), isRequired: false),
        .option("value", "The value.", value: "number", format: .of(Double.self)),
        .option("time", "Its time in milliseconds since 1970, or an instant such as 2025-01-01T00:00:00Z."),
      ])
  ) { values, context in
    let id = ID<TimeSeries>(try values.required("id", as: String.self))
    let entries = try await entries(values, context)
    let cloud = try await HahnProConnectionOptions.client(values, context, sends: true)
    try await cloud.timeSeries.addValues(TimeSeriesEntries(json: entries), to: id)
    context.note(entries.count == 1 ? "1 value added" : "\(entries.count) values added")
  }

  private static func entries(
    _ values: ParsedValues, _ context: CommandContext
  ) async throws -> [TimeSeriesTime: JSONValue] {
    if let path = values.string("file") {
      guard values.string("value") == nil, values.string("time") == nil else {
        throw UsageError("give a file, or --value and --time, not both")
      }
      return try SeriesFile.entries(try await Files.bytes(path, context), name: "'\(path)'")
    }
    guard let value = try values.value("value", as: Double.self), let time = values.string("time") else {
      throw UsageError("give a file, or --value and --time")
    }
    guard let number = JSONNumber(value) else { throw UsageError("--value takes a finite number, not \(value)") }
    return [try ValuesRequest.time(time, option: "--time"): .number(number)]
  }
}
