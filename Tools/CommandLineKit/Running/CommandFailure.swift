/// The end of a command with a message and an exit code.
public struct CommandFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong and what to do, without the tool's name; several lines where needed. Never a secret.
  public var message: String
  /// The code with which the process ends.
  public var exitCode: ExitCode

  /// A failure.
  ///
  /// - Parameters:
  ///   - message: What went wrong and what to do.
  ///   - exitCode: The code with which the process ends.
  public init(_ message: String, exitCode: ExitCode = .failure) {
    self.message = message
    self.exitCode = exitCode
  }

  /// The message.
  public var description: String { message }
}
