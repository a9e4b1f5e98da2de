import HubJSON

// Failures of the token service (flame-hub.md, 2.4).
extension HubFailure {
  static let wrongPassword = HubFailure(
    status: 400, code: "invalid_credentials", message: "The user credentials are invalid.", kind: .credentialsInvalid)

  static let inactiveUser = HubFailure(
    status: 400, code: "entity_inactive", message: "The user is inactive.", kind: .inactive)

  static func client(_ message: String = "Client authentication failed") -> HubFailure {
    HubFailure(
      status: 401, code: "invalid_client", message: message, kind: .oauth2Client, details: ["error": "invalid_client"])
  }

  static func grantNotAllowed(_ grant: String) -> HubFailure {
    HubFailure(
      status: 400, code: "unauthorized_client",
      message: "The client is not authorized to use the '\(grant)' grant type", kind: .oauth2ClientUnauthorized,
      details: ["error": "unauthorized_client"])
  }

  static let unsupportedGrant = HubFailure(
    status: 400, code: "unsupported_token_grant_type",
    message: "The authorization grant type is not supported by the authorization server", kind: .oauth2GrantType,
    details: ["error": "unsupported_grant_type", "hint": "Check that all required parameters have been provided"])

  static func tokenRequest(_ message: String) -> HubFailure {
    HubFailure(
      status: 400, code: "invalid_request", message: message, kind: .oauth2Request,
      details: ["error": "invalid_request", "hint": "Check that all parameters have been provided correctly"])
  }

  static let incompleteTokenRequest = tokenRequest(
    "The request is missing a required parameter, includes an unsupported parameter value, repeats a parameter, "
      + "or is otherwise malformed.")

  static func grant(_ message: String) -> HubFailure {
    HubFailure(
      status: 400, code: "invalid_grant", message: message, kind: .oauth2Grant, details: ["error": "invalid_grant"])
  }

  static let unknownAuthorizationCode = grant(
    "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is "
      + "invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was "
      + "issued to another client")

  static func token(_ message: String, code: String = "invalid_token") -> HubFailure {
    HubFailure(status: 400, code: code, message: message, kind: .jwt)
  }

  static let notAToken = token("The JWT is invalid.")
  static let expiredToken = token("The JWT has expired.", code: "expired_token")
  static let inactiveToken = token("The JWT is not active.", code: "inactive_token")

  static func unknownKey(_ id: String) -> HubFailure {
    HubFailure(status: 404, code: "jwk_not_found", message: "The JWK \(id) could not be found.", kind: .jwk)
  }

  static let missingTokenParameter = HubFailure(
    status: 400, code: "VALIDUP_ERROR", message: "Property token is invalid", kind: .oauth2,
    details: ["error": "invalid_request", "error_description": "Property token is invalid"], nature: .validation([]))

  /// The same failure as the introspection and revocation routes write it.
  var asTokenRouteFailure: HubFailure {
    var copy = self
    copy.kind = .oauth2
    copy.details = ["error": "invalid_request", "error_description": .string(message)]
    return copy
  }

  static func malformedBearer(_ message: String) -> HubFailure {
    HubFailure(status: 400, code: "bearer_token_malformed", message: message)
  }
}
