import HubErrors
public import HubHTTP
import HubJSON
@_spi(Backend) public import HubTransport

/// The three legs of OAuth 1.0a (RFC 5849, 2): temporary credentials, the user's decision, a token.
///
/// Every request goes out once, follows no redirect, and goes only over a protected connection.
@_spi(Backend)
public struct OAuth1Flow: Sendable {
  /// Where a user decides, as a service says it when it shows a verifier instead of sending the user back.
  public static let outOfBand = "oob"

  private let consumer: OAuth1Consumer
  private let server: ServerOrigin
  private let request: Endpoint
  private let authorizePath: PathTemplate
  private let access: Endpoint
  private let headerFields: HTTPFields
  private let exchange: TokenExchange
  private let clock: any HubClock
  private let random: any RandomSource

  /// A flow.
  ///
  /// - Parameters:
  ///   - consumer: The application, and how it signs.
  ///   - server: Where the service is.
  ///   - request: Asks for temporary credentials.
  ///   - authorize: The path of the page where the user decides.
  ///   - access: Asks for the token.
  ///   - headerFields: Header fields of the requests, such as a content type for bodies that are empty.
  ///   - pipeline: The way to the service; it needs no credentials.
  ///   - clock: The pipeline's clock; it must be right.
  ///   - random: What nonces are drawn from.
  ///   - timeout: The time for one request.
  public init(
    _ consumer: OAuth1Consumer, at server: ServerOrigin, request: Endpoint, authorize: PathTemplate, access: Endpoint,
    headerFields: HTTPFields = HTTPFields(), pipeline: Pipeline, clock: any HubClock, random: any RandomSource,
    timeout: Duration = .seconds(30)
  ) {
    self.consumer = consumer
    self.server = server
    self.request = request
    authorizePath = authorize
    self.access = access
    self.headerFields = headerFields
    self.clock = clock
    self.random = random
    exchange = TokenExchange(at: server, pipeline: pipeline, timeout: timeout)
  }

  /// Asks for temporary credentials, and says where the user decides (RFC 5849, 2.1 and 2.2).
  ///
  /// - Parameter callback: Where the service sends the user afterwards, an absolute URL that is registered with it; or
  ///   ``outOfBand``.
  /// - Returns: What to open, and to complete.
  /// - Throws: `ConfigurationError` for a callback that is no URL; `HubAPIError` with what to do when the service
  ///   refuses; `AuthenticationError` (`invalidTokenResponse`) for an answer that cannot be used; what the pipeline
  ///   throws.
  public func authorization(callback: String) async throws -> OAuth1Authorization {
    guard callback == Self.outOfBand || CallbackURL.isRedirect(callback) else {
      throw ConfigurationError(
        "callback", "it is no absolute URL without fragment; percent-encode what is not ASCII, or use 'oob'")
    }
    let answer = try await ask(request, nil, [QueryItem("oauth_callback", callback)]) { error in
      "check that the callback is registered"
        + (error.status == .unauthorized ? ", and the consumer key and its secret; " + clockAdvice(error) : "")
    }
    guard answer.attributes["oauth_callback_confirmed"] == "true" else {
      throw OAuth1TokenAnswer.unusable(
        request.name, "it does not confirm the callback, as services did before OAuth 1.0a; such a service is not safe")
    }
    let path = try server.prefix + authorizePath.filled([:])
    let query = [QueryItem("oauth_token", answer.token.exposed)].queryString
    return OAuth1Authorization(
      url: "\(server.scheme)://\(server.authority)\(path)?\(query)", callback: callback, token: answer)
  }

  /// Completes an authorization with the callback (RFC 5849, 2.3).
  ///
  /// - Parameters:
  ///   - authorization: What was begun.
  ///   - callback: The whole address that the user came back to, or its query alone.
  /// - Returns: The user's token.
  /// - Throws: ``AuthorizationCallbackError`` before anything is sent; otherwise as ``authorization(callback:)``.
  public func complete(_ authorization: OAuth1Authorization, callback: String) async throws -> OAuth1Token {
    try await complete(authorization, verifier: authorization.verifier(in: callback))
  }

  /// Completes an authorization with the verifier that the service showed the user.
  ///
  /// - Parameters:
  ///   - authorization: What was begun.
  ///   - verifier: What the service showed.
  /// - Returns: The user's token.
  /// - Throws: As ``authorization(callback:)``.
  public func complete(_ authorization: OAuth1Authorization, verifier: Secret) async throws -> OAuth1Token {
    let verifier = [QueryItem("oauth_verifier", verifier.exposed)]
    return try await ask(access, authorization.token, verifier) { error in
      "the verifier may be wrong, or the authorization completed already or too old: begin again"
        + (error.status == .unauthorized ? ". If that is refused, too, check the secret; " + clockAdvice(error) : "")
    }
  }

  private func ask(
    _ endpoint: Endpoint, _ token: OAuth1Token?, _ parameters: [QueryItem], advice: (HubAPIError) -> String
  ) async throws -> OAuth1Token {
    let credential = OAuth1Credential(consumer, token: token, parameters: parameters, clock: clock, random: random)
    let verifiers = parameters.filter { $0.name == "oauth_verifier" }.map { Secret($0.value) }
    let response: ReceivedResponse
    do {
      response = try await exchange.send(
        endpoint, headerFields: headerFields, body: .bytes([], mediaType: nil), signedBy: credential,
        secrets: [consumer.secret, token?.secret, token?.token].compactMap(\.self) + verifiers)
    } catch let error as HubAPIError {
      throw OAuth1TokenAnswer.explained(
        error, advice: error.status.kind == .clientError ? advice(error) : "try again later")
    }
    return try OAuth1TokenAnswer.token(response.bytes ?? [], endpoint.name, response.head)
  }

  private func clockAdvice(_ error: HubAPIError) -> String {
    ClockDifference.advice(error.response, now: clock.timestamp.seconds)
  }
}
