/// How a client proves itself to Keycloak; a client is configured for one of them, and the others are refused.
public struct KeycloakClientMethod: Hashable, Sendable, RawRepresentable {
  /// The name that OpenID Connect has for it (OpenID Connect Core 1.0, section 9).
  public let rawValue: String

  /// A way by its name, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Id and secret as Basic credentials.
  public static let basic = KeycloakClientMethod(rawValue: "client_secret_basic")

  /// Id and secret in the body of the request.
  public static let post = KeycloakClientMethod(rawValue: "client_secret_post")

  /// An assertion that is signed with the secret (RFC 7523, HS256), so that the secret itself is never sent.
  public static let jwt = KeycloakClientMethod(rawValue: "client_secret_jwt")
}
