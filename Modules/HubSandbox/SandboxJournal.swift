import HubJSON
import Synchronization

/// The requests that an emulated backend got, oldest first.
public final class SandboxJournal: Sendable {
  private struct State {
    var entries: [JournalEntry] = []
    /// How many entries came before those that are kept.
    var forgotten = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = max(0, limit) }

  /// All requests that are kept, oldest first.
  public var requests: [JournalEntry] { state.withLock { $0.entries } }

  /// How many requests there were, those that are forgotten included: a place to go on from.
  public var count: Int { state.withLock { $0.forgotten + $0.entries.count } }

  /// The requests after a place, oldest first.
  ///
  /// - Parameter place: What ``count`` was.
  /// - Returns: the requests, those that are forgotten left out.
  public func requests(since place: Int) -> [JournalEntry] {
    state.withLock { Array($0.entries.dropFirst(max(0, place - $0.forgotten))) }
  }

  /// The requests that a pattern matches, oldest first.
  ///
  /// - Parameter pattern: what is looked for, such as `POST /token` or `core GET /nodes/*`.
  /// - Returns: the requests, with their secrets; only their descriptions hide them.
  public func requests(matching pattern: RequestPattern) -> [JournalEntry] {
    requests.filter { pattern.matches(service: $0.service, method: $0.method, path: $0.path) }
  }

  /// Forgets everything.
  public func clear() {
    state.withLock { state in
      state.forgotten += state.entries.count
      state.entries.removeAll()
    }
  }

  func add(_ entry: JournalEntry) {
    state.withLock { state in
      state.entries.append(entry)
      let surplus = state.entries.count - limit
      guard surplus > 0 else { return }
      state.entries.removeFirst(surplus)
      state.forgotten += surplus
    }
  }
}
