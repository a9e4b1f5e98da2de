import HubJSON

/// What a token request asks for.
enum TokenGrant: String, Sendable {
  case password
  case clientCredentials = "client_credentials"
  case refreshToken = "refresh_token"
  case authorizationCode = "authorization_code"

  /// The grant that a body names or, failing that, the one its members suit (flame-hub.md, 2.1).
  init?(_ body: JSONObject, hasClient: Bool) {
    if let named = body.text("grant_type").flatMap({ TokenGrant(rawValue: $0.lowercased()) }) {
      self = named
    } else if body.has("username"), body.has("password") {
      self = .password
    } else if body.has("refresh_token") {
      self = .refreshToken
    } else if body.has("code") {
      self = .authorizationCode
    } else if hasClient || (body.has("client_id") && body.has("client_secret")) {
      self = .clientCredentials
    } else {
      return nil
    }
  }
}
