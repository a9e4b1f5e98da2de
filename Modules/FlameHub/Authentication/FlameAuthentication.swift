public import HubAuth
import HubErrors
public import HubQuery
public import HubTransport

/// Who a client is to the Hub.
public struct FlameAuthentication: Sendable {
  enum Kind: Sendable {
    case anonymous
    case grant(TokenGrant)
    case session(refreshToken: Secret)
    case bearer(Secret)
    case shared(any Authorizer)
  }

  /// The only generation of the Hub that knows such an account.
  struct Requirement: Sendable {
    let generation: ServerGeneration
    /// What other generations lack.
    let what: String
  }

  let kind: Kind

  /// The only generation that knows such an account, nil when all do.
  let requirement: Requirement?

  private init(kind: Kind, requirement: Requirement? = nil) {
    self.kind = kind
    self.requirement = requirement
  }

  /// Nobody: realms and the services' status can be read without an account.
  public static let none = FlameAuthentication(kind: .anonymous)

  /// A user. The client logs in when it needs to, refreshes the session, and logs in once more when that is refused.
  ///
  /// - Parameters:
  ///   - username: The user's name.
  ///   - password: The password.
  ///   - realm: The id or name of the user's realm, nil for `master` (wire page, section 2.1).
  /// - Returns: Who the client is.
  public static func password(_ username: String, _ password: Secret, realm: String? = nil) -> FlameAuthentication {
    var grant = TokenGrant.password(username, password)
    if let realm { grant.parameters.append(.plain(FlameCollection.isUUID(realm) ? "realm_id" : "realm_name", realm)) }
    return FlameAuthentication(kind: .grant(grant))
  }

  /// A user, with the password as text; otherwise the same.
  public static func password(_ username: String, _ password: String, realm: String? = nil) -> FlameAuthentication {
    .password(username, Secret(password), realm: realm)
  }

  /// A client, by its id or name and its secret: Hub 0.13 and later.
  ///
  /// Its token is asked for anew when it expires. With Hub 0.8 calls throw `InvalidRequestError`, and clients that are
  /// told that generation `ConfigurationError`.
  public static func client(id: String, secret: Secret) -> FlameAuthentication {
    FlameAuthentication(
      kind: .grant(.clientCredentials(id: id, secret: secret)),
      requirement: Requirement(generation: .hub013, what: "client credentials"))
  }

  /// A client, and its secret; otherwise the same.
  public static func client(id: some Reference<FlameClient>, secret: Secret) -> FlameAuthentication {
    .client(id: id.reference.rawValue, secret: secret)
  }

  /// A robot, by its id and its secret: Hub 0.8 (wire page, section 2.1).
  ///
  /// Its token is asked for anew when it expires. With Hub 0.13 calls throw `InvalidRequestError`, and clients that are
  /// told that generation `ConfigurationError`.
  public static func robot(id: String, secret: Secret) -> FlameAuthentication {
    FlameAuthentication(
      kind: .grant(TokenGrant("robot_credentials", parameters: [.plain("id", id), .secret("secret", secret)])),
      requirement: Requirement(generation: .hub08, what: "robot credentials"))
  }

  /// A robot, and its secret; otherwise the same.
  public static func robot(id: some Reference<Robot>, secret: Secret) -> FlameAuthentication {
    .robot(id: id.reference.rawValue, secret: secret)
  }

  /// A session that is continued with its refresh token, which can be used once; the next ones are kept in memory.
  public static func session(refreshToken: Secret) -> FlameAuthentication {
    FlameAuthentication(kind: .session(refreshToken: refreshToken))
  }

  /// A token that the caller has from elsewhere; it is never refreshed.
  public static func bearer(_ token: Secret) -> FlameAuthentication {
    FlameAuthentication(kind: .bearer(token))
  }

  /// A credential that several clients share, such as a ``FlameCredential``: they log in once and hold one token.
  public static func credential(_ credential: any Authorizer) -> FlameAuthentication {
    FlameAuthentication(kind: .shared(credential), requirement: (credential as? FlameCredential)?.requirement)
  }
}
