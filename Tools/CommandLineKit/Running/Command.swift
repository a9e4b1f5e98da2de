/// A command as a structure that declares its parameters.
///
///     struct Greet: Command {
///       static let name = "greet"
///       static let abstract = "Greets somebody."
///
///       @Argument("Whom to greet.") var person: String
///       @Flag("Greet loudly.", short: "l") var loud: Bool
///
///       func run(context: CommandContext) async throws {
///         try context.print("Hello \(person)\(loud ? "!" : ".")")
///       }
///     }
public protocol Command: ParameterGroup {
  /// The word that names the command.
  static var name: String { get }
  /// What it does, in one sentence.
  static var abstract: String { get }
  /// More about it (see ``CommandSpecification/discussion``).
  static var discussion: String { get }

  /// Does it.
  ///
  /// - Parameter context: The streams and the environment.
  /// - Throws: What makes the tool end with another code than 0: `UsageError`, `CommandFailure`, `ExitCode` or an error
  ///   that the tool's program has a message for.
  func run(context: CommandContext) async throws
}

extension Command {
  /// No more than the abstract.
  public static var discussion: String { "" }

  /// What the structure declares.
  public static var specification: CommandSpecification {
    CommandSpecification(name: name, abstract: abstract, discussion: discussion, parameters: parameters)
  }
}
