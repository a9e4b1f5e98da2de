public import HubAuth
public import HubTransport

/// Who a client is to HahnPRO Cloud.
public struct HahnProAuthentication: Sendable {
  enum Kind: Sendable {
    case anonymous
    case client(id: String, secret: Secret, method: KeycloakClientMethod, scope: String?)
    case bearer(Secret)
    case shared(any Authorizer)
  }

  let kind: Kind

  /// Nobody; the services refuse such calls.
  public static let none = HahnProAuthentication(kind: .anonymous)

  /// A client of the realm, with its own credentials (wire page, section 3).
  ///
  /// - Parameters:
  ///   - id: The client's id, such as `flow-executor-service`.
  ///   - secret: The client's secret.
  ///   - method: How the client proves itself: a client of Keycloak is configured for one way, and another is refused.
  ///     The documentation's own examples use `.basic`, the vendor's package `.jwt`. The scopes are theirs: with `.jwt`
  ///     `openid profile email`, as the package asks for since 2025.5.0, otherwise none (wire page, section 3.3).
  /// - Returns: Who the client is.
  public static func clientCredentials(
    id: String, secret: Secret, method: KeycloakClientMethod
  ) -> HahnProAuthentication {
    .clientCredentials(id: id, secret: secret, method: method, scope: method == .jwt ? "openid profile email" : nil)
  }

  /// A client of the realm, with the secret as text; otherwise the same.
  public static func clientCredentials(
    id: String, secret: String, method: KeycloakClientMethod
  ) -> HahnProAuthentication {
    .clientCredentials(id: id, secret: Secret(secret), method: method)
  }

  /// A client of the realm that asks for scopes of its own.
  ///
  /// - Parameters:
  ///   - id: The client's id.
  ///   - secret: The client's secret.
  ///   - method: How the client proves itself.
  ///   - scope: The scopes, separated by blanks; nil for those that the realm gives the client anyway (RFC 6749, 3.3).
  /// - Returns: Who the client is.
  public static func clientCredentials(
    id: String, secret: Secret, method: KeycloakClientMethod, scope: String?
  ) -> HahnProAuthentication {
    HahnProAuthentication(kind: .client(id: id, secret: secret, method: method, scope: scope))
  }

  /// A token that the caller has from elsewhere; it is never renewed.
  public static func bearer(_ token: Secret) -> HahnProAuthentication {
    HahnProAuthentication(kind: .bearer(token))
  }

  /// A credential that several clients share, such as a ``HahnProCredential``.
  public static func credential(_ credential: any Authorizer) -> HahnProAuthentication {
    HahnProAuthentication(kind: .shared(credential))
  }
}
