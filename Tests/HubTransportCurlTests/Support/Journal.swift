import Synchronization

/// What happened, in order, as servers and tasks tell it.
final class Journal<Entry: Sendable>: Sendable {
  private let list = Mutex<[Entry]>([])

  /// Adds an entry; how many there are with it.
  @discardableResult
  func add(_ entry: Entry) -> Int {
    list.withLock { list in
      list.append(entry)
      return list.count
    }
  }

  var entries: [Entry] { list.withLock { $0 } }
  var count: Int { entries.count }
}

/// Waits until a condition holds, up to two seconds; whether it does.
func eventually(_ condition: () -> Bool) async throws -> Bool {
  for _ in 0..<400 {
    if condition() { return true }
    try await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}
