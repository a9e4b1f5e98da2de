extension CommandProgram {
  /// Tells the person what went wrong and says with which code to end.
  func report(_ error: any Error, _ context: CommandContext) -> ExitCode {
    let tool = root.specification.name
    switch error {
    case let error as UsageError:
      context.note("\(tool): \(error.description)")
      let path = error.commandPath.isEmpty ? [tool] : error.commandPath
      context.note("See '\(path.joined(separator: " ")) --help'.")
      return .usage
    case OutputError.closed: return .brokenPipe
    case let code as ExitCode: return code
    case is CancellationError: return .interrupted
    default:
      let failure = self.failure(error) ?? CommandFailure.standard(for: error)
      context.note("\(tool): \(failure.message)")
      return failure.exitCode
    }
  }
}

extension CommandFailure {
  fileprivate static func standard(for error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let error as OutputError: CommandFailure(error.description, exitCode: .inputOutput)
    default: CommandFailure(String(describing: error))
    }
  }
}
