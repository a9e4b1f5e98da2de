import HubAuth
import HubJSON

/// Begins with a refresh token that the caller brought, and keeps those that follow.
actor SessionStore: TokenStore {
  private var token: StoredToken?
  private let next: (any TokenStore)?

  /// A store that hands on to another one, if there is one.
  init(refreshToken: Secret, next: (any TokenStore)?) {
    token = StoredToken(
      accessToken: "none", refreshToken: refreshToken,
      expiresAt: Timestamp(secondsSince1970: 0, nanoseconds: 0))
    self.next = next
  }

  func load() async throws -> StoredToken? {
    try await next?.load() ?? token
  }

  func save(_ token: StoredToken) async throws {
    self.token = token
    try await next?.save(token)
  }

  func clear() async throws {
    token = nil
    try await next?.clear()
  }
}
