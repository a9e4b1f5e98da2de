import CommandLineKit

/// Says what a demo does and what came back.
struct Narrator {
  let context: CommandContext

  /// A headline.
  func begin(_ title: String) throws { try context.print(context.styler(title, .bold)) }

  /// A step: what it does, and the Swift that does it.
  func step(_ text: String, _ swift: String) throws {
    try context.print("\n\(text)")
    for line in swift.split(separator: "\n") { try context.print("  " + context.styler(String(line), .cyan)) }
  }

  /// What came back; control characters that a server sends are made visible.
  func result(_ text: String) throws {
    for line in text.split(separator: "\n") {
      try context.print("  " + context.styler("→", .green) + " " + TerminalText.escaped(String(line)))
    }
  }

  /// A picture of what came back.
  func picture(_ plot: TimePlot) throws {
    for line in Plotting.lines(plot, context) { try context.print(line) }
  }

  /// A closing line.
  func say(_ text: String) throws { try context.print("\n\(text)") }
}
