/// How a client of a Keycloak stand-in proves who it is.
public enum KeycloakClientAuthentication: Hashable, Sendable {
  /// Whichever way it takes; a real Keycloak always insists on one of the following.
  case any
  /// With its secret, as Basic credentials or in the form (RFC 6749, 2.3.1).
  case secret
  /// With an assertion signed with its secret (OpenID Connect Core, 9: `client_secret_jwt`).
  case secretJWT
  /// Not at all: a public client, which gets no tokens of its own.
  case none
}
