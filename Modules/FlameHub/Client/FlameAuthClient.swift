public import HubErrors
public import HubHTTP
public import HubPlatform
@_spi(Backend) public import HubTransport

/// The auth service of a FLAME Hub; it can be built alone.
public struct FlameAuthClient: Sendable {
  /// The realms.
  public let realms: FlameRecords<Realm>

  /// The users.
  public let users: FlameRecords<FlameUser>

  /// The roles.
  public let roles: FlameRecords<FlameRole>

  /// The permissions.
  public let permissions: FlameRecords<FlamePermission>

  /// What roles may do.
  public let rolePermissions: FlameRecords<RolePermission>

  /// What users may do without a role.
  public let userPermissions: FlameRecords<UserPermission>

  /// The roles that users have.
  public let userRoles: FlameRecords<UserRole>

  /// The clients: accounts of machines.
  public let clients: FlameRecords<FlameClient>

  /// The robots: accounts of machines in Hub 0.8.
  public let robots: FlameRecords<Robot>

  /// What robots may do in Hub 0.8 without a role.
  public let robotPermissions: FlameRecords<RobotPermission>

  /// The roles that robots have in Hub 0.8.
  public let robotRoles: FlameRecords<RobotRole>

  private let connection: FlameConnection

  init(_ connection: FlameConnection) {
    self.connection = connection
    realms = FlameRecords(connection)
    users = FlameRecords(connection)
    roles = FlameRecords(connection)
    permissions = FlameRecords(connection)
    rolePermissions = FlameRecords(connection)
    userPermissions = FlameRecords(connection)
    userRoles = FlameRecords(connection)
    clients = FlameRecords(connection)
    robots = FlameRecords(connection)
    robotPermissions = FlameRecords(connection)
    robotRoles = FlameRecords(connection)
  }

  /// The auth service of a Hub.
  ///
  /// - Parameters:
  ///   - server: The service's address; a path prefix is kept.
  ///   - generation: The generation that the server is of, nil to ask it once, before the first call.
  ///   - auth: Who the client is; `.credential` shares a session with other clients.
  ///   - tokenAddress: Where tokens are asked for, nil for the service itself.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  /// - Throws: `ConfigurationError` for an address or a token that cannot be used, and for credentials that would go
  ///   over plain http to another machine.
  public init(
    server: ServerAddress = FlameServers.production.auth, generation: ServerGeneration? = nil,
    auth: FlameAuthentication = .none,
    tokenAddress: ServerAddress? = nil, transport: (any Transport)? = nil,
    options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws {
    let environment = FlameEnvironment(
      client: ClientEnvironment(
        transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random),
      generation: generation)
    let credential = try FlameCredential(auth, tokenAddress: tokenAddress ?? server, environment: environment)
    self.init(try environment.connection(.auth, server, credential))
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
