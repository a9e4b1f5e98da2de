public import HubErrors
public import HubPlatform
@_spi(Backend) public import HubTransport

/// A FLAME Hub.
///
/// ```swift
/// let hub = try FlameHubClient(auth: .password("admin", password))
/// let realm = try await hub.auth.realms.only(where: .name == "master")
/// let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
/// ```
public struct FlameHubClient: Sendable {
  /// The auth service: realms, accounts and what they may do.
  public let auth: FlameAuthClient

  /// The core service: nodes, projects, analyses and their logs.
  public let core: FlameCoreClient

  /// The storage service: buckets and their files.
  public let storage: FlameStorageClient

  /// The account that all services are asked with.
  public let credential: FlameCredential

  /// A Hub behind a gateway, with its services at `/auth`, `/core` and `/storage`.
  ///
  /// - Parameters:
  ///   - server: The gateway.
  ///   - generation: The generation that the server is of, nil to ask each service once, before its first call.
  ///   - auth: Who the client is.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  /// - Throws: `ConfigurationError` for an address or a token that cannot be used, and for credentials that would go
  ///   over plain http to another machine.
  public init(
    server: ServerAddress, generation: ServerGeneration? = nil, auth: FlameAuthentication = .none,
    transport: (any Transport)? = nil,
    options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    try self.init(
      servers: .gateway(server), generation: generation, auth: auth, transport: transport, options: options,
      clock: clock, random: random)
  }

  /// A Hub whose services have addresses of their own; by default the public Hub.
  ///
  /// - Parameters:
  ///   - servers: Where the services are.
  ///   - generation: The generation that the server is of, nil to ask each service once, before its first call.
  ///   - auth: Who the client is.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  /// - Throws: `ConfigurationError` for an address or a token that cannot be used, and for credentials that would go
  ///   over plain http to another machine.
  public init(
    servers: FlameServers = .production, generation: ServerGeneration? = nil, auth: FlameAuthentication = .none,
    transport: (any Transport)? = nil,
    options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    let environment = FlameEnvironment(
      client: ClientEnvironment(
        transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random),
      generation: generation)
    credential = try FlameCredential(auth, tokenAddress: servers.token, setting: "server", environment: environment)
    core = FlameCoreClient(try environment.connection(.core, servers.core, credential))
    storage = FlameStorageClient(try environment.connection(.storage, servers.storage, credential))
    self.auth = FlameAuthClient(try environment.connection(.auth, servers.auth, credential))
  }

  /// The generation that the Hub is of: as the client was told, otherwise the core service is asked once.
  ///
  /// A service that tells no version counts as the newest generation.
  ///
  /// - Throws: `ConfigurationError` for a version that belongs to no generation, and the errors of `Pipeline.run`.
  public func generation() async throws -> ServerGeneration { try await core.generation() }
}
