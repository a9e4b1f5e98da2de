/// The sessions and tokens that a Hub knows.
struct TokenStore: Sendable {
  enum RefreshState: Sendable {
    case usable, consumed, revoked
  }

  var sessions: [String: Session] = [:]
  /// Tokens as they were sent out.
  private var issued: [String: TokenClaims] = [:]
  private var refreshTokens: [String: RefreshState] = [:]

  mutating func add(_ token: String, _ claims: TokenClaims) {
    issued[token] = claims
    if claims.kind == .refresh { refreshTokens[claims.id] = .usable }
  }

  /// What is known of a token, nil when it was not issued here.
  func claims(of token: String) -> TokenClaims? { issued[token] }

  /// Whether a token's session goes on.
  func isActive(_ claims: TokenClaims) -> Bool { sessions[claims.sessionID] != nil }

  /// What became of a refresh token, nil when its session is over.
  func refreshState(of claims: TokenClaims) -> RefreshState? {
    sessions[claims.sessionID] == nil ? nil : refreshTokens[claims.id]
  }

  mutating func consume(_ claims: TokenClaims) { refreshTokens[claims.id] = .consumed }

  /// Ends a refresh token; with an access token its whole session ends.
  mutating func revoke(_ claims: TokenClaims) {
    switch claims.kind {
    case .refresh: refreshTokens[claims.id] = .revoked
    case .access: endSession(claims.sessionID)
    }
  }

  mutating func endSession(_ id: String) { sessions[id] = nil }

  mutating func endSessions(of subject: String) {
    sessions = sessions.filter { $0.value.caller.id != subject }
  }
}
