import HubErrors
import Synchronization

/// Lets calls go as fast as a server's limits allow, in the order in which they came, and holds the others back.
///
/// Servers count by the caller's address, so all clients of one server that run in one program should share a limiter.
/// Each bucket has a line of its own: who waits for one holds back nobody else. Who is cancelled leaves the line at
/// once, and takes no token.
public final class RateLimiter: Sendable {
  struct Key: Hashable {
    let origin: String
    let limit: RateLimit
  }

  private let clock: any HubClock
  private let state: Mutex<State>

  /// A limiter whose buckets are full.
  ///
  /// - Parameter clock: Whose time.
  public init(clock: any HubClock) {
    self.clock = clock
    state = Mutex(State())
  }

  /// How many calls wait.
  public var waiting: Int { state.withLock { $0.lines.values.reduce(0) { $0 + $1.waiters.count } } }

  /// Takes a token, and waits for it where there is none.
  ///
  /// - Parameters:
  ///   - key: The bucket.
  ///   - limit: How long the caller can wait; nil for ever.
  ///   - onWait: Is told the least time that the caller will wait, before it does.
  /// - Throws: ``TooLongAWait`` at once when the wait would be longer than the limit; `CancellationError`.
  func take(_ key: Key, within limit: Duration?, onWait: @Sendable (Duration) -> Void) async throws {
    try Task.checkCancellation()
    let now = clock.uptime
    let delay = state.withLock { $0.takeAtOnce(key, now) }
    guard let delay else { return }
    if let limit, delay > limit { throw TooLongAWait(delay: delay) }
    onWait(delay)
    let id = state.withLock { $0.nextID() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        change(key) { line in
          // Whoever is cancelled after this line is found among those who wait.
          guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
          line.waiters.append(Line.Waiter(id: id, continuation: continuation))
        }
      }
    } onCancel: {
      change(key) { line in
        guard let index = line.waiters.firstIndex(where: { $0.id == id }) else { return }
        line.waiters.remove(at: index).continuation.resume(throwing: CancellationError())
      }
    }
    guard !Task.isCancelled else {
      putBack(key)
      throw CancellationError()
    }
  }

  /// Puts back the token of a request that was not sent.
  func putBack(_ key: Key) { change(key) { $0.bucket.putBack() } }

  /// A request that took a token was answered, or failed without an answer.
  func finish(_ key: Key, takenAt: Duration, isAnswered: Bool) {
    change(key) { line in
      line.bucket.finish(isAnswered: isAnswered)
      if isAnswered { line.recover(takenAt: takenAt) }
    }
  }

  /// The server refused a request that took a token: nobody is let go for a while.
  func refuse(_ key: Key, takenAt: Duration, retryAfter: Duration?, throttling: Throttling?) {
    let now = clock.uptime
    change(key) { line in
      line.bucket.finish(isAnswered: true)
      line.refuse(takenAt: takenAt, now, retryAfter: retryAfter, throttling: throttling)
    }
  }

  /// Changes a line, lets go whoever can, and sees to it that the next one is not forgotten.
  private func change(_ key: Key, _ change: (inout Line) -> Void) {
    let now = clock.uptime
    let released = state.withLock { state in
      var line = state.line(key, now)
      line.bucket.advance(to: now)
      change(&line)
      let released = line.release(now)
      if line.needsTimer(now) { line.timer = timer(key, line.nextChange(now)) }
      state.lines[key] = line
      return released
    }
    for waiter in released { waiter.continuation.resume() }
  }

  private func timer(_ key: Key, _ delay: Duration?) -> Line.Timer? {
    guard let delay else { return nil }
    let task = Task { [weak self, clock] in
      try await clock.sleep(for: delay)
      self?.change(key) { $0.timer = nil }
    }
    return Line.Timer(end: clock.uptime + delay, task: task)
  }
}

/// The wait for a token would be longer than the caller can wait.
struct TooLongAWait: Error {
  /// The least time until there is a token.
  let delay: Duration
}
