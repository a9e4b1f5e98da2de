/// Runs something that an interrupt cancels: Control-C (SIGINT), a request to end (SIGTERM) or the end of the terminal
/// (SIGHUP) cancels the task, which then ends in its own way; a second SIGINT or SIGTERM ends the process at once.
///
/// The signals belong to the process, so only one such scope handles them; inside it, another one just runs its body.
/// ``CommandProgram/main()`` opens one around every command. Where the process was started with the signals ignored,
/// they stay ignored.
///
/// - Parameter body: What to run.
/// - Returns: What the body returns, even after an interrupt: a server that was told to stop has done its job.
/// - Throws: What the body throws; after an interrupt ``ExitCode/interrupted`` in its place.
@discardableResult
public func withInterruptHandling<Value: Sendable>(
  _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  guard ProcessSignals.begin() else { return try await body() }
  defer { ProcessSignals.end() }
  // The value is read after both are done: the signals are given back only when nobody waits for them any more.
  return try await withThrowingTaskGroup(of: InterruptEvent<Value>.self) { group in
    group.addTask {
      defer { ProcessSignals.endWaiting() }
      do {
        return .finished(try await body())
      } catch {
        return .failed(error)
      }
    }
    group.addTask { .waited(isInterrupted: await ProcessSignals.wait()) }
    var isInterrupted = false
    var outcome: Result<Value, any Error> = .failure(ExitCode.interrupted)
    for try await event in group {
      switch event {
      case .waited(let isSignal):
        isInterrupted = isSignal
        if isSignal { group.cancelAll() }
      case .finished(let value): outcome = .success(value)
      case .failed(let error): outcome = .failure(error)
      }
    }
    if isInterrupted, case .failure = outcome { throw ExitCode.interrupted }
    return try outcome.get()
  }
}

private enum InterruptEvent<Value: Sendable>: Sendable {
  case waited(isInterrupted: Bool)
  case finished(Value)
  case failed(any Error)
}
