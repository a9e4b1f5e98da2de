#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CommandContext {
  /// The context of this process.
  public static var process: CommandContext {
    CommandContext(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment,
      output: FileOutput.standardOutput, error: FileOutput.standardError, input: FileInput.standardInput,
      secretPrompt: TerminalPrompt())
  }
}
