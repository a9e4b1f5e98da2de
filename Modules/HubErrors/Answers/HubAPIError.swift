public import HubHTTP
public import HubJSON

/// A server answered with something other than the success that the operation declares.
///
/// Catch it by status (`error.status == .notFound`), by class (``HTTPNotFound``, ``HTTPClientError``,
/// ``HTTPServerError``, ``HTTPError``) or by the server's own code (`error.code == "entity_conflict"`). Failures
/// without an answer are other errors: ``TransportError``, ``DeadlineExceeded``, ``ResponseDecodingError``,
/// ``AuthenticationError``, ``InvalidRequestError``, ``ConfigurationError`` and Swift's `CancellationError`.
@HTTPErrorIsolation
public class HubAPIError: Error {
  /// What is known of the answer.
  public nonisolated let answer: Answer

  nonisolated init(answer: Answer) { self.answer = answer }

  /// The status.
  public nonisolated var status: HTTPResponse.Status { answer.response.status }

  /// The server's code, nil when the body names none.
  public nonisolated var code: String? { answer.code }

  /// The server's message, nil when the body has none.
  public nonisolated var message: String? { answer.message }

  /// The error body as JSON, with every member that the server sent; nil when it is no JSON.
  public nonisolated var details: JSONValue? { answer.details }

  /// The head of the answer.
  public nonisolated var response: HTTPResponse { answer.response }

  /// The bytes of the error body, as far as the client's limit let them be read.
  public nonisolated var body: [UInt8] { answer.body }

  /// The operation, such as `core.nodes.get`.
  public nonisolated var operation: String { answer.operation }

  /// How long the server asks to wait before the next try, nil when it does not say.
  public nonisolated var retryAfter: Duration? { answer.retryAfter }

  /// The id that the server gave the request, nil when it gave none.
  public nonisolated var requestID: String? { answer.response.headerFields[.requestID] }

  /// The tries before this answer, in order.
  public nonisolated var attempts: [FailedAttempt] { answer.attempts }

  /// The error of the class that belongs to the answer's status.
  public nonisolated static func from(_ answer: Answer) -> HubAPIError {
    switch answer.response.status {
    case .badRequest: HTTPBadRequest(answer: answer)
    case .unauthorized: HTTPUnauthorized(answer: answer)
    case .forbidden: HTTPForbidden(answer: answer)
    case .notFound: HTTPNotFound(answer: answer)
    case .methodNotAllowed: HTTPMethodNotAllowed(answer: answer)
    case .internalServerError: HTTPInternalServerError(answer: answer)
    case .notImplemented: HTTPNotImplemented(answer: answer)
    case let status where status.kind == .clientError: HTTPClientError(answer: answer)
    case let status where status.kind == .serverError: HTTPServerError(answer: answer)
    case let status where status.code >= 400: HTTPError(answer: answer)
    default: HubAPIError(answer: answer)
    }
  }
}

extension HubAPIError: CustomStringConvertible {
  /// The status, and as far as the server says them code and message, in one line:
  /// `received status code 404 (entity_not_found): The node was not found.`
  public nonisolated var description: String {
    let code = answer.code.map { " (\($0))" } ?? ""
    let message = answer.message.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : ": \($0)" } ?? ""
    return "received status code \(answer.response.status)\(code)\(message)"
  }
}

extension HubAPIError: CustomReflectable {
  /// What `dump` prints: no body, since it might hold what a caller sent.
  public nonisolated var customMirror: Mirror {
    Mirror(
      self, children: ["operation": answer.operation, "request": answer.request, "description": description])
  }
}
