/// The values of a command's parameters, by their keys.
public struct ParsedValues: Sendable, Hashable {
  /// Where a value comes from.
  public enum Source: Sendable, Hashable {
    /// The command line.
    case commandLine
    /// A variable of the environment.
    case environment
    /// The declaration's default.
    case defaultValue
  }

  struct Entry: Sendable, Hashable {
    var values: [String] = []
    var isOn: Bool?
    var count = 0
    var source: Source
    var label: String
  }

  var entries: [String: Entry] = [:]

  /// Values as if they had been given on the command line, for tests of a command.
  ///
  /// - Parameters:
  ///   - values: The texts of operands and options.
  ///   - flags: The flags.
  public init(_ values: [String: [String]] = [:], flags: [String: Bool] = [:]) {
    for (key, texts) in values { entries[key] = Entry(values: texts, source: .commandLine, label: key) }
    for (key, isOn) in flags {
      entries[key] = Entry(isOn: isOn, count: isOn ? 1 : 0, source: .commandLine, label: key)
    }
  }

  /// The text of an operand, option or variable; the last one where there are several.
  ///
  /// - Parameter key: The parameter's key.
  /// - Returns: The text; `nil` when there is none and no default.
  public func string(_ key: String) -> String? { entries[key]?.values.last }

  /// The texts of a repeating parameter.
  ///
  /// - Parameter key: The parameter's key.
  /// - Returns: The texts, in the order of the command line.
  public func strings(_ key: String) -> [String] { entries[key]?.values ?? [] }

  /// Whether a flag is on.
  ///
  /// - Parameter key: The parameter's key.
  /// - Returns: The last word of the command line, the environment or the declaration on it; otherwise `false`.
  public func flag(_ key: String) -> Bool { flagIfGiven(key) ?? false }

  /// Whether a flag is on, told apart from not given.
  ///
  /// - Parameter key: The parameter's key.
  /// - Returns: `nil` when neither the command line, nor the environment, nor the declaration says.
  public func flagIfGiven(_ key: String) -> Bool? { entries[key]?.isOn }

  /// How often a flag stands on the command line, after the last time that it was taken back.
  ///
  /// - Parameter key: The parameter's key.
  /// - Returns: The number of times.
  public func count(_ key: String) -> Int { entries[key]?.count ?? 0 }

  /// Where the value comes from.
  ///
  /// - Parameter key: The parameter's key.
  /// - Returns: `nil` when there is no value.
  public func source(of key: String) -> Source? { entries[key]?.source }
}
