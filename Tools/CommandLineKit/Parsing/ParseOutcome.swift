/// What a command line asks for.
public enum ParseOutcome: Sendable, Hashable {
  /// To run a command: the names down to it, the tool's first, and the values of its parameters and of those that it
  /// inherits.
  case run(path: [String], values: ParsedValues)
  /// To show the help of a command.
  case help(path: [String])
  /// To show the version of the tool.
  case version
}
