import CommandLineKit
import Hangar
import HubPlatform

/// `hubkit hangar stats`: how much a project or a version was used, day by day.
enum HangarStatsCommand {
  static let node = CommandNode(
    CommandSpecification(
      name: "stats",
      abstract: "Show how often a project was viewed and downloaded, or a version downloaded, day by day.",
      discussion: "Days are in UTC. The numbers of a project are for its members.",
      parameters: [
        .operand("project", "The project's name in addresses."),
        .operand("version", "A version's name, for its downloads.", isRequired: false),
        .option("from", "The first day; 30 days before the last by default.", value: "day"),
        .option("to", "The last day; today by default.", value: "day"),
        .option(
          "output", "How the numbers are written.", short: "o", value: "format", format: .of(SeriesFormat.self),
          defaults: ["plot"]),
      ] + Plotting.parameters)
  ) { values, context in
    let project = ID<HangarProject>(try values.required("project", as: String.self))
    let (first, last) = try days(values)
    let picture = try Plotting.file(values)
    let hangar = try await HangarConnectionOptions.client(values, context)
    let statistics: DayStatistics
    if let version = values.string("version") {
      statistics = DayStatistics(
        try await hangar.versions.stats(version, of: project, from: first, to: last), first, last)
    } else {
      statistics = DayStatistics(try await hangar.projects.stats(of: project, from: first, to: last), first, last)
    }
    let format = try values.value("output", as: SeriesFormat.self) ?? .plot
    let title = ([project.rawValue] + (values.string("version").map { [$0] } ?? [])).joined(separator: " ")
    if let path = picture {
      try await Plotting.write(SVGDrawing(try statistics.plot(title: title)).text, to: path, context)
    } else if format == .plot {
      for line in Plotting.lines(try statistics.plot(title: title), context) { try context.print(line) }
    } else {
      try format.write(statistics.table, context)
    }
  }

  private static func days(_ values: ParsedValues) throws -> (CalendarDay, CalendarDay) {
    func day(_ key: String) throws -> CalendarDay? {
      guard let text = values.string(key) else { return nil }
      guard let day = CalendarDay(text) else { throw UsageError("--\(key): '\(text)' is no day; write 2026-01-31") }
      return day
    }
    let last = try day("to") ?? CalendarDay(SystemClock().timestamp)
    let first = try day("from") ?? DayStatistics.day(DayStatistics.time(last) - 30 * DayStatistics.length)
    guard first <= last else { throw UsageError("--from is after --to") }
    guard DayStatistics.time(last) - DayStatistics.time(first) < 10_958 * DayStatistics.length else {
      throw UsageError("--from and --to are more than thirty years apart")
    }
    return (first, last)
  }
}
