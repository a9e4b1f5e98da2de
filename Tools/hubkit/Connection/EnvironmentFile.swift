import CommandLineKit

/// A `.env` file: a line for each variable, `NAME=value`, with `#` for comments and quotes around values if need be.
struct EnvironmentFile {
  /// The variables by name.
  let variables: [String: String]

  /// Reads the text of a file.
  ///
  /// - Throws: `CommandFailure` with the number of a line that is none; its text is not shown, since it may be a secret.
  init(parsing text: String, name: String) throws(CommandFailure) {
    var variables: [String: String] = [:]
    for (index, line) in text.drop(while: { $0 == "\u{FEFF}" }).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      var line = Self.trimmed(line)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if line.hasPrefix("export ") { line = Self.trimmed(line.dropFirst(7)) }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let variable = Self.trimmed(parts[0])
      guard parts.count == 2, !variable.isEmpty, variable.allSatisfy({ $0 == "_" || $0.isLetter || $0.isNumber }) else {
        throw CommandFailure("\(name): line \(index + 1) is not NAME=value", exitCode: .configuration)
      }
      guard let value = Self.value(Self.trimmed(parts[1])) else {
        throw CommandFailure(
          "\(name): line \(index + 1) has a quote that does not end its value", exitCode: .configuration)
      }
      variables[String(variable)] = value
    }
    self.variables = variables
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start[start.endIndex...] }
    return start[...last]
  }

  /// A value: what is in quotes, or all up to a comment.
  private static func value(_ text: Substring) -> String? {
    if let quote = text.first, quote == "\"" || quote == "'" {
      let rest = text.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      let behind = trimmed(rest[rest.index(after: end)...])
      return behind.isEmpty || behind.hasPrefix("#") ? String(rest[..<end]) : nil
    }
    guard let comment = text.firstRange(of: " #") else { return String(text) }
    return String(trimmed(text[..<comment.lowerBound]))
  }
}
