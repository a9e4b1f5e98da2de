import HubErrors
import HubHTTP

/// Why no token was issued, and what that means for the session.
public struct TokenFailure: Error, Sendable {
  /// What a failure means.
  public enum Kind: Hashable, Sendable {
    /// The service does not accept what was sent; sending it again would not help.
    case refused
    /// The refresh token is not accepted any more.
    case sessionEnded
    /// The service failed, was too busy or could not be reached; nothing is known about the credentials.
    case unavailable
    /// The service answered with something that is no usable token.
    case invalidResponse
  }

  /// What it means.
  public var kind: Kind

  /// What happened.
  public var error: any Error

  /// Whether the service may have acted on the request: a single-use refresh token may be used up.
  public var mayHaveBeenProcessed: Bool

  /// How long the service asks to wait.
  public var retryAfter: Duration?

  /// A failure.
  public init(
    _ kind: Kind, _ error: any Error, mayHaveBeenProcessed: Bool = true, retryAfter: Duration? = nil
  ) {
    self.kind = kind
    self.error = error
    self.mayHaveBeenProcessed = mayHaveBeenProcessed
    self.retryAfter = retryAfter
  }

  /// Reads any error: answers by their status, failures without an answer by what is certain about the request.
  public init(classifying error: any Error) {
    switch error {
    case let failure as TokenFailure: self = failure
    case let error as HubAPIError:
      self.init(Self.isPassing(error.status) ? .unavailable : .refused, error, retryAfter: error.retryAfter)
    case let error as TransportError:
      self.init(.unavailable, error, mayHaveBeenProcessed: error.mayHaveBeenProcessed)
    case let error as AuthenticationError where error.reason == .invalidTokenResponse:
      self.init(.invalidResponse, error)
    case is ResponseDecodingError: self.init(.invalidResponse, error)
    case is ConfigurationError, is InvalidRequestError, is AuthenticationError:
      self.init(.refused, error, mayHaveBeenProcessed: false)
    default: self.init(.unavailable, error)
    }
  }

  /// Whether a status says something about the service rather than about the credentials.
  static func isPassing(_ status: HTTPResponse.Status) -> Bool {
    status.kind == .serverError || status == .requestTimeout || status == .tooManyRequests
  }

  /// Whether the request may have been acted on without an answer that tells.
  var isLostAnswer: Bool { kind == .unavailable && mayHaveBeenProcessed && !(error is HubAPIError) }
}
