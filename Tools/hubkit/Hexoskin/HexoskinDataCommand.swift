import CommandLineKit
import Hexoskin
import HubPlatform

/// `hubkit hexoskin data`: what devices measured, as a table, as data or as a plot.
enum HexoskinDataCommand {
  static let node = CommandNode(
    CommandSpecification(
      name: "data", abstract: "Show what a device measured: heart rate, breathing, activity, and more.",
      discussion: """
        Channels are named, such as heart_rate, or numbers of datatypes; 'list datatype' has them all. Times are ticks (1/256 s \
        since 1970), or instants such as 2014-07-17T19:38:06Z. The server leaves out values of very long periods, and hubkit \
        says so.
        """,
      parameters: [
        .operand(
          "channels", "The channels.", completion: .values(HexoskinChannel.named.map(\.description)),
          isRepeating: true),
        .option("record", "The record, by id or URI.", value: "id"),
        .option("range", "The range, by id or URI.", value: "id"),
        .option("user", "The user, by id or URI; all whom you see within what else is given.", value: "id"),
        .option("from", "The first time.", value: "time"),
        .option("to", "The time before which values lie.", value: "time"),
        .option("maxValues", "How many values of a channel there may be.", value: "count", format: .of(Int.self)),
        .flag("converted", "Values in the channel's unit: an ECG in millivolts, not in counts."),
        .option(
          "times", "How times are written in CSV and JSON.",
          format: .oneOf(HexoskinTimeStyle.allCases.map(\.rawValue)), defaults: [HexoskinTimeStyle.ticks.rawValue]),
        .option(
          "output", "How the values are written.", short: "o", value: "format", format: .of(SeriesFormat.self),
          defaults: ["table"]),
        .flag("showSwift", "Print the Swift call instead of making it.", group: "Showing"),
      ] + Plotting.parameters)
  ) { values, context in
    let channels = try values.strings("channels").map(channel)
    if values.flag("showSwift") {
      let variables = try await ConnectionOptions.environment(values, context)
      let rate = try HexoskinConnectionOptions.ticksPerSecond(values, variables)
      return try context.print(try swift(channels, values, rate))
    }
    let picture = try Plotting.file(values)
    try await HexoskinConnectionOptions.withClient(values, context) { hexo in
      var results = HexoskinColumns(try await hexo.data.results(try query(channels, values, hexo.ticksPerSecond)))
      if values.flag("converted") { results = results.converted }
      let format = try values.value("output", as: SeriesFormat.self) ?? .table
      if format == .plot || picture != nil {
        let plot = try results.plot(title: try title(values))
        if let picture {
          try await Plotting.write(SVGDrawing(plot).text, to: picture, context)
        } else {
          for line in Plotting.lines(plot, context) { try context.print(line) }
        }
      } else {
        let style = values.string("times").flatMap(HexoskinTimeStyle.init) ?? .ticks
        try format.write(results.table(channels, style), context)
      }
      for warning in results.warnings { context.note("warning: \(warning)") }
      if results.isEmpty { context.note("no values there; a device that was not synchronized yet has none") }
    }
  }

  private static func channel(_ text: String) throws(UsageError) -> HexoskinChannel {
    if let id = Int(text), id >= 0 { return HexoskinChannel(id) }
    guard let channel = HexoskinChannel(named: text) else {
      let near = Suggestions.closest(to: text, among: HexoskinChannel.named.map(\.description)).first
      throw UsageError(
        "there is no channel '\(text)'; "
          + (near.map { "did you mean '\($0)'?" } ?? "give its name, or the number of its datatype"))
    }
    return channel
  }

  private static func query(
    _ channels: [HexoskinChannel], _ values: ParsedValues, _ rate: Int64
  ) throws -> HexoskinDataQuery {
    guard ["record", "range", "user", "from"].contains(where: { values.string($0) != nil }) else {
      throw UsageError("say what is wanted: --record, --range, --user or --from")
    }
    return HexoskinDataQuery(
      channels, record: values.string("record"), range: values.string("range"), user: values.string("user"),
      start: try time("from", values, rate), end: try time("to", values, rate),
      maxValues: try values.value("maxValues", as: Int.self))
  }

  private static func time(_ key: String, _ values: ParsedValues, _ rate: Int64) throws -> HexoTimestamp? {
    guard let text = values.string(key) else { return nil }
    if let ticks = HexoTimestamp(text) { return ticks }
    guard let instant = Timestamp(text) else {
      throw UsageError("--\(key): '\(text)' is no time; write ticks, or an instant such as 2014-07-17T19:38:06Z")
    }
    return HexoTimestamp(instant, ticksPerSecond: rate)
  }

  private static func title(_ values: ParsedValues) throws -> String {
    for key in ["record", "range", "user"] { if let text = values.string(key) { return "\(key) \(text)" } }
    return "since \(try values.required("from", as: String.self))"
  }

  /// The call in Swift.
  private static func swift(
    _ channels: [HexoskinChannel], _ values: ParsedValues, _ rate: Int64
  ) throws -> String {
    let names = channels.map { "\($0.rawValue)" }
    var arguments = [names.count == 1 ? "of: \(names[0])" : "of: [\(names.joined(separator: ", "))]"]
    for key in ["record", "range", "user"] {
      if let text = values.string(key) {
        arguments.append("\(key): \(Int(text).map { "\($0)" } ?? SwiftCall.quoted(text))")
      }
    }
    for (key, label) in [("from", "start"), ("to", "end")] {
      if let time = try time(key, values, rate) { arguments.append("\(label): \(time)") }
    }
    if let count = try values.value("maxValues", as: Int.self) { arguments.append("maxValues: \(count)") }
    return "let values = try await hexo.data.values(\(arguments.joined(separator: ", ")))"
  }
}
