import HubErrors
import HubHTTP
import HubJSON

/// Says what to change when Keycloak refuses a request.
///
/// What is refused is told by status and `error`; descriptions differ between versions and only refine the advice.
struct KeycloakAdvice {
  let realm: KeycloakRealm
  let id: String
  let method: KeycloakClientMethod

  /// The refusal with what to change.
  func error(_ error: HubAPIError) -> AuthenticationError {
    AuthenticationError(.refused, "could not log in as client '\(id)': \(advice(error))", underlying: error)
  }

  private func advice(_ error: HubAPIError) -> String {
    let code = error.details?["error"]?.stringValue ?? ""
    let text = error.details?["error_description"]?.stringValue ?? ""
    switch (error.status, code) {
    case (.notFound, "Realm does not exist"):
      return "there is no realm '\(realm.name)' at \(realm.server); check the realm's name"
    case (.notFound, _), (.methodNotAllowed, _):
      return "there is no Keycloak realm at \(realm.server); check the auth server's address and its prefix "
        + "(with or without /auth)"
    case (.forbidden, "invalid_request"):
      return "the realm demands https; give the auth server's address with https"
    case (.forbidden, "access_denied"):
      return "the realm is not enabled; ask its administrator"
    case (_, "unauthorized_client"), (_, "invalid_client"):
      return clientAdvice(code, text)
    case (_, "invalid_scope"):
      return "the scopes asked for are not all known to the client; ask for fewer"
    case (_, "unsupported_grant_type"):
      return "the realm has no such grant; check its version and features"
    case (.unauthorized, "invalid_request"):
      return "its service account is disabled; ask the realm's administrator"
    default:
      return "the auth server refused the request"
    }
  }

  private func clientAdvice(_ code: String, _ text: String) -> String {
    if text.contains("Public client") || text.contains("not enabled to retrieve") || text.contains("Bearer-only") {
      return "the client has no service account; turn on client authentication and service accounts in its settings"
    }
    if text.contains("client_assertion_type is missing") {
      return "the client is configured for a signed JWT; use the method .jwt"
    }
    if method == .jwt, let advice = assertionAdvice(text) { return advice }
    if code == "invalid_client" {
      return "the client is unknown to realm '\(realm.name)', or disabled; check its id and the realm"
    }
    return method == .jwt
      ? "the secret is wrong, or the client is configured for a plain secret; check the secret, or use .basic or .post"
      : "the secret is wrong, or the client is configured for another client authentication; check the secret, or "
        + "use the method .jwt"
  }

  /// What Keycloak has against an assertion.
  private func assertionAdvice(_ text: String) -> String? {
    let reasons: [(part: String, advice: String)] = [
      ("not active", "the assertion is not valid now; set this machine's clock"),
      ("issued in the future", "the assertion is from the future; set this machine's clock"),
      ("too far in the past", "the assertion is too old; set this machine's clock"),
      ("reuse", "the assertion was used before; try again"),
      (
        "udience",
        "the assertion is meant for another issuer; the realm announces an issuer that is not the one it checks: "
          + "have its hostname settings checked"
      ),
      ("lgorithm", "the client is configured for another signature algorithm than HS256; change that in its settings"),
      ("failed validation", "the secret is wrong; check it"),
    ]
    return reasons.first { text.contains($0.part) }?.advice
  }
}
