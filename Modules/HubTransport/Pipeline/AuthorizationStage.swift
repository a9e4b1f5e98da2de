public import HubErrors
public import HubHTTP

/// Puts credentials on requests, and has them renewed when the server rejects them: one more try for each call.
public struct AuthorizationStage: Stage {
  /// Whether an answer says that the credential is not accepted (any more).
  public typealias Rejects = @Sendable (_ head: HTTPResponse, _ body: [UInt8]) -> Bool

  private let rejects: Rejects
  private let suspects: Rejects
  private let error: @Sendable (Exchange, ReceivedResponse) -> HubAPIError

  /// A stage.
  ///
  /// - Parameters:
  ///   - rejects: Whether an answer rejects the credential.
  ///   - suspects: Whether an answer may come of the credential, or of something else. Of operations that may be
  ///     repeated such an answer is followed, once for each call, by the question for a new credential: if that is
  ///     refused, so was the old one; if it is had, one more try shows what the answer came of.
  ///   - error: The error of an answer, for the case that the request cannot be sent again.
  public init(
    rejects: @escaping Rejects, suspects: @escaping Rejects = { _, _ in false },
    error: @escaping @Sendable (Exchange, ReceivedResponse) -> HubAPIError
  ) {
    self.rejects = rejects
    self.suspects = suspects
    self.error = error
  }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    let response = try await answer(exchange, next)
    // Some servers say it with a status of which another try would be made.
    let isFailure = response.head.status.kind != .successful
    exchange.progress.note(isRejected: isFailure && response.bytes.map { rejects(response.head, $0) } ?? false)
    return response
  }

  private func answer(_ exchange: Exchange, _ next: Next) async throws -> ReceivedResponse {
    guard let authorizer = exchange.authorizer else { return try await next(exchange) }
    let (authorized, generation) = try await authorize(exchange, authorizer)
    let response = try await next(authorized)
    guard try await isRenewed(exchange, authorizer, generation, response) else { return response }
    if let body = exchange.body, !body.isReplayable {
      throw AuthenticationError(
        .bodyNotReplayable,
        "\(exchange.operation): the server rejected the credential, which has been renewed, and the body cannot be sent "
          + "again; make the call again with a new body", underlying: error(exchange, response))
    }
    let renewed = try await authorize(exchange, authorizer).exchange
    try await exchange.admission?.enterAgain()
    return try await next(renewed)
  }

  /// Whether there is another credential now that makes another try worth while.
  private func isRenewed(
    _ exchange: Exchange, _ authorizer: any Authorizer, _ generation: UInt64, _ response: ReceivedResponse
  ) async throws -> Bool {
    guard let bytes = response.bytes else { return false }
    if rejects(response.head, bytes) {
      exchange.progress.emit(.renewing)
      return try await authorizer.renew(rejected: generation)
    }
    guard suspects(response.head, bytes), exchange.repeatability == .always, exchange.body?.isReplayable ?? true,
      exchange.progress.beginSuspicion()
    else { return false }
    exchange.progress.emit(.renewing)
    return try await authorizer.renew(suspected: generation)
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
