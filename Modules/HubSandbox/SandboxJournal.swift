import HubJSON
import Synchronization

/// The requests that an emulated backend got, oldest first.
public final class SandboxJournal: Sendable {
  private let limit: Int
  private let recorded = Mutex<[JournalEntry]>([])

  init(limit: Int) { self.limit = max(0, limit) }

  /// All requests, oldest first.
  public var requests: [JournalEntry] { recorded.withLock { $0 } }

  /// The requests that a pattern matches, oldest first.
  ///
  /// - Parameter pattern: what is looked for, such as `POST /token` or `core GET /nodes/*`.
  /// - Returns: the requests, with their secrets; only their descriptions hide them.
  public func requests(matching pattern: RequestPattern) -> [JournalEntry] {
    requests.filter { pattern.matches(service: $0.service, method: $0.method, path: $0.path) }
  }

  /// Forgets everything.
  public func clear() { recorded.withLock { $0.removeAll() } }

  func add(_ entry: JournalEntry) {
    recorded.withLock { entries in
      entries.append(entry)
      if entries.count > limit { entries.removeFirst(entries.count - limit) }
    }
  }
}
