import HubErrors

extension TokenFailure {
  /// What the callers get who waited for a token.
  ///
  /// A login is a request like any other for them: the answer that refused it is thrown as it is. What happens to a
  /// refresh, of which they know nothing, is put into an error that says what it means for them.
  func shown(for grant: TokenGrant) -> any Error {
    if error is AuthenticationError { return error }
    switch (grant.kind, kind) {
    case (.primary, _) where error is HubAPIError: return error
    case (_, .invalidResponse):
      return AuthenticationError(
        .invalidTokenResponse, "the token service's answer cannot be used; check its address", underlying: error)
    case (.primary, .unavailable):
      return AuthenticationError(
        .unavailable, "could not log in: the token service failed or could not be reached", underlying: error)
    case (.primary, _):
      return AuthenticationError(.refused, "could not log in; check the credentials", underlying: error)
    case (.refresh, .refused):
      return AuthenticationError(
        .refused, "the token service refused to renew the token; check the client's settings", underlying: error)
    case (.refresh, .sessionEnded):
      return AuthenticationError(
        .sessionEnded, "the session ended: its refresh token is not accepted any more; log in again", underlying: error)
    case (.refresh, .unavailable):
      return AuthenticationError(
        .unavailable, "the token could not be renewed; the session is kept, and a later call tries again",
        underlying: error)
    }
  }
}
