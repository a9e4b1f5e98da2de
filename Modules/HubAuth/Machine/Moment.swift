import HubJSON
import HubTransport

/// The time by both clocks: expiries run on the one that nobody can set, only what is stored needs the other.
struct Moment {
  var uptime: Duration
  var timestamp: Timestamp

  init(uptime: Duration, timestamp: Timestamp) {
    self.uptime = uptime
    self.timestamp = timestamp
  }

  init(_ clock: any HubClock) {
    self.init(uptime: clock.uptime, timestamp: clock.timestamp)
  }
}
