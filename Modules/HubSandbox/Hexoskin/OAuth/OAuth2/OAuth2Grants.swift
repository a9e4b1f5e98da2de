/// The codes and tokens of OAuth 2 that a server knows.
struct OAuth2Grants: Sendable {
  /// What an application may do, and for whom.
  struct Grant: Sendable {
    let application: String
    /// The user's e-mail address.
    let user: String
    var scopes: [String]
  }

  /// An authorization code.
  struct Code: Sendable {
    let grant: Grant
    let redirect: String
    let challenge: PKCEChallenge?
    /// Seconds since 1970.
    let expiry: Int64
  }

  /// An access token.
  struct Access: Sendable {
    let grant: Grant
    /// Seconds since 1970, nil for never.
    let expiry: Int64?
    /// The refresh token that came with it.
    var refresh: String?
  }

  var codes: [String: Code] = [:]
  var tokens: [String: Access] = [:]
  var refreshes: [String: Grant] = [:]

  /// What an access token is good for, nil when it is unknown or over.
  func access(_ token: String, now: Int64) -> Access? {
    tokens[token].flatMap { access in access.expiry.map { now < $0 } ?? true ? access : nil }
  }

  /// Forgets an access token and the refresh token that came with it.
  mutating func revoke(_ token: String) {
    if let refresh = tokens.removeValue(forKey: token)?.refresh { refreshes[refresh] = nil }
  }
}
