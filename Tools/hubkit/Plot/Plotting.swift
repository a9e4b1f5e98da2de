import CommandLineKit
import HahnProCloud

/// What commands do with plots.
enum Plotting {
  /// The plot of the columns of a series.
  ///
  /// - Throws: `CommandFailure` when there is nothing to draw.
  static func plot(_ columns: TimeSeriesColumns, title: String, unit: String?) throws -> TimePlot {
    let lines = columns.names.map { name in
      TimePlot.Series(
        name: name,
        points: zip(columns.timestamps, columns[name] ?? []).map { ($0, $1) }.sorted { $0.0 < $1.0 })
    }
    let quantity = columns.names.count == 1 ? columns.names[0] : nil
    guard let plot = TimePlot(title: title, quantity: quantity, unit: unit, series: lines) else {
      throw CommandFailure("'\(title)' has no values there; nothing was drawn", exitCode: .noInput)
    }
    return plot
  }

  /// A plot for the terminal, or for a pipe.
  static func lines(_ plot: TimePlot, _ context: CommandContext) -> [String] {
    TerminalDrawing(plot, width: context.width, isPlain: isPlain(context.environment), styler: context.styler).lines
  }

  /// Writes a picture into a file, or to standard output for `-`.
  static func write(_ text: String, to path: String, _ context: CommandContext) async throws {
    if path == "-" { return try context.print(text, terminator: "") }
    try await Files.write(Array(text.utf8), to: path)
    context.note("\(path) written")
  }

  /// Whether the environment names a character set without Braille, or a console whose font lacks it.
  private static func isPlain(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let charset = locale.split(separator: ".").dropFirst().first?.lowercased().replacing("-", with: "")
    return !(charset ?? "utf8").hasPrefix("utf8") || environment["TERM"] == "linux"
  }
}
