import HubHTTP
import HubJSON

/// A request to Keycloak and what answering it needs.
struct KeycloakExchange: Sendable {
  let request: SandboxRequest
  let realm: KeycloakRealm
  let now: Timestamp
  let randomness: Randomness
  /// The realm's URL as the client named it: host and port are those of the request.
  let issuer: String

  func endpoint(_ path: String) -> String { "\(issuer)/protocol/openid-connect\(path)" }
}
