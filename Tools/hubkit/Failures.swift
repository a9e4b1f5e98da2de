import CommandLineKit
import FlameHub
import HahnProCloud
import Hangar
import Hexoskin
import HubErrors
import HubHTTP
import HubJSON
import HubQuery
import HubTransport

/// What a failure of the libraries means for somebody at a terminal.
enum Failures {
  static func describe(_ error: any Error) -> CommandFailure? {
    switch error {
    case let error as HubAPIError: CommandFailure(text(of: error), exitCode: code(of: error))
    case let error as TransportError: CommandFailure(error.description, exitCode: .unavailable)
    case let error as DeadlineExceeded: CommandFailure(error.description, exitCode: .unavailable)
    case let error as AuthenticationError: CommandFailure(error.description, exitCode: code(of: error))
    case let error as ConfigurationError: CommandFailure(error.description, exitCode: .configuration)
    case let error as InvalidRequestError: CommandFailure(error.description, exitCode: .dataError)
    case let error as ResponseDecodingError: CommandFailure(error.description, exitCode: .dataError)
    case let error as DecodingError: CommandFailure(text(of: error), exitCode: .dataError)
    case let error as JSONSyntaxError: CommandFailure("\(error)", exitCode: .dataError)
    case let error as RolesNotHeld: CommandFailure(error.description, exitCode: .noPermission)
    case let error as EmptyBucket: CommandFailure(error.description, exitCode: .noInput)
    case let error as HangarDownloadError: CommandFailure(error.description, exitCode: code(of: error))
    case let error as HexoskinError:
      CommandFailure(HexoskinFailures.text(of: error), exitCode: HexoskinFailures.code(of: error))
    case let error as MethodNotAllowed: CommandFailure("\(error)", exitCode: .noPermission)
    case let error as AuthorizationCallbackError:
      CommandFailure(error.description, exitCode: error.reason == .refused ? .noPermission : .dataError)
    case let error as FileError:
      CommandFailure(error.description, exitCode: error.action == "write" ? .cannotCreate : .noInput)
    case let error as BodyTooLarge: CommandFailure(error.description, exitCode: .dataError)
    case let error as NotExactlyOne: CommandFailure(error.description, exitCode: .noInput)
    default: nil
    }
  }

  /// A refused account is not wrong data, whatever the status.
  private static func code(of error: HubAPIError) -> ExitCode {
    if isAboutTheAccount(error) { return .noPermission }
    if let code = FlameFailures.code(of: error) { return code }
    if isOfFiles(error) { return error.status == .notFound ? .noInput : .unavailable }
    if error.status.kind == .redirection { return .configuration }
    switch error.status {
    case .unauthorized, .forbidden: return .noPermission
    case .notFound: return isAnsweredByTheService(error) && !isNoRoute(error) ? .noInput : .configuration
    case .badRequest, 422: return .dataError
    case .tooManyRequests: return .temporaryFailure
    default: return error.status.kind == .serverError ? .unavailable : .failure
    }
  }

  /// A token service that is not where it was said to be is no refused account.
  private static func code(of error: AuthenticationError) -> ExitCode {
    if error.reason == .unavailable { return .unavailable }
    if error.reason == .invalidTokenResponse { return .configuration }
    switch (error.underlying as? HubAPIError)?.status {
    case .notFound, .methodNotAllowed: return .configuration
    default: return .noPermission
    }
  }

  /// Whether the service says that it has no such address at all, as the frameworks of Node and Spring do.
  private static func isNoRoute(_ error: HubAPIError) -> Bool {
    ["Cannot ", "No endpoint "].contains { error.message?.hasPrefix($0) == true }
  }

  /// Whether a place of files answered, which is no part of the service and refuses in its own words.
  private static func isOfFiles(_ error: HubAPIError) -> Bool { error.operation == "versions.download.file" }

  /// What is not there is no wrong data.
  private static func code(of error: HangarDownloadError) -> ExitCode {
    switch error.reason {
    case .noFile, .external: .noInput
    case .checksumMismatch, .sizeMismatch: .dataError
    case .pageForPeople, .redirect: .unavailable
    }
  }

  private static func isAboutTheAccount(_ error: HubAPIError) -> Bool {
    let codes: Set<String> = [
      "invalid_token", "expired_token", "inactive_token", "identity_unauthorized", "jwk_not_found",
    ]
    return (error.operation.hasSuffix(".token") && error.status.kind == .clientError && error.code != nil)
      || codes.contains(error.code ?? "") || FlameFailures.refusal(error)?.kind == .unauthenticated
  }

  /// Whether the body is one of the service's, and not of a proxy or of another server. Tastypie has no codes, says little
  /// in JSON and often nothing at all.
  private static func isAnsweredByTheService(_ error: HubAPIError) -> Bool {
    guard error.code == nil else { return true }
    let members = ["error", "error_message"]
    return error.body.isEmpty || members.contains { error.details?[$0]?.stringValue != nil }
      || HexoskinFailures.isOfValidation(error)
  }

  /// What does not fit, and where.
  private static func text(of error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: nil
      }
    let path = (context?.codingPath ?? []).map(\.stringValue).joined(separator: ".")
    return "'\(path)' is not as expected: \(context?.debugDescription ?? "\(error)")"
  }

  /// The server's words, what they are about, and what to do.
  private static func text(of error: HubAPIError) -> String {
    var lines = ["\(error.operation): \(error.description)"]
    for issue in error.details?["issues"]?.arrayValue ?? [] {
      guard let message = issue["message"]?.stringValue else { continue }
      let path = issue["path"]?.arrayValue?.compactMap(\.stringValue).joined(separator: ".") ?? ""
      lines.append(path.isEmpty ? "  \(message)" : "  \(path): \(message)")
    }
    if !isAnsweredByTheService(error), !isOfFiles(error), error.status.kind != .redirection {
      let type = error.response.headerFields[.contentType].map { " with \($0)" } ?? ""
      lines.append(
        "  \(error.answer.request) was answered\(type), not by the service; check the address and any proxy.")
    } else if isAboutTheAccount(error) {
      lines.append("  Check who asks: the user and its password, the client and its secret, or the token.")
    } else if isNoRoute(error) {
      lines.append(
        "  The service has no such address; check that of the server, without the part that the client adds.")
    }
    let advice = FlameFailures.advice(on: error) ?? HexoskinFailures.advice(on: error.message ?? "")
    if let advice { lines.append("  \(advice)") }
    if let delay = error.retryAfter { lines.append("  The server asks to wait \(Int64(delay / .seconds(1))) s.") }
    return lines.joined(separator: "\n")
  }
}
