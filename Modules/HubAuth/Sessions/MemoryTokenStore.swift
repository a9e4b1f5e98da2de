import Synchronization

/// Keeps a token in memory: for a session that was begun elsewhere, and for whoever wants to look at its token.
public final class MemoryTokenStore: TokenStore {
  private let stored: Mutex<StoredToken?>

  /// A store with a token, nil for none.
  public init(_ token: StoredToken? = nil) { stored = Mutex(token) }

  /// The token of the moment, nil when there is none.
  public var token: StoredToken? { stored.withLock { $0 } }

  /// The token that was saved last.
  public func load() async throws -> StoredToken? { token }

  /// Keeps a token in the place of the one before.
  public func save(_ token: StoredToken) async throws { stored.withLock { $0 = token } }

  /// Forgets the token.
  public func clear() async throws { stored.withLock { $0 = nil } }
}
