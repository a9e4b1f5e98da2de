/// Reads command lines by the GNU conventions.
///
/// `--name=value`, `--name value`, `-n value`, `-nvalue`, bundled flags (`-abn5`), `--no-name` for negatable flags, `--`
/// before operands that begin with a hyphen, `-` as an operand, options anywhere among the operands. Long names are not
/// abbreviated: a script must not break when an option is added. A value may begin with a hyphen, but a word that is
/// itself an option of the command is not swallowed as one.
public struct CommandLineParser: Sendable {
  /// The root of the commands.
  public let specification: CommandSpecification
  /// Whether `--version` is understood at the root.
  public let hasVersion: Bool

  /// A parser.
  ///
  /// - Parameters:
  ///   - specification: The root of the commands.
  ///   - hasVersion: Whether `--version` is understood at the root.
  public init(_ specification: CommandSpecification, hasVersion: Bool = false) {
    self.specification = specification
    self.hasVersion = hasVersion
  }

  /// Reads one command line.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, without the name of the program.
  ///   - environment: The variables that parameters without a value on the command line are read from.
  /// - Returns: What the command line asks for.
  /// - Throws: `UsageError` with the path of the command that refuses.
  public func parse(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws(UsageError) -> ParseOutcome {
    var reading = CommandLineReading(root: specification, hasVersion: hasVersion)
    do {
      return try reading.parse(arguments, environment: environment)
    } catch {
      throw UsageError(error.reason, commandPath: reading.path)
    }
  }
}
