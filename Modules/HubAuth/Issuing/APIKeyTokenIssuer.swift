public import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) public import HubTransport
import Synchronization

/// Exchanges an API key for short-lived tokens: the key is sent as a query parameter, and nothing else.
///
/// A token's life is read from the token itself (`exp`), by the date of the answer that brought it; what the answer says
/// about it besides is not believed. A key may be exchanged any number of times, so an exchange is repeated as the
/// pipeline's policy says. The key stands in no error, event or printed address.
@_spi(Backend)
public final class APIKeyTokenIssuer: TokenIssuer {
  /// Says what an answer that refuses the key means and what to do about it; nil for an answer that says nothing
  /// about the key, which is thrown as it is.
  ///
  /// - Parameters:
  ///   - error: The answer, without the key.
  ///   - wasAccepted: Whether the key had been accepted before.
  public typealias Explanation = @Sendable (_ error: HubAPIError, _ wasAccepted: Bool) -> String?

  private let endpoint: Endpoint
  private let exchange: TokenExchange
  private let clock: any HubClock
  private let member: String
  private let assumedLifetime: Duration
  private let explain: Explanation
  private let wasAccepted = Mutex(false)

  /// An issuer; the key comes with the grant, which is made by ``TokenGrant/apiKey(_:parameter:)``.
  ///
  /// - Parameters:
  ///   - endpoint: The exchange; its repeatability is `.always`, as far as it may be repeated.
  ///   - server: Where the service is.
  ///   - pipeline: The way to it; it needs no credentials.
  ///   - clock: The pipeline's clock.
  ///   - member: The member of the answer that holds the token.
  ///   - assumedLifetime: How long a token lives that does not say so, or says what cannot be.
  ///   - timeout: The time for one exchange, with the waits for the service's limits.
  ///   - explain: What a refusal of the key means.
  public init(
    _ endpoint: Endpoint, at server: ServerOrigin, pipeline: Pipeline, clock: any HubClock, member: String,
    assumedLifetime: Duration, timeout: Duration = .seconds(60),
    explain: @escaping Explanation = { _, _ in nil }
  ) {
    self.endpoint = endpoint
    self.clock = clock
    self.member = member
    self.assumedLifetime = assumedLifetime
    self.explain = explain
    exchange = TokenExchange(at: server, pipeline: pipeline, timeout: timeout, isRepeatable: true)
  }

  /// Exchanges the key of a grant for a token.
  ///
  /// - Throws: ``TokenFailure``: an `AuthenticationError` (`refused`, or `revoked` for a key that had been accepted
  ///   before) where the answer was explained, `HubAPIError` otherwise; what the pipeline throws.
  public func issue(_ grant: TokenGrant) async throws -> TokenResponse {
    do {
      let response = try await exchange.send(
        endpoint, query: grant.parameters.map { QueryItem($0.name, $0.value.exposed) },
        body: .bytes([], mediaType: nil), secrets: grant.secrets)
      let token = try read(response)
      wasAccepted.withLock { $0 = true }
      return token
    } catch let error as HubAPIError {
      throw failure(error)
    }
  }

  private func failure(_ error: HubAPIError) -> TokenFailure {
    let failure = TokenFailure(classifying: error)
    let wasAccepted = wasAccepted.withLock { $0 }
    guard failure.kind == .refused, let text = explain(error, wasAccepted) else { return failure }
    return TokenFailure(
      .refused, AuthenticationError(wasAccepted ? .revoked : .refused, text, underlying: error))
  }

  private func read(_ response: ReceivedResponse) throws -> TokenResponse {
    let json = try? JSONValue(parsing: response.bytes ?? [])
    guard let text = json?[member]?.stringValue else {
      let hint = response.head.mediaType?.isHTML == true ? "; a portal or a proxy may have answered in its place" : ""
      throw AuthenticationError(
        .invalidTokenResponse,
        "\(endpoint.name): the answer has no '\(member)'\(hint). Check the address of the service.")
    }
    let now = clock.timestamp.seconds
    let answeredAt = response.head.headerFields[.date].flatMap { HTTPDate.secondsSince1970($0, now: now) }
    let token = Secret(text)
    let own = JSONWebTokenTimes(token)?.lifetime(answeredAt: answeredAt ?? now)
    return TokenResponse(
      accessToken: token, expiresIn: own == nil ? assumedLifetime : nil, answeredAt: answeredAt)
  }
}
