extension EventLoop {
  /// Suspends until a watch ends.
  ///
  /// - Parameter register: Registers the watch with the action it is given, and returns its number, nil when there is
  ///   nothing to watch any more.
  /// - Throws: `TimedOut` at the watch's deadline, `CancellationError` when the task or the watch is cancelled.
  func wait(
    _ register: (@escaping @Sendable (WatchResult) -> Void) -> WatchID?
  ) async throws {
    let slot = WaitSlot()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard let id = register({ continuation.resume(returning: $0) }) else {
          return continuation.resume(returning: .cancelled)
        }
        if slot.fill(id) { cancel(id) }
      }
    } onCancel: {
      if let id = slot.cancel() { cancel(id) }
    }
    switch result {
    case .ready: return
    case .timedOut: throw TimedOut()
    case .cancelled: throw CancellationError()
    }
  }

  /// Suspends for a time, by the loop's own clock.
  func sleep(for time: Duration) async throws {
    let deadline = ContinuousClock.now + time
    do {
      try await wait { add(Watch(descriptor: nil, readiness: .readable, deadline: deadline, action: $0)) }
    } catch is TimedOut {
      return
    }
  }
}
