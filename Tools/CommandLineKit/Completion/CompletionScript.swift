/// Scripts that let a shell complete the command lines of a tool.
public enum CompletionScript {
  /// The script for a shell: commands, options, values that can be listed, files and directories.
  ///
  /// - Parameters:
  ///   - specification: The root of the tool's commands.
  ///   - shell: The shell.
  /// - Returns: The text of the script, to be loaded by the shell.
  public static func text(of specification: CommandSpecification, for shell: Shell) -> String {
    let routes = CompletionRoute.all(of: specification)
    return switch shell {
    case .bash: BashCompletion(tool: specification.name, routes: routes).text
    case .zsh: ZshCompletion(tool: specification.name, routes: routes).text
    case .fish: FishCompletion(tool: specification.name, routes: routes).text
    }
  }

  /// The tool's name as a part of a shell function's name.
  static func identifier(_ tool: String) -> String {
    String(tool.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// A text as one word of bash and zsh.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// Texts as words of bash and zsh.
  static func words(_ texts: [String]) -> String { texts.map(quoted).joined(separator: " ") }

  /// The first sentence of a help text, on one line.
  static func summary(_ help: String) -> String {
    let line = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let scalars = line.unicodeScalars.filter { $0.properties.generalCategory != .control }
    var summary = String(String.UnicodeScalarView(scalars))
    if summary.hasSuffix("."), !summary.dropLast().contains(".") { summary.removeLast() }
    return summary
  }
}
