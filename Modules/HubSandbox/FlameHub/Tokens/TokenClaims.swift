import HubJSON

/// What the emulator knows of a token it issued.
struct TokenClaims: Sendable {
  enum Kind: String, Sendable {
    case access = "access_token"
    case refresh = "refresh_token"
  }

  let kind: Kind
  let id: String
  let sessionID: String
  /// Seconds since 1970.
  let expiry: Int64
  /// All claims, as they stand in the token.
  let claims: JSONObject
}
