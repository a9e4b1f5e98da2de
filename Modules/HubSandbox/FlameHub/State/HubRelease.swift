/// A release of the Hub that is emulated.
struct HubRelease: Sendable {
  /// What it speaks.
  let generation: HubGeneration
  /// What it does otherwise than the first release of its generation.
  let changes: Set<HubChange>
  /// The minor number of its version.
  let minor: Int

  /// The release of a version, as its status probes tell it: `0.13.4` has what came up to then.
  init(version: String) throws(FlameHubVersionError) {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion = parts.count == 3 && parts[2].first != nil && parts[2].allSatisfy { $0.isASCII && $0.isNumber }
    switch parts.prefix(2) {
    case ["0", "8"] where isVersion: (generation, minor) = (.hub08, 8)
    case ["0", "13"] where isVersion: (generation, minor) = (.hub013, 13)
    case ["0", "14"] where isVersion: (generation, minor) = (.hub013, 14)
    default: throw FlameHubVersionError(version: version)
    }
    let own = (minor, Int(parts[2]) ?? .max)
    changes = generation == .hub08 ? [] : Set(HubChange.allCases.filter { $0.since <= own })
  }

  func has(_ change: HubChange) -> Bool { changes.contains(change) }

  /// The release of the auth service that goes with it.
  var authVersion: String {
    switch generation {
    case .hub08: "1.0.0-beta.26"
    case .hub013: has(.hasAuthupBeta62) ? "1.0.0-beta.62" : "1.0.0-beta.57"
    }
  }

  /// The public clients that auth gives every realm for its own user interfaces; nobody else may take their names.
  var interfaceClients: [(name: String, displayName: String)] {
    has(.hasAuthupBeta62)
      ? [("admin-console", "Admin Console"), ("account-console", "Account Console")] : [("web", "web")]
  }
}
