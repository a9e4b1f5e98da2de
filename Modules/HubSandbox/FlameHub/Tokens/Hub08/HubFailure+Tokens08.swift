import HubJSON

// Failures of the token route of authup beta.26 (flame-hub.md, 2.4).
extension HubFailure {
  static let wrongRobot08 = HubFailure(
    status: 400, code: "invalid_credentials", message: "The robot credentials are invalid.")

  static func inactive08(_ kind: String) -> HubFailure {
    HubFailure(status: 400, code: "entity_inactive", message: "The \(kind) account is inactive.")
  }

  static let unknownGrant08 = HubFailure(
    status: 400, code: "invalid_grant",
    message: "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh "
      + "token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, "
      + "or was issued to another client.",
    details: ["error": "invalid_grant"])

  /// The same failure with the members of OAuth 2 (RFC 6749, 5.2), where it is one of the request.
  var asTokenFailure08: HubFailure {
    guard case .told = nature else { return self }
    var copy = self
    copy.details = ["error": "invalid_request", "error_description": .string(message)]
    return copy
  }
}
