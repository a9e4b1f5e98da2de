import HubJSON
import HubTransport
import Synchronization

/// A clock on which sleeping takes no time but moves it; it tells how long was slept.
final class JumpingClock: HubClock {
  private let slept = Mutex<[Duration]>([])
  private let start: Timestamp

  /// A clock.
  ///
  /// - Parameter timestamp: What the wall clock shows at first.
  init(timestamp: Timestamp = Timestamp(secondsSince1970: 1_750_000_000)) { start = timestamp }

  /// Every wait.
  var waits: [Duration] { slept.withLock { $0 } }

  var uptime: Duration { waits.reduce(.zero, +) }
  var timestamp: Timestamp { start.adding(uptime) }

  func sleep(for duration: Duration) async throws {
    try Task.checkCancellation()
    slept.withLock { $0.append(duration) }
  }
}
