/// Keeps the token of one account between runs, for one process or for several.
///
/// A ``TokenCredential`` loads before it asks for a token, and adopts what somebody else has put there; it saves every
/// new token before any call uses it. Refresh tokens can often be used once only, so a store must not give an older
/// token after a newer one was saved. Its methods are never called at the same time by one credential, but for
/// ``clear()``, which signing out may call at any time.
public protocol TokenStore: Sendable {
  /// The token that was saved last, nil when there is none.
  func load() async throws -> StoredToken?

  /// Keeps a token in the place of the one before.
  func save(_ token: StoredToken) async throws

  /// Forgets the token.
  func clear() async throws
}
