extension TerminalText {
  /// Breaks text into lines at its spaces.
  ///
  /// - Parameters:
  ///   - text: Paragraphs divided by empty lines; lines that begin with a space are kept as they are.
  ///   - columns: The most columns of a line; a longer word has a line of its own.
  /// - Returns: The lines.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var paragraph: [Substring] = []
    func flush() {
      lines += fill(paragraph, columns)
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix(" ") {
        flush()
        lines.append(String(line))
      } else {
        paragraph += line.split(separator: " ")
      }
    }
    flush()
    return lines
  }

  private static func fill(_ words: [Substring], _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      let next = width(String(word))
      if line.isEmpty {
        line = String(word)
        used = next
      } else if used + 1 + next <= columns {
        line += " \(word)"
        used += 1 + next
      } else {
        lines.append(line)
        line = String(word)
        used = next
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
