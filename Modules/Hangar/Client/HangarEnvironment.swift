import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// What the pipelines of a client share.
struct HangarEnvironment: Sendable {
  let transport: any Transport
  let options: ClientOptions
  let clock: any HubClock
  let random: any RandomSource
  let budget = RetryBudget()
  let limiter: RateLimiter
  let cache = ResponseCache()

  init(
    transport: any Transport, options: ClientOptions, limiter: RateLimiter?, clock: any HubClock,
    random: any RandomSource
  ) {
    self.transport = transport
    self.options = options
    self.clock = clock
    self.random = random
    self.limiter = limiter ?? RateLimiter(clock: clock)
  }

  /// The way to Hangar.
  func pipeline(authorizer: (any Authorizer)? = nil) -> Pipeline {
    let traits = BackendTraits(
      name: "hangar", rejectsCredential: Self.rejects, suspectsCredential: Self.suspects,
      throttling: Throttling(waits: [.seconds(5), .seconds(10), .seconds(20)], repeatsWrites: false),
      limits: HangarLimits.limits, caching: HangarLimits.caching
    ) { _, body in HangarErrors.read(body) }
    return Pipeline(
      traits: traits, transport: transport, clock: clock, random: random, authorizer: authorizer, options: options,
      budget: budget, limiter: limiter, cache: cache)
  }

  /// The way to where files are: nothing that is only Hangar's goes there.
  private var files: Pipeline {
    var options = options
    options.headerFields = HTTPFields()
    let traits = BackendTraits(name: "hangar-files", accept: "*/*") { _, _ in BackendTraits.ErrorFacts() }
    return Pipeline(
      traits: traits, transport: transport, clock: clock, random: random, options: options, budget: budget
    ).withoutRedirects
  }

  /// Where the API of a server is.
  static func origin(of server: ServerAddress) throws -> ServerOrigin {
    try server.appending(path: "api/v1").resolved()
  }

  /// Refuses a server that credentials would go to in the open.
  static func requireProtection(of origin: ServerOrigin) throws(ConfigurationError) {
    guard origin.isProtected else {
      throw ConfigurationError(
        "server",
        "credentials are not sent over plain http to \(origin.authority); use https, or a server on this machine")
    }
  }

  /// A connection.
  func connection(
    _ origin: ServerOrigin, _ profile: HangarProfile, _ auth: HangarAuthentication
  ) throws -> HangarConnection {
    let credential = try HangarCredential(auth, at: origin, environment: self)
    if !credential.isAnonymous { try Self.requireProtection(of: origin) }
    let pipeline = pipeline(authorizer: credential.isAnonymous ? nil : credential)
    return HangarConnection(
      pipeline: pipeline, downloads: pipeline.withoutRedirects, files: files, origin: origin, profile: profile)
  }

  /// Whether an answer says that the token is not accepted: what is expired is answered with 403, even where nobody
  /// needs a token, and other refusals with the same statuses say something else (wire page, section 3.5).
  private static func rejects(_ head: HTTPResponse, _ body: [UInt8]) -> Bool {
    let message: String? =
      switch head.status {
      case .unauthorized: "Unable to verify the JWT"
      case .forbidden: "JWT was expired"
      default: nil
      }
    guard let message, let body = try? JSONValue(parsing: body) else { return false }
    return body["message"]?.stringValue == message
  }

  /// Whether an answer may be that to a token whose key was deleted: the framework's own for faults (wire page, section
  /// 3.5).
  private static func suspects(_ head: HTTPResponse, _ body: [UInt8]) -> Bool {
    guard head.status == .internalServerError, let body = try? JSONValue(parsing: body) else { return false }
    return body["error"]?.stringValue != nil && body["path"]?.stringValue != nil
  }
}

extension Pipeline {
  /// The same pipeline, which gives redirects to its caller.
  var withoutRedirects: Pipeline {
    var pipeline = self
    pipeline.followNoRedirects()
    return pipeline
  }
}
