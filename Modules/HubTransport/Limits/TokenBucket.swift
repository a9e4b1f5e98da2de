/// What the server's bucket holds at least, as far as can be known from this side of the network.
///
/// The server counts a request when it arrives, at an instant that is known only to lie between sending it and its
/// answer. What is kept true all the time, whatever the delays are:
///
///     tokens there  >=  tokens here  +  requests under way that are not counted there yet
///
/// A request takes its token here before it is sent, and nothing fills the bucket here above its capacity less the
/// requests under way: those may still find the server's bucket full, and what flows into a full bucket is lost. The
/// refill is a thousandth slower than the server's, which is more than two clocks differ; so while nobody else empties
/// the server's bucket, no request that was let go here is refused there.
///
/// Periods of a bucket that is filled at their ends begin at an instant that only the server knows. Every refill here
/// stands for one there that happened up to a period before; requests therefore count as under way for a period after
/// their answer. So do requests whose answer got lost, with either kind: they may still arrive.
struct TokenBucket {
  private let limit: RateLimit

  /// The limit's period, a thousandth longer.
  private let period: Duration

  /// The time in which one token comes back. What the bucket holds is kept as such time, so that sums are exact.
  private let price: Duration

  private var credit: Duration
  private var underWay = 0
  /// When requests that may still count as under way stop doing so, in order.
  private var lingering: [Duration] = []
  private var nextRefill: Duration?
  private var updated: Duration

  /// A full bucket.
  init(_ limit: RateLimit, now: Duration) {
    self.limit = limit
    period = limit.period + limit.period / 1000
    price = period / limit.refill
    credit = price * limit.capacity
    updated = now
  }

  /// Whether it holds a token.
  var hasToken: Bool { credit >= price }

  /// Whether it is as a new one would be.
  var isUnused: Bool { underWay == 0 && lingering.isEmpty && credit >= price * limit.capacity }

  /// Lets time pass.
  mutating func advance(to now: Duration) {
    while updated < now {
      let next = [lingering.first, nextRefill].compactMap { $0 }.min() ?? now
      let end = max(updated, min(now, next))
      if limit.mode == .greedy { fill(by: end - updated) }
      updated = end
      lingering.removeAll { $0 <= end }
      if let refill = nextRefill, refill <= end {
        fill(by: period)
        nextRefill = refill + period
      }
    }
  }

  /// Takes a token for a request that is about to be sent.
  mutating func take() {
    credit -= price
    underWay += 1
  }

  /// Puts back the token of a request that was not sent.
  mutating func putBack() {
    credit += price
    underWay -= 1
  }

  /// A request was answered, or its answer got lost.
  mutating func finish(isAnswered: Bool) {
    underWay -= 1
    if !isAnswered || limit.mode == .interval { lingering.append(updated + period) }
    // The server's first period began when it counted a request, which one without an answer may be still about to be.
    if limit.mode == .interval, nextRefill == nil { nextRefill = updated + period * (isAnswered ? 1 : 2) }
  }

  /// The server says that its bucket is empty.
  mutating func drain() { credit = min(credit, .zero) }

  /// The time until something may change, nil when only an answer can change it.
  var nextChange: Duration? {
    switch limit.mode {
    case .interval: nextRefill.map { $0 - updated }
    case .greedy: ceiling >= price ? max(.zero, price - credit) : lingering.first.map { $0 - updated }
    }
  }

  /// The least time until so many tokens can have been taken one after the other.
  func wait(for count: Int) -> Duration {
    let missing = price * count - credit
    guard missing > .zero else { return .zero }
    guard limit.mode == .interval else { return missing }
    let refills = Int((missing / period).rounded(.up))
    return (nextRefill.map { $0 - updated } ?? period) + period * (refills - 1)
  }

  private var ceiling: Duration { price * max(0, limit.capacity - underWay - lingering.count) }

  private mutating func fill(by time: Duration) { credit = max(credit, min(credit + time, ceiling)) }
}
