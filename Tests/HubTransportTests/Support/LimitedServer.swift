import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Synchronization

/// A server that counts requests in buckets, refuses what is too much without saying for how long, and keeps the order.
final class LimitedServer: Sendable {
  private struct Bucket {
    var tokens: Double
    var counted: Duration
  }

  private struct State {
    var buckets: [String: Bucket] = [:]
    var paths: [String] = []
    var refused = 0
  }

  private let state = Mutex(State())
  private let clock: ManualClock
  private let limits: @Sendable (String) -> [RateLimit]

  init(clock: ManualClock, limits: @escaping @Sendable (String) -> [RateLimit]) {
    self.clock = clock
    self.limits = limits
  }

  /// The paths that were let in, in order.
  var paths: [String] { state.withLock { $0.paths } }
  var refused: Int { state.withLock { $0.refused } }

  /// Takes every token of the buckets of a path, as another program on the same machine does.
  func drain(_ path: String) {
    state.withLock { state in
      for limit in limits(path) { state.buckets[limit.name] = Bucket(tokens: 0, counted: clock.uptime) }
    }
  }

  func answer(_ sent: StubTransport.Sent) -> ReceivedResponse {
    let now = clock.uptime
    let path = sent.request.path
    let isLetIn = state.withLock { state in
      for limit in limits(path) {
        var bucket = state.buckets[limit.name] ?? Bucket(tokens: Double(limit.capacity), counted: now)
        let passed = (now - bucket.counted) / limit.period
        let periods = limit.mode == .greedy ? passed : passed.rounded(.down)
        bucket.tokens = min(Double(limit.capacity), bucket.tokens + periods * Double(limit.refill))
        bucket.counted += limit.period * periods
        guard bucket.tokens >= 1 else {
          state.buckets[limit.name] = bucket
          state.refused += 1
          return false
        }
        bucket.tokens -= 1
        state.buckets[limit.name] = bucket
      }
      state.paths.append(path)
      return true
    }
    return .json("{}", status: isLetIn ? .ok : .tooManyRequests)
  }
}
