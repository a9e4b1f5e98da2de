/// Asks for tokens: a token endpoint, or whatever a backend has in its place.
///
/// An issuer sends one request for each call, and repeats none that could use its grant up: when such a grant may be
/// tried again is the business of ``TokenCredential``. It never runs twice at a time for one credential.
public protocol TokenIssuer: Sendable {
  /// Asks for a token.
  ///
  /// - Parameter grant: What to ask with.
  /// - Returns: The token.
  /// - Throws: ``TokenFailure``, which says what the failure means for the session; other errors are read as
  ///   ``TokenFailure/init(classifying:)`` does.
  func issue(_ grant: TokenGrant) async throws -> TokenResponse
}
