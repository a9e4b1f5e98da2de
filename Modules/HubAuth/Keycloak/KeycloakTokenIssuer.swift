import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) public import HubTransport

/// Asks a Keycloak realm for tokens with a client's own credentials (RFC 6749, 4.4).
///
/// The realm is asked once where its token endpoint is; the answer is kept. How the client proves itself is said by the
/// caller: a client of Keycloak is configured for one way, and another is never tried in its place.
public struct KeycloakTokenIssuer: TokenIssuer {
  private let realm: KeycloakRealm
  private let id: String
  private let secret: Secret
  private let method: KeycloakClientMethod
  private let scope: String?
  private let pipeline: Pipeline
  private let clock: any HubClock
  private let random: any RandomSource
  private let timeout: Duration
  private let directory: KeycloakDirectory

  /// An issuer.
  ///
  /// - Parameters:
  ///   - realm: The realm.
  ///   - id: The client's id.
  ///   - secret: The client's secret.
  ///   - method: How the client proves itself.
  ///   - scope: The scopes to ask for, separated by blanks; nil for the client's own.
  ///   - pipeline: The way to the server; it needs no credentials.
  ///   - clock: The pipeline's clock.
  ///   - random: What the numbers of assertions are drawn from.
  ///   - timeout: The time for one request.
  /// - Throws: `ConfigurationError` for an address, an id or a secret that cannot be used.
  @_spi(Backend)
  public init(
    _ realm: KeycloakRealm, id: String, secret: Secret, method: KeycloakClientMethod, scope: String? = nil,
    pipeline: Pipeline, clock: any HubClock, random: any RandomSource, timeout: Duration = .seconds(10)
  ) throws {
    guard !id.isEmpty else { throw ConfigurationError("auth", "the client's id is empty") }
    guard !secret.isEmpty else { throw ConfigurationError("auth", "the secret of client '\(id)' is empty") }
    guard [.basic, .post, .jwt].contains(method) else {
      throw ConfigurationError(
        "method", "'\(method.rawValue)' is no client authentication of this kind; use .basic, .post or .jwt")
    }
    self.realm = realm
    self.id = id
    self.secret = secret
    self.method = method
    self.scope = scope
    self.pipeline = pipeline
    self.clock = clock
    self.random = random
    self.timeout = timeout
    directory = KeycloakDirectory(realm, origin: try realm.origin(), pipeline: pipeline, timeout: timeout)
  }

  /// What the realm says about itself; read once.
  ///
  /// - Throws: `AuthenticationError` that says what to change, and what a request throws.
  public func metadata() async throws -> KeycloakMetadata {
    do {
      return try await directory.metadata()
    } catch let error as HubAPIError
      where error.status.kind == .clientError && !TokenFailure.isPassing(error.status)
    {
      throw KeycloakAdvice(realm: realm, id: id, method: method).error(error)
    } catch let error as ResponseDecodingError {
      throw AuthenticationError(
        .invalidTokenResponse,
        "the answer of realm '\(realm.name)' at \(realm.server) is no discovery document; check the address of the auth server and its prefix",
        underlying: error)
    }
  }

  /// Asks for a token with one request.
  public func issue(_ grant: TokenGrant) async throws -> TokenResponse {
    let metadata = try await metadata()
    try check(metadata)
    let place = try TokenPlace(metadata.tokenEndpoint, realm: realm)
    let endpoint = OAuth2TokenEndpoint(
      place.endpoint, at: place.origin, arguments: place.arguments, pipeline: pipeline, clock: clock,
      client: proof(metadata), parameters: scope.map { [.plain("scope", $0)] } ?? [], timeout: timeout)
    do {
      return try await endpoint.issue(grant)
    } catch let failure as TokenFailure {
      guard failure.kind == .refused, let error = failure.error as? HubAPIError else { throw failure }
      var advised = failure
      advised.error = KeycloakAdvice(realm: realm, id: id, method: method).error(error)
      throw advised
    }
  }

  /// Refuses what the realm says it cannot do, instead of trying another way.
  private func check(_ metadata: KeycloakMetadata) throws {
    guard metadata.grantTypes?.contains(TokenGrant.clientCredentials.name) ?? true else {
      throw refusal("offers no grant of client credentials; turn on service accounts")
    }
    guard metadata.clientAuthentications?.contains(method.rawValue) ?? true else {
      throw refusal("does not offer \(method.rawValue); give another method")
    }
    guard method != .jwt || metadata.assertionAlgorithms?.contains("HS256") ?? true else {
      throw refusal("takes no assertions signed with HS256; use another method")
    }
  }

  private func refusal(_ reason: String) -> AuthenticationError {
    AuthenticationError(.refused, "realm '\(realm.name)' at \(realm.server) \(reason)")
  }

  /// Adds the client's proof before everything else, in the order in which other clients send it.
  private func proof(_ metadata: KeycloakMetadata) -> ClientAuthentication {
    switch method {
    case .basic:
      return .basic(id: id, secret: secret)
    case .post:
      return ClientAuthentication { [id, secret] in
        $0.parameters.insert(contentsOf: [.plain("client_id", id), .secret("client_secret", secret)], at: 0)
      }
    default:
      return ClientAuthentication { [id, secret, clock, random] in
        let assertion = try ClientAssertion(
          id: id, secret: secret, audience: metadata.issuer, clock: clock, random: random)
        $0.parameters.insert(
          contentsOf: [
            .plain("client_id", id), .secret("client_assertion", assertion.text),
            .plain("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
          ], at: 0)
        $0.secrets.append(secret)
      }
    }
  }
}
