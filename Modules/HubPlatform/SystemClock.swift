public import HubJSON
public import HubTransport
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The clocks of this machine.
public struct SystemClock: HubClock {
  private static let origin = ContinuousClock.now

  /// The clocks of this machine.
  public init() {}

  /// Time since the process first asked; it runs on while the machine sleeps.
  public var uptime: Duration { Self.origin.duration(to: .now) }

  /// The wall clock's time.
  public var timestamp: Timestamp { Timestamp(Date()) }

  /// Suspends for a duration.
  public func sleep(for duration: Duration) async throws {
    try await Task.sleep(for: duration, clock: .continuous)
  }
}
