/// What the pipelines of one client share: the way to the network, time and chance, how calls behave, and what is counted
/// over all of them.
@_spi(Backend)
public struct ClientEnvironment: Sendable {
  /// What goes to the network.
  public let transport: any Transport

  /// How the client behaves.
  public let options: ClientOptions

  /// Whose time.
  public let clock: any HubClock

  /// What waits and nonces are drawn from.
  public let random: any RandomSource

  /// What lets calls go as fast as the server takes them, nil where no limits are known.
  public let limiter: RateLimiter?

  private let budget = RetryBudget()
  private let cache = ResponseCache()

  /// What pipelines share.
  ///
  /// - Parameters:
  ///   - transport: What goes to the network.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits and nonces are drawn from.
  ///   - limiter: What lets calls go, for backends whose traits name limits.
  public init(
    transport: any Transport, options: ClientOptions, clock: any HubClock, random: any RandomSource,
    limiter: RateLimiter? = nil
  ) {
    self.transport = transport
    self.options = options
    self.clock = clock
    self.random = random
    self.limiter = limiter
  }

  /// The way to a server; answers are kept where its traits say so.
  ///
  /// - Parameters:
  ///   - traits: The facts of whoever is asked.
  ///   - authorizer: Whose credentials calls carry, nil for nobody's.
  ///   - options: How these calls behave, nil for as the others do.
  /// - Returns: The pipeline.
  public func pipeline(
    _ traits: BackendTraits, authorizer: (any Authorizer)? = nil, options: ClientOptions? = nil
  ) -> Pipeline {
    Pipeline(
      traits: traits, transport: transport, clock: clock, random: random, authorizer: authorizer,
      options: options ?? self.options, budget: budget, limiter: limiter, cache: cache)
  }
}
