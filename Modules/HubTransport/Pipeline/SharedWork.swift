import Synchronization

/// Work that several callers may want at the same time, and that is done once for each key.
///
/// A caller that is cancelled stops waiting at once; the work itself is cancelled when nobody waits for it any more, unless it
/// is to be brought to its end.
@_spi(Backend)
public final class SharedWork<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Job {
    let number: UInt64
    var task: Task<Void, Never>?
    var waiters: [UInt64: CheckedContinuation<Value, any Error>]
  }

  private struct State {
    var jobs: [Key: Job] = [:]
    var last: UInt64 = 0

    mutating func number() -> UInt64 {
      last += 1
      return last
    }
  }

  private let state = Mutex(State())
  private let outlivesItsCallers: Bool

  /// Nothing is under way.
  ///
  /// - Parameter outlivesItsCallers: Whether work that nobody waits for any more is brought to its end even so.
  public init(outlivesItsCallers: Bool = false) { self.outlivesItsCallers = outlivesItsCallers }

  /// Waits until what is under way has ended, cancelled or not.
  public func finish() async {
    for task in state.withLock({ $0.jobs.values.compactMap(\.task) }) { await task.value }
  }

  /// What the work for a key gives; it is begun unless it is under way.
  ///
  /// - Throws: What the work throws, to all who wait for it; nothing of it is kept. `CancellationError` to whoever is
  ///   cancelled.
  public func value(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let waiter = state.withLock { $0.number() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = state.withLock { state in
          // Whoever is cancelled after this line is found among the waiters.
          if Task.isCancelled { return true }
          if state.jobs[key] == nil {
            let number = state.number()
            let task = Task { await self.run(key, number, work) }
            state.jobs[key] = Job(number: number, task: task, waiters: [:])
          }
          state.jobs[key]?.waiters[waiter] = continuation
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let (continuation, task) = state.withLock { state in
        let continuation = state.jobs[key]?.waiters.removeValue(forKey: waiter)
        guard continuation != nil, !outlivesItsCallers, state.jobs[key]?.waiters.isEmpty == true else {
          return (continuation, Task<Void, Never>?.none)
        }
        return (continuation, state.jobs.removeValue(forKey: key)?.task)
      }
      task?.cancel()
      continuation?.resume(throwing: CancellationError())
    }
  }

  /// How many callers wait for the work of a key.
  func waiters(of key: Key) -> Int { state.withLock { $0.jobs[key]?.waiters.count ?? 0 } }

  private func run(_ key: Key, _ number: UInt64, _ work: @Sendable () async throws -> Value) async {
    let result: Result<Value, any Error>
    do { result = .success(try await work()) } catch { result = .failure(error) }
    let waiters = state.withLock { state in
      // Work that everybody left has no waiters; what came after it under the same key is not its own.
      guard state.jobs[key]?.number == number else { return [CheckedContinuation<Value, any Error>]() }
      return state.jobs.removeValue(forKey: key).map { Array($0.waiters.values) } ?? []
    }
    for waiter in waiters { waiter.resume(with: result) }
  }
}
