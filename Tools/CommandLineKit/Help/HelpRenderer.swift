/// Renders the help of commands from their specification.
public struct HelpRenderer: Sendable {
  /// The root of the commands.
  public let root: CommandSpecification
  let width: Int
  let styler: Styler
  let hasVersion: Bool

  /// A renderer.
  ///
  /// - Parameters:
  ///   - root: The root of the commands.
  ///   - width: The columns of a line; fewer than 40 are taken as 40, more than 100 as 100, which is easier to read.
  ///   - styler: Styles titles.
  ///   - hasVersion: Whether the root understands `--version`.
  public init(
    _ root: CommandSpecification, width: Int = 80, styler: Styler = Styler(isEnabled: false), hasVersion: Bool = false
  ) {
    self.root = root
    self.width = min(max(width, 40), 100)
    self.styler = styler
    self.hasVersion = hasVersion
  }

  /// The help of a command.
  ///
  /// - Parameter path: The names down to the command, the root's first. It ends where a name is unknown.
  /// - Returns: The text with its last end of line.
  public func help(of path: [String]) -> String {
    var commands = [root]
    for name in path.dropFirst() {
      guard let next = commands.last?.subcommand(named: name) else { break }
      commands.append(next)
    }
    let command = commands.last ?? root
    let name = commands.map(\.name).joined(separator: " ")
    var blocks = [usage(command, name), TerminalText.wrapped(command.abstract, to: width)]
    if !command.discussion.isEmpty { blocks.append(TerminalText.wrapped(command.discussion, to: width)) }
    for section in sections(commands) { blocks.append(lines(of: section)) }
    if !command.subcommands.isEmpty { blocks.append(["See '\(name) <command> --help' for a command."]) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func usage(_ command: CommandSpecification, _ name: String) -> [String] {
    var parts: [String] = []
    for parameter in command.parameters where parameter.kind == .option && parameter.isRequired {
      parts.append("\(parameter.label) <\(parameter.valueName)>\(parameter.isRepeating ? "..." : "")")
    }
    parts.append("[options]")
    for operand in command.operands where !operand.isHidden {
      let text = operand.label + (operand.isRepeating ? "..." : "")
      parts.append(operand.isRequired ? text : "[\(text)]")
    }
    if !command.subcommands.isEmpty { parts.append(command.isRunnableAlone ? "[<command>]" : "<command>") }
    let start = "Usage: \(name) "
    // Long names leave little room beside them; the rest then goes below.
    let indent = TerminalText.width(start) <= width / 2 ? TerminalText.width(start) : 4
    var lines: [String] = []
    var line = start.trimmingLastSpace
    for part in parts {
      if TerminalText.width(line) + 1 + TerminalText.width(part) <= width {
        line += " " + part
      } else {
        lines.append(line)
        line = String(repeating: " ", count: indent) + part
      }
    }
    lines.append(line)
    if let first = lines.first { lines[0] = styler("Usage:", .bold) + first.dropFirst("Usage:".count) }
    return lines
  }

  /// A title, then terms with their explanations beside or, behind long terms, below them.
  private func lines(of section: HelpSection) -> [String] {
    let limit = min(26, width / 2 - 6)
    let widest = section.entries.map { TerminalText.width($0.term) }.filter { $0 <= limit }.max() ?? 0
    let column = 2 + widest + 2
    var lines = [styler(section.title + ":", .bold)]
    for entry in section.entries {
      let margin = String(repeating: " ", count: column)
      var explanation = TerminalText.wrapped(entry.explanation, to: max(width - column, 20))[...]
      let used = TerminalText.width(entry.term)
      var line = "  " + entry.term
      if used <= widest, let first = explanation.popFirst() {
        line += String(repeating: " ", count: widest - used + 2) + first
      }
      lines.append(line)
      lines += explanation.map { $0.isEmpty ? "" : margin + $0 }
    }
    return lines
  }
}

extension String {
  fileprivate var trimmingLastSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
