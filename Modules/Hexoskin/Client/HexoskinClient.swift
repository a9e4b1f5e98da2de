@_spi(Backend) public import HubAuth
import HubErrors
public import HubHTTP
public import HubPlatform
@_spi(Backend) public import HubTransport

/// Hexoskin, or another server of the kind: what smart shirts record.
///
/// ```swift
/// let hexo = try HexoskinClient(apiKey: key, apiSecret: secret, auth: .basic("me@example.org", password))
/// let page = try await hexo.records.list(where: .start < 347_477_726_132, sort: .descending(.start))
/// ```
public struct HexoskinClient: Sendable {
  /// The server of Hexoskin (wire page, section 1).
  public static let defaultServer: ServerAddress = "https://api.hexoskin.com"

  /// The records: what shirts have recorded.
  public let records: HexoskinCollection<HexoskinRecord>

  /// The ranges: activities, parts of records that somebody has named.
  public let ranges: HexoskinCollection<HexoskinRange>

  /// The users that the account sees.
  public let users: HexoskinCollection<HexoskinUser>

  /// The account itself, as a list of one.
  public let accounts: HexoskinCollection<HexoskinAccount>

  /// The datatypes: what channels there are.
  public let datatypes: HexoskinCollection<HexoskinDatatype>

  /// The annotations of records.
  public let annotations: HexoskinCollection<HexoskinAnnotation>

  /// Who the client is: it can be read, stored, and changed at any time.
  public let credentials: HexoskinCredentials

  /// The ways of OAuth 2 to a token.
  public let oauth2: HexoskinOAuth2

  /// The way of OAuth 1 to a token.
  public let oauth1: HexoskinOAuth1

  let connection: HexoskinConnection
  let objects: ObjectStoreHolder
  let key: HexoskinKey

  /// A client.
  ///
  /// - Parameters:
  ///   - server: Where Hexoskin is, without `/api`; a path before it is kept, slashes at the end are not.
  ///   - apiKey: The public key of the program.
  ///   - apiSecret: The secret that belongs to it.
  ///   - auth: Who asks.
  ///   - refreshesTokens: Whether a token of OAuth 2 that the server does not take any more is renewed, and the call made
  ///     once more.
  ///   - apiVersion: The version of the API that is asked for, nil or empty for the server's own.
  ///   - apiPath: The entry point: `/api`, or `/api/v1` for the older generation of addresses.
  ///   - ticksPerSecond: Ticks in a second: 256, and 1000 on Astroskin servers.
  ///   - resourceCache: Where what the server says of its resources is kept.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time; the server refuses signatures of another time than its own.
  ///   - random: What waits and nonces are drawn from.
  /// - Throws: `ConfigurationError` for an address, a key or credentials that cannot be used, and for credentials that
  ///   would go over plain http to another machine.
  public init(
    server: ServerAddress = Self.defaultServer, apiKey: String, apiSecret: Secret,
    auth: HexoskinCredential = .anonymous, refreshesTokens: Bool = false, apiVersion: String? = nil,
    apiPath: String = "/api",
    ticksPerSecond: Int64 = HexoTimestamp.hexoskinRate, resourceCache: HexoskinResourceCache = .file(),
    transport: (any Transport)? = nil, options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    let origin = try server.resolved()
    guard ticksPerSecond > 0 else { throw ConfigurationError("ticksPerSecond", "is less than 1") }
    if !auth.isAnonymous { try origin.requireProtection() }
    let key = try HexoskinKey(apiKey, apiSecret, clock: clock, random: random)
    _ = try key.authorizer(for: auth)
    let environment = ClientEnvironment(
      transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random)
    let credentials = HexoskinCredentials(auth)
    let tokens = HexoskinTokens(
      issuer: try environment.issuer(key, at: origin), credentials: credentials, clock: clock)
    let version = apiVersion.flatMap { $0.isEmpty ? nil : $0 }
    let paths = HexoskinPaths(root: origin, api: try HexoskinPaths.checked(apiPath))
    connection = HexoskinConnection(
      pipeline: environment.hexoskinPipeline(
        authorizer: HexoskinAuthorizer(
          credentials: credentials, key: key, tokens: refreshesTokens ? tokens : nil)),
      paths: paths,
      builder: HexoskinCallBuilder(paths: paths, ticksPerSecond: ticksPerSecond, apiVersion: version), clock: clock,
      random: random,
      directory: HexoskinDirectory(store: resourceCache.place(server: paths.cacheName, version: version)))
    objects = ObjectStoreHolder(HexoskinObjectStore(clock: clock, account: { credentials.account }))
    self.credentials = credentials
    self.key = key
    oauth2 = HexoskinOAuth2(
      flow: OAuth2Flow(
        at: origin, HexoskinEndpoints.oauth2Authorize.path, clientID: apiKey, issuer: tokens.issuer, random: random),
      tokens: tokens)
    oauth1 = HexoskinOAuth1(flow: try environment.flow(key, at: origin), credentials: credentials)
    records = HexoskinCollection(connection)
    ranges = HexoskinCollection(connection)
    users = HexoskinCollection(connection)
    accounts = HexoskinCollection(connection)
    datatypes = HexoskinCollection(connection)
    annotations = HexoskinCollection(connection)
  }

  /// A client whose secret is given as text; otherwise the same.
  public init(
    server: ServerAddress = Self.defaultServer, apiKey: String, apiSecret: String,
    auth: HexoskinCredential = .anonymous, refreshesTokens: Bool = false, apiVersion: String? = nil,
    apiPath: String = "/api", ticksPerSecond: Int64 = HexoTimestamp.hexoskinRate,
    resourceCache: HexoskinResourceCache = .file(), transport: (any Transport)? = nil,
    options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    try self.init(
      server: server, apiKey: apiKey, apiSecret: Secret(apiSecret), auth: auth, refreshesTokens: refreshesTokens,
      apiVersion: apiVersion, apiPath: apiPath, ticksPerSecond: ticksPerSecond, resourceCache: resourceCache,
      transport: transport, options: options, clock: clock, random: random)
  }

  /// Ticks in a second, as the client was told.
  public var ticksPerSecond: Int64 { connection.ticksPerSecond }

  /// Who one call is made by, in the place of the client's own credentials: `options: .init(auth: hexo.authorization(…))`.
  ///
  /// - Parameter credential: Who asks; requests are signed with the client's API key.
  /// - Returns: What a call's options take.
  public func authorization(_ credential: HexoskinCredential) -> AuthorizationChoice {
    .other(HexoskinAuthorizer(credentials: HexoskinCredentials(credential), key: key, tokens: nil))
  }

  /// What the server offers: asked for once, and kept as the client was told.
  ///
  /// - Parameter options: What the calls do differently.
  /// - Returns: The resources with their schemas. One whose schema cannot be had is missing, and reported in
  ///   ``HexoskinConfiguration/omissions``.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func resourceConfiguration(
    options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinConfiguration {
    try await connection.configuration(options)
  }

  /// Forgets what the server said of its resources, and removes the file; whoever needs it next asks again.
  ///
  /// - Throws: `FileError` when the file cannot be removed; the client has forgotten it even so.
  public func clearResourceCache() throws { try connection.directory.clear() }

  /// The request of a call as it would be sent, without credentials.
  ///
  /// - Throws: `InvalidRequestError` when the call cannot be sent.
  public func request<Output>(of call: Call<Output>) throws -> HTTPRequest {
    try connection.pipeline.request(call, at: connection.origin)
  }
}
