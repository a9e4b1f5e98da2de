@_spi(Backend) import HubAuth
import HubHTTP
@_spi(Backend) import HubTransport

extension ClientEnvironment {
  /// The way to Hexoskin. Redirects are not followed: signatures cover the address.
  func hexoskinPipeline(authorizer: (any Authorizer)? = nil) -> Pipeline {
    pipeline(.hexoskin, authorizer: authorizer).withoutRedirects
  }

  /// The way to tokens of OAuth 2. Servers take key and secret as they are, and not form-encoded as RFC 6749 has it.
  func issuer(_ key: HexoskinKey, at server: ServerOrigin) throws -> any TokenIssuer {
    OAuth2TokenEndpoint(
      HexoskinEndpoints.oauth2Token, at: server, pipeline: hexoskinPipeline(), clock: clock,
      client: try .verbatimBasic(id: key.key, secret: key.secret))
  }

  /// The way to a token of OAuth 1.
  func flow(_ key: HexoskinKey, at server: ServerOrigin) throws -> OAuth1Flow {
    OAuth1Flow(
      try key.consumer(), at: server, request: HexoskinEndpoints.oauth1Request,
      authorize: HexoskinEndpoints.oauth1Authorize.path, access: HexoskinEndpoints.oauth1Access,
      pipeline: hexoskinPipeline(), clock: clock, random: random)
  }
}

extension BackendTraits {
  fileprivate static let hexoskin: BackendTraits = {
    var redaction = Redaction.standard
    redaction.fieldNames.insert("x-hexoapisignature")
    redaction.parameterNames.formUnion(["oauth_verifier", "oauth_token_secret", "state"])
    return BackendTraits(name: "hexoskin", redaction: redaction) { _, body in HexoskinErrors.read(body) }
  }()
}
