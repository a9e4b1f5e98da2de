public import HubJSON

/// Where the time comes from; tests give one that they move by hand.
public protocol HubClock: Sendable {
  /// Time since some fixed point in the past; it runs on while the machine sleeps, and nobody can set it.
  var uptime: Duration { get }

  /// The wall clock's time, for signatures and dates; it may be wrong, and it may jump.
  var timestamp: Timestamp { get }

  /// Suspends for a duration; throws `CancellationError` when the task is cancelled.
  func sleep(for duration: Duration) async throws
}
