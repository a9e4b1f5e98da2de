public import HubErrors
public import HubHTTP
public import HubPlatform
@_spi(Backend) public import HubTransport

/// The storage service of a FLAME Hub; it can be built alone.
public struct FlameStorageClient: Sendable {
  /// The buckets.
  public let buckets: FlameRecords<Bucket>

  /// The files of buckets.
  public let bucketFiles: FlameRecords<BucketFile>

  private let connection: FlameConnection

  init(_ connection: FlameConnection) {
    self.connection = connection
    buckets = FlameRecords(connection)
    bucketFiles = FlameRecords(connection)
  }

  /// The storage service of a Hub.
  ///
  /// - Parameters:
  ///   - server: The service's address; a path prefix is kept.
  ///   - generation: The generation that the server is of, nil to ask it once, before the first call.
  ///   - auth: Who the client is; `.credential` shares a session with other clients.
  ///   - tokenAddress: The auth service, where tokens are asked for.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  /// - Throws: `ConfigurationError` for an address or a token that cannot be used, and for credentials that would go
  ///   over plain http to another machine.
  public init(
    server: ServerAddress = FlameServers.production.storage, generation: ServerGeneration? = nil,
    auth: FlameAuthentication = .none,
    tokenAddress: ServerAddress = FlameServers.production.auth, transport: (any Transport)? = nil,
    options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    let environment = FlameEnvironment(
      client: ClientEnvironment(
        transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random),
      generation: generation)
    let credential = try FlameCredential(auth, tokenAddress: tokenAddress, environment: environment)
    self.init(try environment.connection(.storage, server, credential))
  }

  /// The generation that the Hub is of: as the client was told, otherwise it is asked once.
  ///
  /// A service that tells no version counts as the newest generation.
  ///
  /// - Throws: `ConfigurationError` for a version that belongs to no generation, and the errors of `Pipeline.run`.
  public func generation() async throws -> ServerGeneration { try await connection.detection.generation() }

  /// The request of a call as it would be sent, without credentials.
  ///
  /// - Throws: `InvalidRequestError` when the call cannot be sent.
  public func request<Output>(of call: Call<Output>) throws -> HTTPRequest {
    try connection.pipeline.request(call, at: connection.origin)
  }
}
