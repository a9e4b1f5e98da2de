import HubJSON
import HubTransport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The machine's clocks, for sandboxes that are not given any.
struct SystemClock: HubClock {
  private let origin = ContinuousClock.now

  var uptime: Duration { origin.duration(to: .now) }

  var timestamp: Timestamp { Timestamp(Date()) }

  func sleep(for duration: Duration) async throws {
    try await Task.sleep(for: duration, clock: .continuous)
  }
}
