import HubJSON
import HubTransport
import Synchronization

/// A clock that stands still until it is moved.
final class TestClock: HubClock {
  private let now: Mutex<Timestamp>

  init(_ start: Timestamp = Timestamp(secondsSince1970: 1_795_000_000)) { now = Mutex(start) }

  var timestamp: Timestamp { now.withLock { $0 } }

  var uptime: Duration { .seconds(timestamp.seconds) }

  func sleep(for duration: Duration) async throws { advance(by: duration) }

  func advance(by duration: Duration) { now.withLock { $0 = $0.adding(duration) } }

  func set(_ time: Timestamp) { now.withLock { $0 = time } }
}
