/// The generations of the Hub that are emulated.
enum HubGeneration: CaseIterable, Sendable {
  /// Hub 0.8 with authup up to 1.0.0-beta.26 (flame-hub.md, 10).
  case hub08
  /// Hub 0.13 with authup 1.0.0-beta.57.
  case hub013

  /// The generation of a version of the Hub.
  init(version: String) throws(FlameHubVersionError) {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion = parts.count == 3 && parts[2].first != nil && parts[2].allSatisfy { $0.isASCII && $0.isNumber }
    switch parts.prefix(2) {
    case ["0", "8"] where isVersion: self = .hub08
    case ["0", "13"] where isVersion: self = .hub013
    default: throw FlameHubVersionError(version: version)
    }
  }

  /// The release of the auth service that goes with it.
  var authVersion: String {
    switch self {
    case .hub08: "1.0.0-beta.26"
    case .hub013: "1.0.0-beta.57"
    }
  }

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
