import HubErrors
import HubHTTP
import HubJSON

/// Holds calls back until the server's limits allow them; after a refusal, all calls of the same limit.
public struct RateLimitStage: Stage {
  private let limiter: RateLimiter
  private let throttling: Throttling?
  private let clock: any HubClock

  /// A stage.
  ///
  /// - Parameters:
  ///   - limiter: Holds the buckets; clients of one server share one.
  ///   - throttling: How long calls are held back after a refusal that does not say.
  ///   - clock: Whose time.
  @_spi(Backend)
  public init(limiter: RateLimiter, throttling: Throttling?, clock: any HubClock) {
    self.limiter = limiter
    self.throttling = throttling
    self.clock = clock
  }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    guard !exchange.limits.isEmpty else { return try await next(exchange) }
    let admission = Admission(exchange, limiter: limiter, throttling: throttling, clock: clock)
    try await admission.enter()
    var admitted = exchange
    admitted.admission = admission
    do {
      let response = try await next(admitted)
      if response.head.status == .tooManyRequests {
        admission.refuse(
          retryAfter: RetryAfter.delay(response.head.headerFields, now: clock.timestamp.seconds))
      } else {
        admission.finish(isAnswered: true)
      }
      return response
    } catch {
      if let error = error as? TransportError, !error.mayHaveBeenProcessed {
        admission.putBack()
      } else {
        admission.finish(isAnswered: false)
      }
      throw error
    }
  }
}
