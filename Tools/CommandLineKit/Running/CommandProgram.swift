/// A tool: its commands, with `help`, `completions`, `--help` and `--version`, and how it ends.
public struct CommandProgram: Sendable {
  /// The tool's commands; those that every tool has are among them.
  public let root: CommandNode
  /// What `--version` prints after the tool's name.
  public let version: String
  let failure: @Sendable (any Error) -> CommandFailure?

  /// A tool. Where the root has subcommands, `help` and `completions` are added to them.
  ///
  /// - Parameters:
  ///   - root: The tool's commands, or its only one.
  ///   - version: What `--version` prints after the tool's name.
  ///   - failure: The message and the exit code for an error that a command threw; `nil` for the error's own
  ///     description and code 1.
  public init(
    _ root: CommandNode, version: String, failure: @escaping @Sendable (any Error) -> CommandFailure? = { _ in nil }
  ) {
    self.root = root.addingBuiltIns()
    self.version = version
    self.failure = failure
  }

  /// Runs the command that a context's arguments name.
  ///
  /// - Parameter context: The arguments, the environment and the streams.
  /// - Returns: The code with which the process should end.
  public func run(_ context: CommandContext) async -> ExitCode { await run(context) { try await $0() } }

  /// Runs the command with something around it.
  func run(
    _ context: CommandContext, within scope: (@escaping @Sendable () async throws -> Void) async throws -> Void
  ) async -> ExitCode {
    do {
      let parser = CommandLineParser(root.specification, hasVersion: true)
      switch try parser.parse(context.arguments, environment: context.environment) {
      case .version: try context.print("\(root.specification.name) \(version)")
      case .help(let path): try context.print(help(path, context), terminator: "")
      case .run(let path, let values):
        var context = context
        context.commandPath = path
        guard let action = root.node(at: path.dropFirst())?.action else { throw UsageError(.missingCommand) }
        do {
          try await scope { [context] in try await action(values, context) }
        } catch let error as UsageError where error.commandPath.isEmpty {
          throw UsageError(error.reason, commandPath: path)
        }
      }
      return .success
    } catch {
      return report(error, context)
    }
  }

  private func help(_ path: [String], _ context: CommandContext) -> String {
    HelpRenderer(root.specification, width: context.width, styler: context.styler, hasVersion: true).help(of: path)
  }
}
