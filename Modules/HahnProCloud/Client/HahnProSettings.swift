public import HubAuth
public import HubErrors
import HubPlatform
public import HubTransport

/// What environment variables say about a client (wire page, section 1.1).
public struct HahnProSettings: Hashable, Sendable {
  /// Where the services are.
  public var server: ServerAddress
  /// What stands before every path of the services.
  public var apiPath: String
  /// Where Keycloak is.
  public var authServer: ServerAddress
  /// Keycloak's prefix.
  public var authPath: String
  /// The realm.
  public var realm: String
  /// The client's id.
  public var user: String
  /// The client's secret, nil where it is not set.
  public var secret: Secret?
  /// How the client proves itself.
  public var method: KeycloakClientMethod

  /// Reads the variables of ``HahnProCloudClient/fromEnvironment(_:envFile:method:transport:options:clock:random:)``.
  ///
  /// - Parameters:
  ///   - variables: The variables; empty ones count as missing.
  ///   - file: The text of a `.env` file, nil for none; what `variables` say counts more.
  /// - Throws: `ConfigurationError` that names the variable, or the line of the file, that is missing or wrong.
  public init(_ variables: [String: String], file: String? = nil) throws(ConfigurationError) {
    let saved = try file.map(EnvironmentFile.variables) ?? [:]
    func value(_ name: String) -> String? {
      for values in [variables, saved] { if let value = values[name], !value.isEmpty { return value } }
      return nil
    }
    secret = value("AUTH_SECRET").map { Secret($0) }
    user = value("API_USER") ?? "flow-executor-service"
    realm = value("AUTH_REALM") ?? "hpc"
    server = value("API_BASE_URL").map(Self.address) ?? HahnProCloudClient.defaultServer
    authServer = value("AUTH_BASE_URL").map(Self.address) ?? server
    apiPath = value("API_BASE_PATH") ?? "api"
    authPath = value("AUTH_BASE_PATH") ?? "auth"
    switch value("AUTH_METHOD")?.lowercased() {
    case nil, "jwt", KeycloakClientMethod.jwt.rawValue: method = .jwt
    case "basic", KeycloakClientMethod.basic.rawValue: method = .basic
    case "post", KeycloakClientMethod.post.rawValue: method = .post
    default: throw ConfigurationError("AUTH_METHOD", "is no client authentication; use jwt, basic or post")
    }
  }

  private static func address(_ text: String) -> ServerAddress {
    ServerAddress(text.contains("://") ? text : "https://\(text)")
  }
}
