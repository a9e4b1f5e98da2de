public import HubErrors
public import HubHTTP

/// Puts credentials on requests, and has them renewed when the server rejects them: one more try for each call.
public struct AuthorizationStage: Stage {
  /// Whether an answer says that the credential is not accepted (any more).
  public typealias Rejects = @Sendable (_ head: HTTPResponse, _ body: [UInt8]) -> Bool

  private let rejects: Rejects
  private let error: @Sendable (Exchange, ReceivedResponse) -> HubAPIError

  /// A stage.
  ///
  /// - Parameters:
  ///   - rejects: Whether an answer rejects the credential.
  ///   - error: The error of an answer, for the case that the request cannot be sent again.
  public init(rejects: @escaping Rejects, error: @escaping @Sendable (Exchange, ReceivedResponse) -> HubAPIError) {
    self.rejects = rejects
    self.error = error
  }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    guard let authorizer = exchange.authorizer else { return try await next(exchange) }
    let (authorized, generation) = try await authorize(exchange, authorizer)
    let response = try await next(authorized)
    guard let bytes = response.bytes, rejects(response.head, bytes) else { return response }
    exchange.progress.emit(.renewing)
    guard try await authorizer.renew(rejected: generation) else { return response }
    if let body = exchange.body, !body.isReplayable {
      throw AuthenticationError(
        .bodyNotReplayable,
        "\(exchange.operation): the server rejected the credential, which has been renewed, and the body cannot be sent "
          + "again; make the call again with a new body", underlying: error(exchange, response))
    }
    return try await next(authorize(exchange, authorizer).exchange)
  }

  private func authorize(
    _ exchange: Exchange, _ authorizer: any Authorizer
  ) async throws -> (exchange: Exchange, generation: UInt64) {
    let authorized = try await authorizer.authorize(exchange.request, body: exchange.body)
    if authorized.carriesSecret, !Self.isProtected(authorized.request) {
      throw AuthenticationError(
        .insecureConnection,
        "\(exchange.operation): credentials are not sent over plain http to \(authorized.request.authority); use https")
    }
    var exchange = exchange
    exchange.request = authorized.request
    return (exchange, authorized.generation)
  }

  private static func isProtected(_ request: HTTPRequest) -> Bool {
    request.scheme == "https" || URLText(request.url)?.isLoopback == true
  }
}
