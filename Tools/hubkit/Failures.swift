import CommandLineKit
import HubErrors
import HubHTTP
import HubJSON
import HubQuery

/// What a failure of the libraries means for somebody at a terminal.
enum Failures {
  static func describe(_ error: any Error) -> CommandFailure? {
    switch error {
    case let error as HubAPIError: CommandFailure(text(of: error), exitCode: code(of: error.status))
    case let error as TransportError: CommandFailure(error.description, exitCode: .unavailable)
    case let error as DeadlineExceeded: CommandFailure(error.description, exitCode: .unavailable)
    case let error as AuthenticationError:
      CommandFailure(error.description, exitCode: error.reason == .unavailable ? .unavailable : .noPermission)
    case let error as ConfigurationError: CommandFailure(error.description, exitCode: .configuration)
    case let error as InvalidRequestError: CommandFailure(error.description, exitCode: .dataError)
    case let error as ResponseDecodingError: CommandFailure(error.description, exitCode: .dataError)
    case let error as NotExactlyOne: CommandFailure(error.description, exitCode: .noInput)
    default: nil
    }
  }

  private static func code(of status: HTTPResponse.Status) -> ExitCode {
    switch status {
    case .unauthorized, .forbidden: .noPermission
    case .notFound: .noInput
    case .badRequest, 422: .dataError
    case .tooManyRequests: .temporaryFailure
    default: status.kind == .serverError ? .unavailable : .failure
    }
  }

  /// The server's words, and what they are about.
  private static func text(of error: HubAPIError) -> String {
    var lines = ["\(error.operation): \(error.description)"]
    for issue in error.details?["issues"]?.arrayValue ?? [] {
      guard let message = issue["message"]?.stringValue else { continue }
      let path = issue["path"]?.arrayValue?.compactMap(\.stringValue).joined(separator: ".") ?? ""
      lines.append(path.isEmpty ? "  \(message)" : "  \(path): \(message)")
    }
    if let delay = error.retryAfter { lines.append("  The server asks to wait \(delay).") }
    return lines.joined(separator: "\n")
  }
}
