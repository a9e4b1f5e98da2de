import HubCrypto
import HubErrors
import HubHTTP
@_spi(Backend) public import HubTransport

/// Has a user decide at an authorization endpoint of OAuth 2.0 (RFC 6749, 4.1 and 4.2), and takes the answer back.
@_spi(Backend)
public struct OAuth2Flow: Sendable {
  /// 256 random bits, twice what must not be guessed (RFC 6749, 10.10).
  private static let stateSize = 32

  private let server: ServerOrigin
  private let path: PathTemplate
  private let clientID: String
  private let issuer: any TokenIssuer
  private let random: any RandomSource

  /// A flow.
  ///
  /// - Parameters:
  ///   - server: Where the service is.
  ///   - path: The path of the page where the user decides.
  ///   - clientID: The application's id.
  ///   - issuer: Where codes are exchanged, such as ``OAuth2TokenEndpoint``.
  ///   - random: What `state` and the proof key are drawn from.
  public init(
    at server: ServerOrigin, _ path: PathTemplate, clientID: String, issuer: any TokenIssuer, random: any RandomSource
  ) {
    self.server = server
    self.path = path
    self.clientID = clientID
    self.issuer = issuer
    self.random = random
  }

  /// Where the user decides; nothing is sent.
  ///
  /// The parameters stand in the order `response_type`, `state`, `client_id`, `scope`, `redirect_uri`, then the proof
  /// key's.
  ///
  /// - Parameters:
  ///   - kind: What the service is to give.
  ///   - redirect: Where the service sends the user afterwards, an absolute URL that is registered with it.
  ///   - scope: What to ask for, in the service's words; nil for its default.
  ///   - usesProofKey: Whether a code is bound to this authorization by a proof key (RFC 7636, S256). Services that
  ///     do not know it ignore it.
  /// - Returns: What to open, and to complete.
  /// - Throws: `ConfigurationError` for a redirect that is no URL; `AuthenticationError` (`insecureConnection`) for a
  ///   service over plain http; `InvalidRequestError` for a path that lacks an argument.
  public func authorization(
    _ kind: OAuth2Authorization.Kind = .code, redirect: String, scope: String? = nil, usesProofKey: Bool = true
  ) throws -> OAuth2Authorization {
    guard CallbackURL.isRedirect(redirect) else {
      throw ConfigurationError(
        "callback", "it is no absolute URL without fragment; percent-encode what is not ASCII")
    }
    guard server.isProtected else {
      throw AuthenticationError(
        .insecureConnection, "nobody logs in over plain http at \(server.authority); use https")
    }
    let state = Secret(Base64URL.encode(random.bytes(Self.stateSize)))
    let key = kind == .code && usesProofKey ? ProofKey(random) : nil
    var items = [
      QueryItem("response_type", kind.rawValue), QueryItem("state", state.exposed), QueryItem("client_id", clientID),
    ]
    if let scope { items.append(QueryItem("scope", scope)) }
    items.append(QueryItem("redirect_uri", redirect))
    if let key {
      items.append(QueryItem("code_challenge", try key.challenge()))
      items.append(QueryItem("code_challenge_method", "S256"))
    }
    let path = try server.prefix + path.filled([:])
    return OAuth2Authorization(
      kind: kind, url: "\(server.scheme)://\(server.authority)\(path)?\(items.queryString)", redirect: redirect,
      scope: scope, state: state, verifier: key?.verifier)
  }

  /// Completes an authorization with the callback: checks `state`, then exchanges the code if there is one.
  ///
  /// - Parameters:
  ///   - authorization: What was begun.
  ///   - callback: The whole address that the user came back to, with its fragment.
  /// - Returns: The tokens.
  /// - Throws: ``AuthorizationCallbackError`` before anything is sent; `HubAPIError` with what to do when the service
  ///   refuses the code; `AuthenticationError` (`invalidTokenResponse`) for an answer that cannot be used; what the
  ///   issuer throws.
  public func complete(_ authorization: OAuth2Authorization, callback: String) async throws -> TokenResponse {
    switch try authorization.outcome(of: callback) {
    case .token(let response): return response
    case .code(let code):
      let grant = TokenGrant.authorizationCode(
        code, redirect: authorization.redirect, verifier: authorization.verifier)
      do {
        return try await issuer.issue(grant)
      } catch let failure as TokenFailure {
        throw OAuth2Advice(grant.name).explained(failure)
      }
    }
  }
}
