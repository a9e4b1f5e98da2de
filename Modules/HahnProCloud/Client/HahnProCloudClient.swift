import HubAuth
import HubErrors
public import HubHTTP
public import HubPlatform
@_spi(Backend) public import HubTransport

/// HahnPRO Cloud, in the forms of its client package 2026.1.0.
///
/// ```swift
/// let cloud = try HahnProCloudClient(
///   server: "https://testing.hahnpro.com", auth: .clientCredentials(id: user, secret: secret, method: .basic))
/// for try await asset in cloud.assets.all(where: .tags.contains("test"), populate: [.type, .parent]) { … }
/// ```
public struct HahnProCloudClient: Sendable {
  /// The server that the documentation names (wire page, section 1.1).
  public static let defaultServer: ServerAddress = "https://testing.hahnpro.com"

  /// The assets.
  public let assets: HahnProRecords<Asset>

  /// The types of assets.
  public let assetTypes: HahnProRecords<AssetType>

  /// The contents: files, and what is known about them.
  public let contents: HahnProRecords<Content>

  /// The time series.
  public let timeSeries: HahnProRecords<TimeSeries>

  /// The account that all services are asked with.
  public let credential: HahnProCredential

  private let connection: HahnProConnection

  /// A client.
  ///
  /// - Parameters:
  ///   - server: Where the services are, without `/api`.
  ///   - authServer: Where Keycloak is, without its prefix; nil for the same server.
  ///   - realm: The name of the realm.
  ///   - auth: Who the client is.
  ///   - apiPath: What stands before every path of the services.
  ///   - authPath: Keycloak's prefix: `auth`, or nothing where it serves `/realms` itself.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits, boundaries and the numbers of assertions are drawn from.
  /// - Throws: `ConfigurationError` for an address, a secret or a token that cannot be used, and for credentials that
  ///   would go over plain http to another machine.
  public init(
    server: ServerAddress = Self.defaultServer, authServer: ServerAddress? = nil, realm: String = "hpc",
    auth: HahnProAuthentication, apiPath: String = "api", authPath: String = "auth",
    transport: (any Transport)? = nil, options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    let environment = ClientEnvironment(
      transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random)
    credential = try HahnProCredential(
      auth, realm: KeycloakRealm(realm, server: authServer ?? server, prefix: authPath), environment: environment)
    let path = apiPath.split(separator: "/").joined(separator: "/")
    connection = try environment.connection(path.isEmpty ? server : server.appending(path: path), credential)
    assets = HahnProRecords(connection)
    assetTypes = HahnProRecords(connection)
    contents = HahnProRecords(connection)
    timeSeries = HahnProRecords(connection)
  }

  /// The roles of the caller in the realm, read from its token without verification; permissions of new objects can
  /// name these. Nil when there is no token that says (wire page, section 3.9).
  ///
  /// - Throws: What asking for a token throws.
  public func currentUserRoles() async throws -> [String]? {
    try await credential.claims()?.realmRoles
  }

  /// The request of a call as it would be sent, without credentials.
  ///
  /// - Throws: `InvalidRequestError` when the call cannot be sent.
  public func request<Output>(of call: Call<Output>) throws -> HTTPRequest {
    try connection.pipeline.request(call, at: connection.origin)
  }
}
