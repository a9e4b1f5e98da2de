import HubJSON
import HubTransport
import Synchronization

/// A clock that shows what it is set to.
final class ReplayClock: HubClock {
  private let now = Mutex(Timestamp(secondsSince1970: 1_795_000_000))

  var timestamp: Timestamp { now.withLock { $0 } }

  var uptime: Duration { .seconds(timestamp.seconds) }

  func sleep(for duration: Duration) async throws { set(timestamp.adding(duration)) }

  func set(_ time: Timestamp) { now.withLock { $0 = time } }
}
