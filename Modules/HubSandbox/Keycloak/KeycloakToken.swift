import HubJSON

/// What an emulated Keycloak knows of a token that it issued.
struct KeycloakToken: Sendable {
  let realm: String
  /// All claims as they stand in the token.
  let claims: JSONObject
  /// Seconds since 1970.
  let expiry: Int64

  var scopes: [Substring] { (claims.text("scope") ?? "").split(separator: " ") }
  var roles: [String] { claims["realm_access"]?["roles"]?.arrayValue?.compactMap(\.stringValue) ?? [] }
  var audiences: [String] {
    claims.text("aud").map { [$0] } ?? claims["aud"]?.arrayValue?.compactMap(\.stringValue) ?? []
  }
}
