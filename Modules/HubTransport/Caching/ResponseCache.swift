import HubHTTP
import Synchronization

/// Answers in memory that carry an `ETag`, for asking the server whether they still hold (RFC 9110, 13.1.2).
///
/// An answer is given again only after the server said that it has not changed (304), and only to the caller that got
/// it: what one account has read is never given to another, nor to nobody. What was used longest ago makes room first.
public final class ResponseCache: Sendable {
  private let entryLimit: Int
  private let byteLimit: Int
  let bodyLimit: Int
  private let state = Mutex(State())

  /// An empty cache.
  ///
  /// - Parameters:
  ///   - entryLimit: The most answers that are kept.
  ///   - byteLimit: The most bytes that their bodies have together.
  ///   - bodyLimit: The most bytes of one body; longer ones are not kept.
  public init(entryLimit: Int = 256, byteLimit: Int = 16 << 20, bodyLimit: Int = 1 << 20) {
    self.entryLimit = entryLimit
    self.byteLimit = byteLimit
    self.bodyLimit = min(bodyLimit, byteLimit)
  }

  /// How many answers are kept.
  public var count: Int { state.withLock { $0.entries.count } }

  /// The bytes of their bodies.
  public var bytes: Int { state.withLock { $0.bytes } }

  /// Forgets everything.
  public func removeAll() { state.withLock { $0 = State() } }

  func answer(_ key: CacheKey) -> CachedAnswer? { state.withLock { $0.use(key) } }

  func keep(_ answer: CachedAnswer, _ key: CacheKey) {
    guard answer.body.count <= bodyLimit, entryLimit > 0 else { return remove(key) }
    state.withLock { state in
      state.remove(key)
      state.insert(answer, key)
      while state.entries.count > entryLimit || state.bytes > byteLimit { state.removeOldest() }
    }
  }

  func remove(_ key: CacheKey) { state.withLock { $0.remove(key) } }

  private struct State {
    var entries: [CacheKey: (answer: CachedAnswer, use: UInt64)] = [:]
    var bytes = 0
    private var uses: UInt64 = 0

    mutating func use(_ key: CacheKey) -> CachedAnswer? {
      guard let entry = entries[key] else { return nil }
      uses += 1
      entries[key] = (entry.answer, uses)
      return entry.answer
    }

    mutating func insert(_ answer: CachedAnswer, _ key: CacheKey) {
      uses += 1
      entries[key] = (answer, uses)
      bytes += answer.body.count
    }

    mutating func remove(_ key: CacheKey) {
      guard let entry = entries.removeValue(forKey: key) else { return }
      bytes -= entry.answer.body.count
    }

    mutating func removeOldest() {
      guard let oldest = entries.min(by: { $0.value.use < $1.value.use }) else { return }
      remove(oldest.key)
    }
  }
}

extension ResponseCache: CustomReflectable {
  /// What `dump` shows: how much is kept, and none of it.
  public var customMirror: Mirror { Mirror(self, children: ["count": count, "bytes": bytes]) }
}
