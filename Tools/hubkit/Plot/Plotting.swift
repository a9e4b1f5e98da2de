import CommandLineKit

/// What commands do with plots.
enum Plotting {
  /// A plot for the terminal, or for a pipe.
  static func lines(_ plot: TimePlot, _ context: CommandContext) -> [String] {
    TerminalDrawing(plot, width: context.width, isPlain: isPlain(context.environment), styler: context.styler).lines
  }

  /// Where a picture goes.
  static let parameters: [Parameter] = [
    .option(
      "svg", "Draw the plot into a file, - for standard output; one that is there is kept, unless --force is given.",
      value: "file", completion: .file()),
    .flag("force", "Replace a file that is there."),
  ]

  /// The file that the picture goes into, if one is asked for; refused where a file would be lost.
  static func file(_ values: ParsedValues) throws(CommandFailure) -> String? {
    guard let path = values.string("svg") else { return nil }
    if path != "-" { try Files.checkVacant(path, force: values.flag("force")) }
    return path
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
