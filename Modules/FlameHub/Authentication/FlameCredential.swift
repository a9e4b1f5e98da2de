public import HubAuth
import HubErrors
public import HubPlatform
@_spi(Backend) public import HubTransport

/// An account of the Hub, for clients that are built one by one and share a session.
///
/// ```swift
/// let credential = try FlameCredential(.password("admin", password), tokenAddress: "https://auth.example.org")
/// let core = try FlameCoreClient(server: "https://core.example.org", auth: .credential(credential))
/// let auth = try FlameAuthClient(server: "https://auth.example.org", auth: .credential(credential))
/// ```
public struct FlameCredential: Authorizer {
  /// Asks for a token (wire page, section 2.1).
  static let tokenEndpoint = Endpoint("auth.token", service: "auth", .post, "/token")

  /// Who puts the token on requests, nil for nobody.
  @_spi(Backend)
  public let authorizer: (any Authorizer)?

  /// The only generation that knows such an account, nil when all do.
  let requirement: FlameAuthentication.Requirement?

  /// An account.
  ///
  /// - Parameters:
  ///   - authentication: Who it is.
  ///   - tokenAddress: The auth service, whose `/token` is asked.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - policy: When tokens are renewed.
  ///   - store: Where the session is kept between runs; single-use refresh tokens make this the only safe place for it.
  ///   - options: How the token service is asked.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  ///   - onEvent: Is told what happens to the session.
  /// - Throws: `ConfigurationError` for an address or a token that cannot be used.
  public init(
    _ authentication: FlameAuthentication, tokenAddress: ServerAddress, transport: (any Transport)? = nil,
    policy: TokenPolicy = .standard, store: (any TokenStore)? = nil, options: ClientOptions = ClientOptions(),
    clock: any HubClock = SystemClock(), random: any RandomSource = SystemRandom(),
    onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws {
    let environment = FlameEnvironment(
      client: ClientEnvironment(
        transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random),
      generation: nil)
    try self.init(
      authentication, tokenAddress: tokenAddress, environment: environment, policy: policy, store: store,
      onEvent: onEvent)
  }

  init(
    _ authentication: FlameAuthentication, tokenAddress: ServerAddress, setting: String = "tokenAddress",
    environment: FlameEnvironment, policy: TokenPolicy = .standard, store: (any TokenStore)? = nil,
    onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws {
    func session(_ grant: TokenGrant, _ store: (any TokenStore)?) throws -> TokenCredential {
      let origin = try tokenAddress.resolved()
      try origin.requireProtection(setting: setting)
      let issuer = OAuth2TokenEndpoint(
        Self.tokenEndpoint, at: origin, pipeline: environment.pipeline(authorizer: nil),
        clock: environment.client.clock,
        encoding: .json, classify: Self.meaning)
      return TokenCredential(
        grant, issuer: issuer, policy: policy, store: store, clock: environment.client.clock,
        random: environment.client.random,
        onEvent: onEvent)
    }
    requirement = authentication.requirement
    switch authentication.kind {
    case .anonymous: authorizer = nil
    case .grant(let grant): authorizer = try session(grant, store)
    case .session(let token): authorizer = try session(.refreshToken(token), store)
    case .bearer(let token): authorizer = try BearerToken(token)
    case .shared(let shared): authorizer = shared
    }
  }

  /// Ends the session here; later calls throw `AuthenticationError` (`signedOut`).
  public func signOut() async throws {
    try await (authorizer as? TokenCredential)?.signOut()
  }

  /// What the token service's errors mean: it has codes of its own for refresh tokens that are over (section 2.4).
  private static func meaning(of error: HubAPIError, for grant: TokenGrant) -> TokenFailure.Kind {
    let kind = OAuth2TokenEndpoint.meaning(of: error, for: grant)
    let codes: Set<String> = ["invalid_grant", "invalid_token", "inactive_token", "expired_token", "jwk_not_found"]
    guard kind == .refused, grant.kind == .refresh, codes.contains(error.code ?? "") else { return kind }
    return .sessionEnded
  }
}

@_spi(Backend)
extension FlameCredential: ForwardingAuthorizer {}
