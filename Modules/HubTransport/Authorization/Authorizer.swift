public import HubHTTP

/// Puts credentials on requests.
public protocol Authorizer: Sendable {
  /// The request with credentials on it.
  ///
  /// It is called for every try, so that signatures get a new nonce and time, and tokens are those of the moment.
  ///
  /// - Parameters:
  ///   - request: The request as it will be sent.
  ///   - body: Its body; signatures may cover it.
  /// - Returns: The request to send, and which credential is on it.
  /// - Throws: `AuthenticationError` when there is no usable credential; `CancellationError` as soon as the task that
  ///   waits is cancelled.
  func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest

  /// Replaces a credential that the server rejected.
  ///
  /// - Parameter generation: What ``AuthorizedRequest/generation`` was when the rejected request was authorised. When
  ///   the credential has been replaced since then, nothing more is done.
  /// - Returns: Whether another try makes sense: false when the credential cannot be renewed.
  /// - Throws: `AuthenticationError` when renewing failed.
  func renew(rejected generation: UInt64) async throws -> Bool

  /// Asks for a new credential where a server's answer may come of the old one, or of something else.
  ///
  /// The old one stays in use unless the new one is refused.
  ///
  /// - Parameter generation: What ``AuthorizedRequest/generation`` was when the request was authorised.
  /// - Returns: Whether there is a newer credential, so that another try tells more. False by default.
  /// - Throws: `AuthenticationError` when the credential is refused.
  func renew(suspected generation: UInt64) async throws -> Bool

  /// Who it authorises requests for; nil, the default, when that may change or is not known, and then no answer that
  /// such a request gets is kept.
  var identity: CallerIdentity? { get }
}

extension Authorizer {
  /// False: nothing is asked for on suspicion.
  public func renew(suspected generation: UInt64) async throws -> Bool { false }

  /// Nil: callers are not told apart.
  public var identity: CallerIdentity? { nil }
}
