/// Runs work that must end within a time.
@_spi(Backend)
public enum Deadline {
  private enum Outcome<Value: Sendable>: Sendable {
    case finished(Value)
    case timeIsUp
  }

  /// The work's value; the work is cancelled when the time is up.
  ///
  /// - Parameters:
  ///   - limit: The time.
  ///   - clock: Whose time.
  ///   - timeIsUp: The error to throw then.
  ///   - work: The work; it must end soon after it is cancelled.
  /// - Returns: What the work gives.
  /// - Throws: The error of `timeIsUp`, and what the work throws.
  public static func run<Value: Sendable>(
    _ limit: Duration, clock: any HubClock, timeIsUp: @Sendable () -> any Error,
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    guard limit > .zero else { throw timeIsUp() }
    return try await withThrowingTaskGroup(of: Outcome<Value>.self) { group in
      group.addTask { .finished(try await work()) }
      group.addTask {
        try await clock.sleep(for: limit)
        return .timeIsUp
      }
      defer { group.cancelAll() }
      switch try await group.next() {
      case .finished(let value): return value
      case .timeIsUp: throw timeIsUp()
      case nil: throw CancellationError()
      }
    }
  }
}
