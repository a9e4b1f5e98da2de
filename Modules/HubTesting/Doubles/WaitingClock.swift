public import HubJSON
public import HubTransport
import Synchronization

/// A clock whose sleepers wake at once, later by what they slept: for what waits and is not to be waited for.
public final class WaitingClock: HubClock {
  private let base: ManualClock
  private let limit: Duration?
  private let naps = Mutex<[Duration]>([])

  /// A clock.
  ///
  /// - Parameters:
  ///   - base: The clock that sleepers move on.
  ///   - limit: The longest sleep that moves it, so that time limits do not end at once; whoever sleeps longer sleeps by
  ///     `base`. Nil for any.
  public init(base: ManualClock = ManualClock(), limit: Duration? = nil) {
    self.base = base
    self.limit = limit
  }

  /// What was slept through, in order.
  public var slept: [Duration] { naps.withLock { $0 } }

  /// The time by which the clock was moved.
  public var uptime: Duration { base.uptime }

  /// What the wall clock shows.
  public var timestamp: Timestamp { base.timestamp }

  /// Moves the clock by a duration, or sleeps by the clock below.
  public func sleep(for duration: Duration) async throws {
    if let limit, duration > limit { return try await base.sleep(for: duration) }
    try Task.checkCancellation()
    naps.withLock { $0.append(duration) }
    base.advance(by: duration)
  }
}
