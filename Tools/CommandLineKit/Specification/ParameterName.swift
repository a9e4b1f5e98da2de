/// One spelling of an option or flag on the command line.
public enum ParameterName: Sendable, Hashable {
  /// A long name, written after two hyphens: `--limit`.
  case long(String)
  /// A one-letter name, written after one hyphen and bundled with others: `-n`.
  case short(Character)

  /// The name as it is typed, with its hyphens.
  public var spelling: String {
    switch self {
    case .long(let name): "--\(name)"
    case .short(let letter): "-\(letter)"
    }
  }
}
