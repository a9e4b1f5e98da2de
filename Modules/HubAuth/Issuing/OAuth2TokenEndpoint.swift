public import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) public import HubTransport

/// A token endpoint of OAuth 2.0 (RFC 6749, 3.2), reached through a client's pipeline.
///
/// Every request goes out once, on a connection of its own (a pooled one may be dead, and a lost answer can cost the
/// session), follows no redirect, and goes only over a protected connection.
public struct OAuth2TokenEndpoint: TokenIssuer {
  /// Says what the service's answer to a grant means.
  public typealias Classifier = @Sendable (HubAPIError, TokenGrant) -> TokenFailure.Kind

  private let endpoint: Endpoint
  private let arguments: [String: String]
  private let exchange: TokenExchange
  private let clock: any HubClock
  private let encoding: TokenRequest.Encoding
  private let client: ClientAuthentication
  private let parameters: [TokenGrant.Parameter]
  private let classify: Classifier

  /// A token endpoint.
  ///
  /// - Parameters:
  ///   - endpoint: The operation; its name stands in errors.
  ///   - server: Where the service is.
  ///   - arguments: The arguments of the operation's path, such as a realm.
  ///   - pipeline: The way to it; it needs no credentials.
  ///   - clock: The pipeline's clock.
  ///   - encoding: How the parameters are written.
  ///   - client: How the client proves itself.
  ///   - parameters: What every request carries behind the grant's own parameters, such as a scope.
  ///   - timeout: The time for one request.
  ///   - classify: What the service's errors mean; as ``meaning(of:for:)`` says by default.
  public init(
    _ endpoint: Endpoint, at server: ServerOrigin, arguments: [String: String] = [:], pipeline: Pipeline,
    clock: any HubClock, encoding: TokenRequest.Encoding = .form, client: ClientAuthentication = .none,
    parameters: [TokenGrant.Parameter] = [], timeout: Duration = .seconds(30),
    classify: @escaping Classifier = Self.meaning
  ) {
    self.endpoint = endpoint
    self.arguments = arguments
    self.clock = clock
    self.encoding = encoding
    self.client = client
    self.parameters = parameters
    self.classify = classify
    exchange = TokenExchange(at: server, pipeline: pipeline, timeout: timeout)
  }

  /// Asks for a token with one request.
  public func issue(_ grant: TokenGrant) async throws -> TokenResponse {
    var request = TokenRequest(parameters: [.plain("grant_type", grant.name)] + grant.parameters + parameters)
    try await client.change(&request)
    let response: ReceivedResponse
    do {
      response = try await exchange.send(
        endpoint, arguments: arguments, headerFields: request.headerFields, body: request.body(encoding),
        secrets: request.allSecrets)
    } catch let error as HubAPIError {
      throw TokenFailure(classify(error, grant), error, retryAfter: error.retryAfter)
    }
    return try TokenResponse(parsing: response.bytes ?? [], head: response.head, now: clock.timestamp.seconds)
  }

  /// What an answer means by RFC 6749, 5.2: a refresh that is answered `invalid_grant` ends the session, faults and
  /// overload of the service say nothing about it, anything else is a refusal.
  public static func meaning(of error: HubAPIError, for grant: TokenGrant) -> TokenFailure.Kind {
    let code = error.details?["error"]?.stringValue ?? error.code
    if TokenFailure.isPassing(error.status) || code == "temporarily_unavailable" || code == "server_error" {
      return .unavailable
    }
    return grant.kind == .refresh && code == "invalid_grant" ? .sessionEnded : .refused
  }
}
