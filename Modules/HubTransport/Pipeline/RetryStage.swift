import HubErrors
import HubHTTP
import HubJSON

/// Repeats what failed in passing: never what might have been done already, and never without end.
public struct RetryStage: Stage {
  private let clock: any HubClock
  private let random: any RandomSource
  private let budget: RetryBudget
  private let throttling: Throttling?

  /// A stage.
  ///
  /// - Parameters:
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  ///   - budget: What retries are paid from; clients of one server may share one.
  public init(clock: any HubClock, random: any RandomSource, budget: RetryBudget) {
    self.init(clock: clock, random: random, budget: budget, throttling: nil)
  }

  /// A stage that waits as a backend wants it after refusals that do not say for how long.
  @_spi(Backend)
  public init(clock: any HubClock, random: any RandomSource, budget: RetryBudget, throttling: Throttling?) {
    self.clock = clock
    self.random = random
    self.budget = budget
    self.throttling = throttling
  }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    let origin = exchange.request.origin
    var exchange = exchange
    var tries = 0
    var refusals = 0
    var lastCost: Int?
    var mayReplay = true
    while true {
      exchange.progress.beginAttempt()
      tries += 1
      let failure: Failure
      do {
        let response = try await next(exchange)
        guard exchange.retry.statuses.contains(response.head.status), !exchange.progress.isRejected else {
          budget.refund(lastCost ?? 1, at: origin)
          return response
        }
        failure = Failure(response, now: clock.timestamp.seconds)
      } catch let error as TransportError {
        try Task.checkCancellation()
        failure = Failure(error)
      }
      if mayReplay, failure.isStaleConnection, failure.isRepeatable(exchange) {
        // The pooled connection had died unseen: one more try on a new one, which does not count as a try.
        mayReplay = false
        tries -= 1
        exchange.options.requiresFreshConnection = true
        continue
      }
      if failure.isThrottled { refusals += 1 }
      guard mayTryAgain(after: failure, tries: tries, refusals: refusals, exchange),
        let delay = delay(after: failure, tries: tries, refusals: refusals, exchange),
        budget.spend(failure.cost, at: origin)
      else { return try failure.give(exchange.progress.failures) }
      lastCost = failure.cost
      exchange.progress.fail(FailedAttempt(reason: failure.reason, delay: delay))
      try await clock.sleep(for: delay)
    }
  }

  private func mayTryAgain(after failure: Failure, tries: Int, refusals: Int, _ exchange: Exchange) -> Bool {
    guard failure.isPassing, failure.isRepeatable(exchange) else { return false }
    guard failure.isThrottled, let throttling, exchange.retry.attempts > 1 else {
      return tries < exchange.retry.attempts
    }
    return refusals <= throttling.waits.count && (throttling.repeatsWrites || exchange.repeatability == .always)
  }

  /// How long to wait, nil when the server asks for more than is obeyed or than the call has left.
  private func delay(after failure: Failure, tries: Int, refusals: Int, _ exchange: Exchange) -> Duration? {
    let policy = exchange.retry
    let wanted = failure.isThrottled ? throttling?.wait(after: refusals) : nil
    if let asked = failure.retryAfter ?? wanted {
      let left = exchange.timeout.map { $0 - exchange.progress.elapsed } ?? policy.maximumRetryAfter
      return asked <= min(left, policy.maximumRetryAfter) ? asked : nil
    }
    let base = failure.isThrottled ? policy.throttledDelay : policy.baseDelay
    return Self.backoff(base, cap: policy.maximumDelay, tries: tries, random)
  }

  /// A wait drawn evenly from zero to a ceiling that doubles with every try ("full jitter").
  static func backoff(_ base: Duration, cap: Duration, tries: Int, _ random: any RandomSource) -> Duration {
    let doublings = max(0, min(tries - 1, 62))
    // No further than an Int64 of nanoseconds goes, which is 292 years.
    let longest = min(cap / .nanoseconds(1), 9.2e18)
    let ceiling = min(base / .nanoseconds(1) * Double(UInt64(1) << UInt64(doublings)), longest)
    return .nanoseconds(Int64(ceiling * random.unitInterval()))
  }
}
