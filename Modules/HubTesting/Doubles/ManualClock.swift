public import HubJSON
public import HubTransport
import Synchronization

/// A clock that tests move by hand; nobody who sleeps by it takes real time.
public final class ManualClock: HubClock {
  private struct Sleeper {
    let id: UInt64
    let end: Duration
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct Watcher {
    let count: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var uptime = Duration.zero
    var offset = Duration.zero
    var lastID: UInt64 = 0
    /// In the order in which they wake.
    var sleepers: [Sleeper] = []
    var watchers: [Watcher] = []

    /// Removes and gives those who have waited for so many sleepers.
    mutating func satisfiedWatchers() -> [Watcher] {
      let satisfied = watchers.filter { $0.count <= sleepers.count }
      watchers.removeAll { $0.count <= sleepers.count }
      return satisfied
    }
  }

  private let start: Timestamp
  private let state = Mutex(State())

  /// A clock whose uptime is zero.
  ///
  /// - Parameter timestamp: What the wall clock shows.
  public init(timestamp: Timestamp = Timestamp(secondsSince1970: 1_750_000_000)) { start = timestamp }

  /// The time by which the clock was moved.
  public var uptime: Duration { state.withLock { $0.uptime } }

  /// What the wall clock shows.
  public var timestamp: Timestamp { start.adding(state.withLock { $0.uptime + $0.offset }) }

  /// How many tasks sleep.
  public var sleepers: Int { state.withLock { $0.sleepers.count } }

  /// Moves the clock forward, and wakes those whose time has come, the earliest first; of the same time, the one who
  /// fell asleep first.
  public func advance(by duration: Duration) {
    let due = state.withLock { state in
      state.uptime += duration
      let due = state.sleepers.prefix { $0.end <= state.uptime }
      state.sleepers.removeFirst(due.count)
      return due
    }
    for sleeper in due { sleeper.continuation.resume() }
  }

  /// Sets the wall clock forward or back; the uptime runs on as if nothing had happened.
  public func jump(by duration: Duration) {
    state.withLock { $0.offset += duration }
  }

  /// Suspends until the clock has been moved that far.
  public func sleep(for duration: Duration) async throws {
    try Task.checkCancellation()
    guard duration > .zero else { return }
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // Whoever is cancelled after the check is found among the sleepers.
        let watchers: [Watcher]? = state.withLock { state in
          if Task.isCancelled { return nil }
          let sleeper = Sleeper(id: id, end: state.uptime + duration, continuation: continuation)
          let position = state.sleepers.firstIndex { $0.end > sleeper.end } ?? state.sleepers.endIndex
          state.sleepers.insert(sleeper, at: position)
          return state.satisfiedWatchers()
        }
        guard let watchers else { return continuation.resume(throwing: CancellationError()) }
        for watcher in watchers { watcher.continuation.resume() }
      }
    } onCancel: {
      let sleeper = state.withLock { state in
        state.sleepers.firstIndex { $0.id == id }.map { state.sleepers.remove(at: $0) }
      }
      sleeper?.continuation.resume(throwing: CancellationError())
    }
  }

  /// Suspends until so many tasks sleep, or more; at once when they do.
  public func waitForSleepers(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isSatisfied = state.withLock { state in
        if state.sleepers.count >= count { return true }
        state.watchers.append(Watcher(count: count, continuation: continuation))
        return false
      }
      if isSatisfied { continuation.resume() }
    }
  }
}
