/// How the emulated HahnPRO Cloud and its Keycloak are set up.
public struct HahnProCloudSandboxConfiguration: Sendable {
  /// The realm, the only one that the Keycloak stand-in has.
  public var realm = "hpc"
  /// The client that the sandbox is meant for. It may prove itself in any of the documented ways.
  public var client = KeycloakSandboxClient(id: "sandbox-client", secret: "sandbox-secret")
  /// The other clients of the realm. By default one that only takes signed assertions.
  public var otherClients = [
    KeycloakSandboxClient(
      id: "flow-executor-service",
      secret: "sandbox-secret-of-at-least-sixty-four-bytes-for-every-hmac-algorithm-0123456789",
      authentication: .secretJWT)
  ]
  /// Life of access tokens in seconds.
  public var tokenLife = 300
  /// The version that the Keycloak stand-in answers like.
  public var keycloakVersion = KeycloakVersion.v26_7_3
  /// Whether assertions may name several audiences, an option of Keycloak from 26.2 on.
  public var allowsSeveralAudiences = false
  /// Whether Keycloak's paths begin with `/auth`, as HahnPRO deploys it, or with `/realms`, as Keycloak itself comes.
  public var hasAuthPrefix = true
  /// The gateway's port, 0 for a free one.
  public var gatewayPort: UInt16 = 0
  /// The port of Keycloak's own server, 0 for a free one.
  public var authServerPort: UInt16 = 0

  /// The usual set-up.
  public init() {}
}
