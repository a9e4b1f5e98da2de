import HubHTTP
import HubJSON

/// Counts a service's requests: one counter for each client address, compared with the limit of whoever asks
/// (flame-hub.md, 1). All clients of a sandbox have one address.
struct RateWindow: Sendable {
  private static let length: Int64 = 60

  private let start: Timestamp
  private(set) var count = 0

  init(at start: Timestamp) { self.start = start }

  /// Requests a minute.
  static func limit(of caller: Caller?, at service: HubService) -> Int {
    switch (service, caller?.kind) {
    // Auth counts before it knows who asks.
    case (.auth, _), (_, nil): 1200
    case (_, .user?): 6000
    case (_, .client?), (_, .robot?): 60_000
    }
  }

  func isOver(at now: Timestamp) -> Bool { now.seconds - start.seconds >= Self.length || now < start }

  func secondsLeft(at now: Timestamp) -> Int64 { max(1, Self.length - (now.seconds - start.seconds)) }

  mutating func add() { count += 1 }
}
