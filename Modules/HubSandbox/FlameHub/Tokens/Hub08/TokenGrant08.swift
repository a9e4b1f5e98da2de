import HubJSON

/// What a token request asks of Hub 0.8, which has robots.
enum TokenGrant08: String, Sendable {
  case password
  case robotCredentials = "robot_credentials"
  case clientCredentials = "client_credentials"
  case refreshToken = "refresh_token"

  /// The grant that a body names or, failing that, the one its members suit (flame-hub.md, 2.1).
  init?(_ body: JSONObject) {
    if let named = body.text("grant_type").flatMap(TokenGrant08.init(rawValue:)) {
      self = named
    } else if body.has("username"), body.has("password") {
      self = .password
    } else if body.has("id"), body.has("secret") {
      self = .robotCredentials
    } else if body.has("refresh_token") {
      self = .refreshToken
    } else if body.has("client_id"), body.has("client_secret") {
      self = .clientCredentials
    } else {
      return nil
    }
  }
}
