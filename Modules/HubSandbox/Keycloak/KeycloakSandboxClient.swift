/// A client that a Keycloak stand-in knows, and the account whose roles its tokens have.
public struct KeycloakSandboxClient: Sendable {
  /// The client's id.
  public var id: String
  /// The client's secret.
  public var secret: String
  /// How it proves who it is.
  public var authentication: KeycloakClientAuthentication
  /// The roles in the realm, `realm_access.roles` of its tokens; every account has Keycloak's default ones besides.
  public var roles: [String]
  /// The roles at services, by the service's client id: `resource_access` of its tokens.
  public var serviceRoles: [String: [String]]
  /// Life of its tokens in seconds, nil for the realm's.
  public var tokenLife: Int?

  /// Where it stands with the account that tokens are issued for.
  var account = Account.enabled
  var isEnabled = true
  var isBearerOnly = false
  /// The only algorithm that its assertions may be signed with, nil for any of the HMAC ones.
  var assertionAlgorithm: String?
  /// The account's id, nil for one that the emulator makes up.
  var accountID: String?

  enum Account: Sendable {
    case none, disabled, enabled
  }

  /// A client.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - secret: Its secret.
  ///   - authentication: How it proves who it is.
  ///   - roles: Its roles in the realm.
  ///   - serviceRoles: Its roles at services.
  ///   - tokenLife: Life of its tokens in seconds, nil for the realm's.
  public init(
    id: String, secret: String, authentication: KeycloakClientAuthentication = .any,
    roles: [String] = ["test", "user"],
    serviceRoles: [String: [String]] = ["asset-service": ["asset.read", "asset.create"]], tokenLife: Int? = nil
  ) {
    self.id = id
    self.secret = secret
    self.authentication = authentication
    self.roles = roles
    self.serviceRoles = serviceRoles
    self.tokenLife = tokenLife
  }
}

extension KeycloakSandboxClient: CustomStringConvertible, CustomReflectable {
  /// The id; the secret is not shown.
  public var description: String { "KeycloakSandboxClient \(id)" }

  /// What may be shown, so that nothing more ends in a log.
  public var customMirror: Mirror { Mirror(self, children: ["id": id, "roles": roles]) }
}
