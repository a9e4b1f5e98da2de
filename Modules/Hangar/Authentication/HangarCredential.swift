@_spi(Backend) public import HubAuth
import HubErrors
public import HubPlatform
@_spi(Backend) public import HubTransport

/// The owner of an API key, for clients that share a token, and wait for the server's limits together.
///
/// ```swift
/// let agent = "plugin-mirror/1.2 (ops@example.org)"
/// let credential = try HangarCredential(.apiKey(key), userAgent: agent)
/// let hasty = try HangarClient(userAgent: agent, auth: .credential(credential))
/// let patient = try HangarClient(userAgent: agent, auth: .credential(credential), options: tenMinutes)
/// ```
public struct HangarCredential: Authorizer {
  /// What lets the calls go that ask for tokens; clients with this credential have the same unless told otherwise.
  public let limiter: RateLimiter

  /// Who puts the token on requests, nil for nobody.
  @_spi(Backend)
  public let authorizer: (any Authorizer)?

  /// An account.
  ///
  /// - Parameters:
  ///   - authentication: Who it is.
  ///   - server: Where Hangar is, without `/api/v1`.
  ///   - userAgent: Who asks: `product/version (contact)`.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - policy: When tokens are renewed; nil for 30 of their 300 seconds before their end.
  ///   - options: How tokens are asked for.
  ///   - limiter: What lets the calls go, nil for one of its own.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  ///   - onEvent: Is told what happens to the token.
  /// - Throws: `ConfigurationError` for a user agent that says nothing, for an address or a key that cannot be used, and
  ///   for a key that would go over plain http to another machine.
  public init(
    _ authentication: HangarAuthentication, server: ServerAddress = HangarClient.defaultServer, userAgent: String,
    transport: (any Transport)? = nil, policy: TokenPolicy? = nil, options: ClientOptions = ClientOptions(),
    limiter: RateLimiter? = nil, clock: any HubClock = SystemClock(), random: any RandomSource = SystemRandom(),
    onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws {
    var options = options
    options.userAgent = try HangarUserAgent.checked(userAgent)
    let environment = ClientEnvironment(
      transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random,
      limiter: limiter ?? authentication.limiter ?? RateLimiter(clock: clock))
    try self.init(
      authentication, at: server.hangarAPI(), environment: environment, policy: policy, onEvent: onEvent)
  }

  init(
    _ authentication: HangarAuthentication, at origin: ServerOrigin, environment: ClientEnvironment,
    policy: TokenPolicy? = nil, onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws {
    limiter = environment.limiter ?? RateLimiter(clock: environment.clock)
    switch authentication.kind {
    case .anonymous: authorizer = nil
    case .shared(let shared as HangarCredential): authorizer = shared.authorizer
    case .shared(let shared): authorizer = shared
    case .key(let key):
      try origin.requireProtection()
      // `exp` alone is right: what the answer says of a life is that of something else (wire page, section 3.3).
      let issuer = APIKeyTokenIssuer(
        HangarEndpoints.authenticate, at: origin, pipeline: environment.hangarPipeline(), clock: environment.clock,
        member: "token", assumedLifetime: .seconds(240), explain: Self.explain)
      var standard = TokenPolicy.standard
      standard.earlyLimit = .seconds(30)
      authorizer = TokenCredential(
        .apiKey(try HangarKey.checked(key), parameter: "apiKey"), issuer: issuer, policy: policy ?? standard,
        scheme: "HangarAuth",
        clock: environment.clock, random: environment.random, onEvent: onEvent)
    }
  }

  /// Whether an authorizer gets new tokens in the place of those that are over.
  static func renews(_ authorizer: (any Authorizer)?) -> Bool {
    let own = (authorizer as? HangarCredential)?.authorizer ?? authorizer
    return own is TokenCredential
  }
}

@_spi(Backend)
extension HangarCredential: ForwardingAuthorizer {}
