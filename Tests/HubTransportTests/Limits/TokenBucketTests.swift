import HubTesting
import Testing

@testable @_spi(Backend) import HubTransport

/// That no request which is let go can find the server's bucket empty, whatever the network does: reliability, cases
/// 205 to 207, 209, 216.
struct TokenBucketTests {
  static let limits = [
    RateLimit("groups", capacity: 100, refill: 20, per: .seconds(5)),
    RateLimit("wide", capacity: 100, refill: 100, per: .seconds(5)),
    RateLimit("lumps", capacity: 100, refill: 20, per: .seconds(5), .interval),
    RateLimit("downloads", capacity: 10, refill: 2, per: .seconds(5), .interval),
    RateLimit("pages", capacity: 5, refill: 1, per: .seconds(5), .interval),
    RateLimit("edits", capacity: 10, refill: 1, per: .seconds(20), .interval),
  ]

  /// A server's bucket, exact to the microsecond, whose clock is slower than ours by 500 parts in a million.
  private struct ServerBucket {
    let limit: RateLimit
    let phase: Int64
    var tokens: Int64
    var fraction: Int64 = 0
    var now: Int64 = 0

    var period: Int64 { Int64(limit.period / .microseconds(1)) }

    init(_ limit: RateLimit, phase: Int64) {
      self.limit = limit
      self.phase = phase
      tokens = Int64(limit.capacity)
    }

    /// Counts a request that arrives; false when it is one too many.
    mutating func count(at instant: Int64) -> Bool {
      let later = instant - instant / 2000
      switch limit.mode {
      case .greedy:
        fraction += (later - now) * Int64(limit.refill)
        tokens += fraction / period
        fraction %= period
      case .interval:
        tokens += ((later + phase) / period - (now + phase) / period) * Int64(limit.refill)
      }
      if tokens >= Int64(limit.capacity) { (tokens, fraction) = (Int64(limit.capacity), 0) }
      now = later
      tokens -= 1
      return tokens >= 0
    }
  }

  @Test(arguments: limits, UInt64(1)...3)
  func noRequestIsOneTooMany(limit: RateLimit, seed: UInt64) {
    let random = SeededRandom(seed: seed)
    let slowest = [0.01, 0.3, 6][Int(seed % 3)]
    var server = ServerBucket(limit, phase: Int64(5_000_000 * random.unitInterval()))
    var bucket = TokenBucket(limit, now: .zero)
    var arrivals: [Int64] = []
    var ends: [(time: Int64, isAnswered: Bool)] = []
    var refused = 0
    var sent = 0
    var isBusy = true
    for step in 0..<12_000 {
      let now = Int64(step) * 50_000
      if step % 300 == 0 { isBusy = random.unitInterval() < 0.7 }
      for arrival in arrivals.filter({ $0 <= now }).sorted() where !server.count(at: arrival) { refused += 1 }
      arrivals.removeAll { $0 <= now }
      bucket.advance(to: .microseconds(now))
      for end in ends where end.time <= now { bucket.finish(isAnswered: end.isAnswered) }
      ends.removeAll { $0.time <= now }
      while isBusy, bucket.hasToken {
        bucket.take()
        sent += 1
        let arrival = now + Int64(slowest * 1e6 * random.unitInterval()) + 1
        arrivals.append(arrival)
        let isAnswered = random.unitInterval() < 0.95
        // Who gives up does so before or after the request arrives.
        let wait = Int64(slowest * 1e6 * random.unitInterval())
        ends.append((isAnswered ? arrival + wait : now + wait / 2, isAnswered))
      }
    }
    #expect(refused == 0)
    #expect(sent > limit.capacity)
  }

  @Test(arguments: limits)
  func littleIsGivenAway(limit: RateLimit) {
    var bucket = TokenBucket(limit, now: .zero)
    var sent = 0
    for step in 0..<12_000 {
      bucket.advance(to: .milliseconds(step * 50))
      while bucket.hasToken {
        bucket.take()
        bucket.finish(isAnswered: true)
        sent += 1
      }
    }
    let best = limit.capacity + limit.refill * Int(Duration.seconds(599) / limit.period)
    #expect(sent <= best + limit.refill)
    #expect(Double(sent) >= Double(best) * 0.97 - Double(limit.refill))
  }

  @Test func whatIsPutBackIsThereAgain() {
    var bucket = TokenBucket(RateLimit("few", capacity: 2, refill: 1, per: .seconds(5)), now: .zero)
    bucket.take()
    bucket.take()
    #expect(!bucket.hasToken)
    bucket.putBack()
    #expect(bucket.hasToken)
    bucket.take()
    #expect(!bucket.hasToken)
  }

  @Test func aFullBucketUnderWayFillsOnlyAfterAnAnswer() {
    var bucket = TokenBucket(RateLimit("few", capacity: 1, refill: 1, per: .seconds(5)), now: .zero)
    bucket.take()
    bucket.advance(to: .seconds(60))
    #expect(!bucket.hasToken)
    #expect(bucket.nextChange == nil)
    bucket.finish(isAnswered: true)
    bucket.advance(to: .seconds(64))
    #expect(!bucket.hasToken)
    bucket.advance(to: .seconds(66))
    #expect(bucket.hasToken)
  }

  @Test(arguments: [RateLimit.Mode.greedy, .interval])
  func requestsThatGotLostMayStillArriveForAWhileButNotForEver(mode: RateLimit.Mode) {
    var bucket = TokenBucket(RateLimit("one", capacity: 1, refill: 1, per: .seconds(5), mode), now: .zero)
    bucket.take()
    bucket.finish(isAnswered: false)
    bucket.advance(to: .seconds(9))
    #expect(!bucket.hasToken)
    bucket.advance(to: .seconds(11))
    #expect(bucket.hasToken)
  }
}
