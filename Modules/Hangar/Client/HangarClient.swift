import HubAuth
import HubErrors
public import HubHTTP
public import HubPlatform
@_spi(Backend) public import HubTransport

/// Hangar, the repository of plugins at hangar.papermc.io, or another server of the kind.
///
/// ```swift
/// let hangar = try HangarClient(userAgent: "plugin-mirror/1.2 (ops@example.org)")
/// let page = try await hangar.projects.list(where: .platform == .paper && .query("chunk"), sort: .descending(.stars))
/// ```
public struct HangarClient: Sendable {
  /// The server of PaperMC (wire page, section 0.1).
  public static let defaultServer: ServerAddress = "https://hangar.papermc.io"

  /// The projects.
  public let projects: HangarProjects

  /// The versions of projects.
  public let versions: ProjectVersions

  /// The users and organisations.
  public let users: HangarUsers

  /// The pages of projects.
  public let pages: HangarPages

  /// The platforms that plugins are made for.
  public let platforms: HangarPlatforms

  /// What the caller may do.
  public let permissions: HangarPermissions

  /// Which server this is, as far as servers differ.
  public var profile: HangarProfile { connection.profile }

  /// What lets the client's calls go; give it to other clients of the server, since their calls count together.
  public let limiter: RateLimiter

  private let connection: HangarConnection

  /// A client.
  ///
  /// - Parameters:
  ///   - server: Where Hangar is, without `/api/v1`.
  ///   - userAgent: Who asks: `product/version (contact)`, such as `plugin-mirror/1.2 (ops@example.org)`. It is sent with
  ///     every request, in the place of the one in `options`.
  ///   - auth: Who the client is. With a key every request carries a token, so that what only the caller may see is seen;
  ///     a single call is made without by `options: .init(auth: .anonymous)`.
  ///   - profile: Which server this is, as far as servers differ.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - limiter: What lets calls go as fast as the server takes them, such as the ``limiter`` of another client; nil for
  ///     that of the ``HangarCredential`` in `auth`, or else one of the client's own. Clients that share one have the
  ///     same clock.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  /// - Throws: `ConfigurationError` for a user agent that says nothing, for an address or a key that cannot be used, and
  ///   for credentials that would go over plain http to another machine.
  public init(
    server: ServerAddress = Self.defaultServer, userAgent: String, auth: HangarAuthentication = .anonymous,
    profile: HangarProfile = .current, transport: (any Transport)? = nil, options: ClientOptions = ClientOptions(),
    limiter: RateLimiter? = nil, clock: any HubClock = SystemClock(), random: any RandomSource = SystemRandom()
  ) throws {
    var options = options
    options.userAgent = try HangarUserAgent.checked(userAgent)
    self.limiter = limiter ?? auth.limiter ?? RateLimiter(clock: clock)
    let environment = ClientEnvironment(
      transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random,
      limiter: self.limiter)
    connection = try environment.connection(server.hangarAPI(), profile, auth)
    projects = HangarProjects(connection)
    versions = ProjectVersions(connection)
    users = HangarUsers(connection)
    pages = HangarPages(connection)
    platforms = HangarPlatforms(connection)
    permissions = HangarPermissions(connection)
  }

  /// The request of a call as it would be sent, without credentials.
  ///
  /// - Throws: `InvalidRequestError` when the call cannot be sent.
  public func request<Output>(of call: Call<Output>) throws -> HTTPRequest {
    try connection.pipeline.request(call, at: connection.origin)
  }
}
