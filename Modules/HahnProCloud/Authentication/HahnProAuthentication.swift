public import HubAuth
public import HubTransport

/// Who a client is to HahnPRO Cloud.
public struct HahnProAuthentication: Sendable {
  enum Kind: Sendable {
    case anonymous
    case client(id: String, secret: Secret, method: KeycloakClientMethod)
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
  ///     The documentation's own examples use `.basic`, the vendor's package `.jwt`.
  /// - Returns: Who the client is.
  public static func clientCredentials(
    id: String, secret: Secret, method: KeycloakClientMethod
  ) -> HahnProAuthentication {
    HahnProAuthentication(kind: .client(id: id, secret: secret, method: method))
  }

  /// A client of the realm, with the secret as text; otherwise the same.
  public static func clientCredentials(
    id: String, secret: String, method: KeycloakClientMethod
  ) -> HahnProAuthentication {
    .clientCredentials(id: id, secret: Secret(secret), method: method)
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
