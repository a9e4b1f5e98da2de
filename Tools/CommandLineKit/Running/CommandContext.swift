/// What a command sees of the process: values, so that a test can give it others.
public struct CommandContext: Sendable {
  /// The arguments, without the name of the program.
  public var arguments: [String]
  /// The variables of the environment.
  public var environment: [String: String]
  /// Where data goes.
  public var output: any TextOutput
  /// Where everything else goes: progress, hints, errors.
  public var error: any TextOutput
  /// Standard input.
  public var input: any TextInput
  /// Asks for secrets.
  public var secretPrompt: any SecretPrompt
  /// The names of the commands down to the one that runs, the tool's first.
  public internal(set) var commandPath: [String] = []

  /// A context.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, without the name of the program.
  ///   - environment: The variables of the environment.
  ///   - output: Where data goes.
  ///   - error: Where everything else goes.
  ///   - input: Standard input.
  ///   - secretPrompt: Asks for secrets.
  public init(
    arguments: [String], environment: [String: String] = [:], output: any TextOutput, error: any TextOutput,
    input: any TextInput = FixedInput(""), secretPrompt: any SecretPrompt = FixedPrompt([])
  ) {
    self.arguments = arguments
    self.environment = environment
    self.output = output
    self.error = error
    self.input = input
    self.secretPrompt = secretPrompt
  }

  /// Writes data to standard output.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - terminator: What follows it.
  /// - Throws: `OutputError` when nobody reads any more or the disk is full.
  public func print(_ text: String, terminator: String = "\n") throws { try output.write(text + terminator) }

  /// Writes a table to standard output: cut to the width of a terminal, whole in a pipe or file.
  ///
  /// - Parameter table: The table.
  /// - Throws: `OutputError` when nobody reads any more or the disk is full.
  public func print(_ table: Table) throws {
    try output.write(table.rendered(width: output.isTerminal ? width : nil, styler: styler))
  }

  /// Writes a line for the person to standard error. Where that fails there is nobody to tell.
  ///
  /// - Parameter text: The line, without the end of line. Characters that steer a terminal are made visible.
  public func note(_ text: String) {
    try? error.write(TerminalText.escaped(text, keepsLineBreaks: true) + "\n")
  }
}
