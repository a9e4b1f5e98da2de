import HubErrors
import HubHTTP
import Synchronization

/// A call's tokens: one of each bucket for every request that it sends, the tokens of the one before given up first.
final class Admission: Sendable {
  private let limiter: RateLimiter
  private let throttling: Throttling?
  private let exchange: Exchange
  private let clock: any HubClock
  /// When the tokens of the request under way were taken, nil when none is.
  private let taken = Mutex<Duration?>(nil)

  init(_ exchange: Exchange, limiter: RateLimiter, throttling: Throttling?, clock: any HubClock) {
    self.exchange = exchange
    self.limiter = limiter
    self.throttling = throttling
    self.clock = clock
  }

  private var keys: [RateLimiter.Key] {
    exchange.limits.map { RateLimiter.Key(origin: exchange.request.origin, limit: $0) }
  }

  /// Takes a token of each bucket, one bucket after the other, as the server does.
  func enter() async throws {
    var held: [RateLimiter.Key] = []
    do {
      for key in keys {
        try await take(key)
        held.append(key)
      }
    } catch {
      held.forEach(limiter.putBack)
      throw error
    }
    taken.withLock { $0 = clock.uptime }
  }

  /// The request was answered, and the call sends another.
  func enterAgain() async throws {
    finish(isAnswered: true)
    try await enter()
  }

  /// The request was answered, or failed without an answer.
  func finish(isAnswered: Bool) {
    leave { limiter.finish($0, takenAt: $1, isAnswered: isAnswered) }
  }

  /// The request cannot have reached the server.
  func putBack() {
    leave { key, _ in limiter.putBack(key) }
  }

  /// The server refused the request.
  func refuse(retryAfter: Duration?) {
    let retryAfter = retryAfter.map { min($0, exchange.retry.maximumRetryAfter) }
    leave { limiter.refuse($0, takenAt: $1, retryAfter: retryAfter, throttling: throttling) }
  }

  private func leave(_ give: (RateLimiter.Key, Duration) -> Void) {
    let time = taken.withLock { taken in
      defer { taken = nil }
      return taken
    }
    guard let time else { return }
    for key in keys { give(key, time) }
  }

  private func take(_ key: RateLimiter.Key) async throws {
    let progress = exchange.progress
    let limit = exchange.timeout ?? exchange.headTimeout
    defer { progress.wait(for: nil) }
    do {
      try await limiter.take(key, within: limit.map { $0 - progress.elapsed }) { delay in
        progress.wait(for: "the server's rate limit \(key.limit)")
        progress.emit(.waiting(limit: key.limit.name, delay: delay))
      }
    } catch let error as TooLongAWait {
      throw DeadlineExceeded(
        operation: exchange.operation, limit: limit ?? .zero, lastFailure: progress.failures.last?.reason,
        waitingFor: "the server's rate limit \(key.limit), which lets it go in \(error.delay) at the earliest")
    }
  }
}
