import HubJSON

/// A rate limit: tokens that requests take and time brings back (wire page, 5).
struct HangarBucket: Sendable {
  struct Rule: Sendable {
    let capacity: Double
    let refill: Double
    let period: Duration
    /// Whether tokens come back one by one, or all of a period at its end.
    let isGreedy: Bool

    static let usual = Rule(capacity: 100, refill: 20, period: .seconds(5), isGreedy: true)
    static let permissions = Rule(capacity: 100, refill: 100, period: .seconds(5), isGreedy: true)
    static let pages = Rule(capacity: 100, refill: 20, period: .seconds(5), isGreedy: false)
    static let keyCreation = Rule(capacity: 5, refill: 1, period: .seconds(15), isGreedy: false)
    static let pageReading = Rule(capacity: 5, refill: 1, period: .seconds(5), isGreedy: false)
    static let download = Rule(capacity: 10, refill: 2, period: .seconds(5), isGreedy: false)
  }

  private let rule: Rule
  private var tokens: Double
  /// Up to when tokens were given back.
  private var time: Timestamp

  init(_ rule: Rule, now: Timestamp) {
    self.rule = rule
    tokens = rule.capacity
    time = now
  }

  /// Takes a token; false when there is none.
  mutating func take(at now: Timestamp) -> Bool {
    refill(at: now)
    guard tokens >= 1 else { return false }
    tokens -= 1
    return true
  }

  private mutating func refill(at now: Timestamp) {
    let periods = (now - time) / rule.period
    guard periods > 0 else { return }
    if rule.isGreedy {
      tokens = min(rule.capacity, tokens + periods * rule.refill)
      time = now
    } else if periods >= 1 {
      let whole = periods.rounded(.down)
      tokens = min(rule.capacity, tokens + whole * rule.refill)
      time = time.adding(rule.period * whole)
    }
  }
}
