public import HubAuth
public import HubErrors
@_spi(Backend) import HubPlatform
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
    let variables = try ClientVariables(variables, file: file)
    secret = variables["AUTH_SECRET"].map { Secret($0) }
    user = variables["API_USER"] ?? "flow-executor-service"
    realm = variables["AUTH_REALM"] ?? "hpc"
    server = variables.address("API_BASE_URL") ?? HahnProCloudClient.defaultServer
    authServer = variables.address("AUTH_BASE_URL") ?? server
    apiPath = variables["API_BASE_PATH"] ?? "api"
    authPath = variables["AUTH_BASE_PATH"] ?? "auth"
    switch variables["AUTH_METHOD"]?.lowercased() {
    case nil, "jwt", KeycloakClientMethod.jwt.rawValue: method = .jwt
    case "basic", KeycloakClientMethod.basic.rawValue: method = .basic
    case "post", KeycloakClientMethod.post.rawValue: method = .post
    default: throw ConfigurationError("AUTH_METHOD", "is no client authentication; use jwt, basic or post")
    }
  }
}
