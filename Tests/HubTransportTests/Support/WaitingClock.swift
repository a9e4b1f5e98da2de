import HubJSON
import HubTesting
import HubTransport
import Synchronization

/// A clock whose sleepers wake at once, later by what they slept.
final class WaitingClock: HubClock {
  private let base: ManualClock
  private let state = Mutex<[Duration]>([])

  init(base: ManualClock) { self.base = base }

  /// What was slept, in order.
  var slept: [Duration] { state.withLock { $0 } }
  var uptime: Duration { base.uptime }
  var timestamp: Timestamp { base.timestamp }

  func sleep(for duration: Duration) async throws {
    try Task.checkCancellation()
    state.withLock { $0.append(duration) }
    base.advance(by: duration)
  }
}

/// Draws one half every time.
struct Halves: RandomSource {
  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { $0 == 0 ? 0x80 : 0 } }
}
