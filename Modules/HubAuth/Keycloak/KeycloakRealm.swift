import HubErrors
import HubHTTP
public import HubTransport

/// A realm of a Keycloak server.
///
/// Keycloak 17 and later serves `/realms/…`; earlier ones, and later ones that were started with the relative path
/// `/auth`, serve `/auth/realms/…`.
public struct KeycloakRealm: Hashable, Sendable, CustomStringConvertible {
  /// Asks what the realm offers (OpenID Connect Discovery 1.0, section 4).
  public static let discoveryEndpoint = Endpoint(
    "auth.discovery", service: "auth", .get, "/realms/{realm}/.well-known/openid-configuration")

  /// Asks for a token (RFC 6749, 3.2).
  public static let tokenEndpoint = Endpoint(
    "auth.token", service: "auth", .post, "/realms/{realm}/protocol/openid-connect/token")

  /// The server, with its prefix if it has one.
  public let server: ServerAddress

  /// The realm's name.
  public let name: String

  /// A realm.
  ///
  /// - Parameters:
  ///   - name: The realm's name.
  ///   - server: The server's address; a path prefix of its own is kept.
  ///   - prefix: What stands before `/realms`: `auth`, or nothing for a server without a prefix.
  public init(_ name: String, server: ServerAddress, prefix: String = "auth") {
    let path = prefix.split(separator: "/").joined(separator: "/")
    self.server = path.isEmpty ? server : server.appending(path: path)
    self.name = name
  }

  /// The realm's name and its server.
  public var description: String { "\(name) at \(server)" }

  /// The checked address of the server.
  ///
  /// - Throws: `ConfigurationError` for an address that cannot be used, or over which credentials are not sent, and for
  ///   a realm without a name.
  func origin() throws(ConfigurationError) -> ServerOrigin {
    guard !name.isEmpty else { throw ConfigurationError("realm", "it has no name; give the name of the realm") }
    let origin = try server.resolved()
    guard origin.isProtected else {
      throw ConfigurationError(
        "authServer",
        "credentials are not sent over plain http to \(origin.authority); use https, or a server on this machine")
    }
    return origin
  }
}
