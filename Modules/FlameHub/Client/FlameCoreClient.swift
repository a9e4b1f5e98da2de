public import HubErrors
public import HubHTTP
public import HubPlatform
@_spi(Backend) public import HubTransport

/// The core service of a FLAME Hub; it can be built alone.
public struct FlameCoreClient: Sendable {
  /// The nodes.
  public let nodes: FlameRecords<Node>

  /// The registries.
  public let registries: FlameRecords<Registry>

  /// The projects in registries.
  public let registryProjects: FlameRecords<RegistryProject>

  /// The images that analyses build on.
  public let masterImages: FlameRecords<MasterImage>

  /// The groups of images.
  public let masterImageGroups: FlameRecords<MasterImageGroup>

  /// The projects.
  public let projects: FlameRecords<FlameProject>

  /// The nodes of projects.
  public let projectNodes: FlameRecords<ProjectNode>

  /// The analyses.
  public let analyses: FlameRecords<Analysis>

  /// The nodes of analyses.
  public let analysisNodes: FlameRecords<AnalysisNode>

  /// The buckets of analyses.
  public let analysisBuckets: FlameRecords<AnalysisBucket>

  /// The files of the buckets of analyses.
  public let analysisBucketFiles: FlameRecords<AnalysisBucketFile>

  /// What happened to images, as Hub 0.8 keeps it.
  public let masterImageEventLogs: FlameRecords<MasterImageEventLog>

  /// What happened to analyses, as Hub 0.8 keeps it.
  public let analysisLogRecords: FlameRecords<AnalysisLogRecord>

  /// What happened at the nodes of analyses, as Hub 0.8 keeps it.
  public let analysisNodeLogRecords: FlameRecords<AnalysisNodeLogRecord>

  /// The logs of analyses.
  public let analysisLogs: AnalysisLogs

  /// The logs of the nodes of analyses.
  public let analysisNodeLogs: AnalysisNodeLogs

  private let connection: FlameConnection

  init(_ connection: FlameConnection) {
    self.connection = connection
    nodes = FlameRecords(connection)
    registries = FlameRecords(connection)
    registryProjects = FlameRecords(connection)
    masterImages = FlameRecords(connection)
    masterImageGroups = FlameRecords(connection)
    projects = FlameRecords(connection)
    projectNodes = FlameRecords(connection)
    analyses = FlameRecords(connection)
    analysisNodes = FlameRecords(connection)
    analysisBuckets = FlameRecords(connection)
    analysisBucketFiles = FlameRecords(connection)
    masterImageEventLogs = FlameRecords(connection)
    analysisLogRecords = FlameRecords(connection)
    analysisNodeLogRecords = FlameRecords(connection)
    analysisLogs = AnalysisLogs(connection: connection)
    analysisNodeLogs = AnalysisNodeLogs(connection: connection)
  }

  /// The core service of a Hub.
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
    server: ServerAddress = FlameServers.production.core, generation: ServerGeneration? = nil,
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
    self.init(try environment.connection(.core, server, credential))
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
