@_spi(Backend) public import HubAuth
import HubErrors
public import HubPlatform
@_spi(Backend) public import HubTransport

/// An account of HahnPRO Cloud, for clients that share a token.
public struct HahnProCredential: Authorizer {
  /// Who puts the token on requests, nil for nobody.
  @_spi(Backend)
  public let authorizer: (any Authorizer)?

  private let bearer: Secret?

  /// An account.
  ///
  /// - Parameters:
  ///   - authentication: Who it is.
  ///   - realm: The realm that tokens are asked of.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - policy: When tokens are renewed.
  ///   - options: How the realm is asked.
  ///   - clock: Whose time.
  ///   - random: What waits and the numbers of assertions are drawn from.
  ///   - onEvent: Is told what happens to the token.
  /// - Throws: `ConfigurationError` for an address, a secret or a token that cannot be used.
  public init(
    _ authentication: HahnProAuthentication, realm: KeycloakRealm, transport: (any Transport)? = nil,
    policy: TokenPolicy = .standard, options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom(), onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws {
    let environment = ClientEnvironment(
      transport: try transport ?? Platform.makeTransport(), options: options, clock: clock, random: random)
    try self.init(authentication, realm: realm, environment: environment, policy: policy, onEvent: onEvent)
  }

  init(
    _ authentication: HahnProAuthentication, realm: KeycloakRealm, environment: ClientEnvironment,
    policy: TokenPolicy = .standard, onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws {
    switch authentication.kind {
    case .anonymous:
      authorizer = nil
      bearer = nil
    case .client(let id, let secret, let method, let scope):
      let issuer = try KeycloakTokenIssuer(
        realm, id: id, secret: secret, method: method, scope: scope, pipeline: environment.keycloakPipeline(),
        clock: environment.clock, random: environment.random)
      authorizer = TokenCredential(
        .clientCredentials, issuer: issuer, policy: policy, clock: environment.clock, random: environment.random,
        onEvent: onEvent)
      bearer = nil
    case .bearer(let token):
      authorizer = try BearerToken(token)
      bearer = token
    case .shared(let shared):
      authorizer = shared
      bearer = (shared as? HahnProCredential)?.bearer
    }
  }

  /// What the token of the moment says about its holder, unverified; nil when there is no token that can be read.
  ///
  /// - Throws: What asking for a token throws.
  public func claims() async throws -> AccessTokenClaims? {
    if let bearer { return AccessTokenClaims(bearer) }
    switch authorizer {
    case let credential as TokenCredential: return AccessTokenClaims(try await credential.accessToken())
    case let credential as HahnProCredential: return try await credential.claims()
    default: return nil
    }
  }
}

@_spi(Backend)
extension HahnProCredential: ForwardingAuthorizer {}
