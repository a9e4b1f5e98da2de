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
    // The runtime keeps a sleep that was cancelled until its time has come. Short ones are soon gone, so that a watch over
    // every chunk of a long download takes no memory to speak of.
    let end = ContinuousClock.now + duration
    repeat {
      try await Task.sleep(until: min(end, .now + Self.longestSleep), clock: .continuous)
    } while ContinuousClock.now < end
  }

  private static let longestSleep = Duration.seconds(1)
}
