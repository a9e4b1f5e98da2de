import Synchronization

/// Holds whoever passes until it is opened, or until so many wait.
final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let count: Int?

  /// A gate that opens by itself when so many wait; nil for one that is opened by hand.
  init(opensAt count: Int? = nil) { self.count = count }

  var waiting: Int { state.withLock { $0.waiting.count } }

  func pass() async {
    await withCheckedContinuation { continuation in
      let released: [CheckedContinuation<Void, Never>] = state.withLock { state in
        if state.isOpen { return [continuation] }
        state.waiting.append(continuation)
        return count.map { state.waiting.count >= $0 } ?? false ? Self.open(&state) : []
      }
      for continuation in released { continuation.resume() }
    }
  }

  func open() {
    for continuation in state.withLock({ Self.open(&$0) }) { continuation.resume() }
  }

  private static func open(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
    state.isOpen = true
    defer { state.waiting = [] }
    return state.waiting
  }
}

/// Lets other tasks run until something has come true.
func eventually(_ condition: @Sendable () -> Bool) async {
  while !condition() { await Task.yield() }
}
