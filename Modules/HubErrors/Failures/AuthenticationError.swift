/// A credential could not be turned into an authorised request.
public struct AuthenticationError: Error, Sendable {
  /// Why there is no usable credential.
  public enum Reason: Hashable, Sendable {
    /// The token service refused the credential itself.
    case refused
    /// The credential itself was accepted before and is not any more: it was withdrawn, deleted, or has expired.
    case revoked
    /// The session ended: its refresh token is not accepted any more.
    case sessionEnded
    /// The caller signed out while the call waited.
    case signedOut
    /// The token service's answer cannot be used.
    case invalidTokenResponse
    /// The token service failed or could not be reached; the session is kept.
    case unavailable
    /// The credential would have gone over an unprotected connection.
    case insecureConnection
    /// The server rejected the token, and the body of the request cannot be sent a second time.
    case bodyNotReplayable
  }

  /// Why.
  public var reason: Reason

  /// Particulars and what to do, without secrets.
  public var message: String

  /// The failure that this one stems from.
  public var underlying: (any Error)?

  /// A failure to authenticate.
  public init(_ reason: Reason, _ message: String, underlying: (any Error)? = nil) {
    self.reason = reason
    self.message = message
    self.underlying = underlying
  }
}

extension AuthenticationError: CustomStringConvertible {
  /// The message, and the failure that it stems from.
  public var description: String { underlying.map { "\(message) (\($0))" } ?? message }
}
