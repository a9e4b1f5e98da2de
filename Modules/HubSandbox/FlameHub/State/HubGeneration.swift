/// The generations of the Hub that are emulated: each has a wire of its own.
enum HubGeneration: CaseIterable, Sendable {
  /// Hub 0.8 with authup up to 1.0.0-beta.26 (flame-hub.md, 10).
  case hub08
  /// Hub 0.13 and 0.14, whose differences are ``HubChange``s.
  case hub013

  /// Life of access tokens in seconds.
  var tokenLife: Int {
    switch self {
    case .hub08: 3600
    case .hub013: 900
    }
  }

  /// The order of the recorded servers' databases.
  var collation: Collation {
    switch self {
    case .hub08: .caseless
    case .hub013: .bytes
    }
  }
}
