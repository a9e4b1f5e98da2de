/// Something that happened to the token of a ``TokenCredential``; it holds no secrets.
public enum TokenEvent: Hashable, Sendable {
  /// A token is asked for with a grant of this name.
  case started(grant: String)
  /// A request failed, and another follows after a wait.
  case retrying(grant: String, reason: String, delay: Duration)
  /// A new token is in force: the number of the token, and how long it lives if that is known.
  case succeeded(grant: String, generation: UInt64, lifetime: Duration?)
  /// A token that somebody else put into the store is in force.
  case adopted(generation: UInt64)
  /// No token was issued; a valid one stays in use, and nothing more is asked for during the wait.
  case failed(grant: String, reason: String, delay: Duration)
  /// The refresh token is not accepted any more, and no new login came in its place.
  case sessionEnded(reason: String)
  /// The token store failed; the token is used nevertheless.
  case storeFailed(reason: String)
}
