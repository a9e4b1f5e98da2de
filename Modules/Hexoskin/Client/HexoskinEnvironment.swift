@_spi(Backend) import HubAuth
import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What the pipelines of a client share.
struct HexoskinEnvironment: Sendable {
  let transport: any Transport
  let options: ClientOptions
  let clock: any HubClock
  let random: any RandomSource
  let budget = RetryBudget()

  /// The way to Hexoskin. Redirects are not followed: signatures cover the address.
  func pipeline(authorizer: (any Authorizer)? = nil) -> Pipeline {
    var pipeline = Pipeline(
      traits: Self.traits, transport: transport, clock: clock, random: random, authorizer: authorizer,
      options: options, budget: budget)
    pipeline.followNoRedirects()
    return pipeline
  }

  /// The way to tokens of OAuth 2. Servers take key and secret as they are, and not form-encoded as RFC 6749 has it.
  func issuer(_ key: HexoskinKey, at server: ServerOrigin) throws -> any TokenIssuer {
    OAuth2TokenEndpoint(
      HexoskinEndpoints.oauth2Token, at: server, pipeline: pipeline(), clock: clock,
      client: try .verbatimBasic(id: key.key, secret: key.secret))
  }

  /// The way to a token of OAuth 1.
  func flow(_ key: HexoskinKey, at server: ServerOrigin) throws -> OAuth1Flow {
    OAuth1Flow(
      try key.consumer(), at: server, request: HexoskinEndpoints.oauth1Request,
      authorize: HexoskinEndpoints.oauth1Authorize.path, access: HexoskinEndpoints.oauth1Access, pipeline: pipeline(),
      clock: clock, random: random)
  }

  private static let traits: BackendTraits = {
    var redaction = Redaction.standard
    redaction.fieldNames.insert("x-hexoapisignature")
    redaction.parameterNames.formUnion(["oauth_verifier", "oauth_token_secret", "state"])
    return BackendTraits(name: "hexoskin", redaction: redaction) { _, body in HexoskinErrors.read(body) }
  }()

  /// Refuses a server that credentials would go to in the open.
  static func requireProtection(of origin: ServerOrigin) throws(ConfigurationError) {
    guard origin.isProtected else {
      throw ConfigurationError(
        "server",
        "credentials are not sent over plain http to \(origin.authority); use https, or a server on this machine")
    }
  }
}
