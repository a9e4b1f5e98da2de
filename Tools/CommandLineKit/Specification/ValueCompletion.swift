/// What a shell offers for the value of an option or for an operand.
public enum ValueCompletion: Sendable, Hashable {
  /// The allowed values of the parameter's format where it has some; nothing otherwise.
  case automatic
  /// These words; other values are accepted as well.
  case values([String])
  /// These words, several of them separated by commas; other values are accepted as well.
  case list([String])
  /// Files: all of them, or those with one of the extensions (written without a dot).
  case file(extensions: [String] = [])
  /// Directories.
  case directory
}
