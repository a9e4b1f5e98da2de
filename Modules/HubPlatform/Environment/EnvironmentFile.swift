public import HubErrors

/// The variables of a `.env` file.
///
/// A line is `NAME=value`, perhaps after `export`. A value may stand in single quotes, in which everything stands for
/// itself, or in double quotes, in which `\n`, `\r`, `\t`, `\"`, `\\` and `\$` are read; without quotes it ends at ` #` and
/// is trimmed. Empty lines and those that begin with `#` are passed over. Nothing is substituted.
public enum EnvironmentFile {
  /// The text of a file.
  ///
  /// - Parameter path: The file's path.
  /// - Returns: The text.
  /// - Throws: `FileError` when the file cannot be read, or is not UTF-8.
  public static func text(at path: String) throws(FileError) -> String {
    let file = try FileDescriptor.reading(path)
    var bytes: [UInt8] = []
    while true {
      let part = try file.read(upTo: 64 << 10)
      guard !part.isEmpty else { break }
      bytes += part
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path, "read", reason: "it is not UTF-8")
    }
    return text
  }

  /// Names and values; of a name that is there twice the last value counts.
  ///
  /// - Parameter text: The file's text.
  /// - Returns: The variables.
  /// - Throws: `ConfigurationError` that names the line, not its content.
  public static func variables(in text: String) throws(ConfigurationError) -> [String: String] {
    var variables: [String: String] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard let (name, value) = try pair(trimmed(line), number: index + 1) else { continue }
      variables[name] = value
    }
    return variables
  }

  private static func pair(
    _ line: Substring, number: Int
  ) throws(ConfigurationError) -> (name: String, value: String)? {
    var line = line
    if line.first == "\u{FEFF}" { line = trimmed(line.dropFirst()) }
    guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
    if line.hasPrefix("export ") { line = trimmed(line.dropFirst(7)) }
    guard let sign = line.firstIndex(of: "=") else { throw fault(number, "has no '='; write NAME=value") }
    let name = trimmed(line[..<sign])
    guard !name.isEmpty, name.first?.isNumber == false,
      name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x5F })
    else { throw fault(number, "has no name of a variable before its '='; use letters, digits and '_'") }
    return (String(name), try value(trimmed(line[line.index(after: sign)...]), number: number))
  }

  private static func value(_ text: Substring, number: Int) throws(ConfigurationError) -> String {
    guard let quote = text.first, quote == "'" || quote == "\"" else {
      let end = text.firstRange(of: " #")?.lowerBound ?? text.endIndex
      return text.hasPrefix("#") ? "" : String(trimmed(text[..<end]))
    }
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if character == quote {
        let behind = trimmed(rest)
        guard behind.isEmpty || behind.hasPrefix("#") else { throw fault(number, "goes on behind its closing quote") }
        return value
      }
      guard character == "\\", quote == "\"", let escaped = rest.popFirst() else {
        value.append(character)
        continue
      }
      switch escaped {
      case "n": value += "\n"
      case "r": value += "\r"
      case "t": value += "\t"
      case "\"", "\\", "$": value.append(escaped)
      default: value += "\\\(escaped)"
      }
    }
    throw fault(number, "has no closing quote")
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private static func fault(_ line: Int, _ reason: String) -> ConfigurationError {
    ConfigurationError(".env", "line \(line) \(reason)")
  }
}
