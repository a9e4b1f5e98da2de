extension RateLimiter {
  /// A bucket, and who waits for its tokens, in the order of arrival.
  struct Line {
    struct Waiter {
      let id: UInt64
      let continuation: CheckedContinuation<Void, any Error>
    }

    struct Timer {
      let end: Duration
      let task: Task<Void, any Error>
    }

    var bucket: TokenBucket
    var waiters: [Waiter] = []
    /// Looks after the line when the bucket may hold a token again.
    var timer: Timer?
    private var pauseEnd = Duration.zero
    private var refusals = 0
    private var lastRefusal: Duration?

    init(bucket: TokenBucket) { self.bucket = bucket }

    func isUnused(_ now: Duration) -> Bool { waiters.isEmpty && bucket.isUnused && now >= pauseEnd }

    func isOpen(_ now: Duration) -> Bool { bucket.hasToken && now >= pauseEnd }

    /// The least time that the one who comes now will wait.
    func wait(_ now: Duration) -> Duration { max(bucket.wait(for: waiters.count + 1), pauseEnd - now) }

    func nextChange(_ now: Duration) -> Duration? { bucket.nextChange.map { max($0, pauseEnd - now) } }

    /// Takes those out who can go.
    mutating func release(_ now: Duration) -> [Waiter] {
      var count = 0
      while count < waiters.count, isOpen(now) {
        bucket.take()
        count += 1
      }
      defer { waiters.removeFirst(count) }
      return Array(waiters.prefix(count))
    }

    /// Whether the timer does not fit any more; it is stopped then.
    mutating func needsTimer(_ now: Duration) -> Bool {
      let end = waiters.isEmpty ? nil : nextChange(now).map { now + $0 }
      guard timer?.end != end else { return false }
      timer?.task.cancel()
      timer = nil
      return end != nil
    }

    /// A request was refused. Those that were under way together are refused together, which counts once.
    mutating func refuse(takenAt: Duration, _ now: Duration, retryAfter: Duration?, throttling: Throttling?) {
      bucket.drain()
      let isNews = lastRefusal.map { takenAt > $0 } ?? true
      if isNews {
        refusals += 1
        lastRefusal = now
      }
      guard isNews || retryAfter != nil else { return }
      pauseEnd = max(pauseEnd, now + (retryAfter ?? throttling?.wait(after: refusals) ?? .zero))
    }

    /// A request that went out after the last refusal was let in.
    mutating func recover(takenAt: Duration) {
      if lastRefusal.map({ takenAt > $0 }) ?? true { refusals = 0 }
    }
  }

  struct State {
    var lines: [Key: Line] = [:]
    private var lastID: UInt64 = 0
    private var sweepCount = 64

    mutating func nextID() -> UInt64 {
      lastID += 1
      return lastID
    }

    /// Takes a token if there is one and nobody waits; gives the least wait otherwise.
    mutating func takeAtOnce(_ key: Key, _ now: Duration) -> Duration? {
      var line = line(key, now)
      line.bucket.advance(to: now)
      defer { lines[key] = line }
      guard line.waiters.isEmpty, line.isOpen(now) else { return line.wait(now) }
      line.bucket.take()
      return nil
    }

    /// The line of a bucket; a new one is as good as one that nobody has used for long, so those are forgotten.
    mutating func line(_ key: Key, _ now: Duration) -> Line {
      if let line = lines[key] { return line }
      if lines.count >= sweepCount {
        for key in lines.keys { lines[key]?.bucket.advance(to: now) }
        lines = lines.filter { !$0.value.isUnused(now) }
        sweepCount = max(64, 2 * lines.count)
      }
      return Line(bucket: TokenBucket(key.limit, now: now))
    }
  }
}
