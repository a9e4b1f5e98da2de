import Synchronization

/// What happened, in order, as servers and tasks tell it.
public final class Journal<Entry: Sendable>: Sendable {
  private let list = Mutex<[Entry]>([])

  /// An empty journal.
  public init() {}

  /// Adds an entry; how many there are with it.
  @discardableResult
  public func add(_ entry: Entry) -> Int {
    list.withLock { list in
      list.append(entry)
      return list.count
    }
  }

  /// Forgets every entry.
  public func clear() { list.withLock { $0 = [] } }

  /// The entries in order.
  public var entries: [Entry] { list.withLock { $0 } }

  /// How many entries there are.
  public var count: Int { list.withLock { $0.count } }
}

/// Waits until a condition holds, up to five seconds; whether it does.
public func eventually(_ condition: () -> Bool) async throws -> Bool {
  for _ in 0..<1000 {
    if condition() { return true }
    try await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}
