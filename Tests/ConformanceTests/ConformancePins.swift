import FlameHub
import HahnProCloud
import Hangar
import Hexoskin
import Testing

/// What the fixtures of this repository prove at least: a client or an emulator that begins to refuse some of it shows.
enum ConformancePins {
  private struct Pin {
    let backend: String
    let version: String
    var request = 0
    var answer = 0
    var sandbox = 0

    func count(_ sense: Sense) -> Int {
      switch sense {
      case .request: request
      case .answer: answer
      case .sandbox: sandbox
      }
    }
  }

  private static let pins = [
    Pin(backend: "flame-hub", version: "0.8.13", request: 1436, answer: 1631, sandbox: 1636),
    Pin(backend: "flame-hub", version: "0.13.0", request: 1477, answer: 1837, sandbox: 1834),
    Pin(backend: "flame-hub", version: "0.14.0", request: 265, answer: 375, sandbox: 370),
    Pin(backend: "hahnpro-cloud", version: "2026.1.0", request: 174),
    Pin(backend: "hangar", version: "2023.12", request: 861),
    Pin(backend: "hangar", version: "current", request: 903),
    Pin(backend: "hexoskin", version: "tastypie-0.15.1", request: 667),
    Pin(backend: "keycloak", version: "26.7.3", request: 50),
  ]

  /// Operations of a server that must be proved, each at least once.
  private static var operations: [(backend: String, version: String, names: [String])] {
    // What servers have had since 2024 (wire page, section 7).
    let sinceCurrent: Set = [
      "projects.withFile", "versions.getByNumber", "versions.statsByNumber", "versions.downloadByNumber",
      "platforms.versions",
    ]
    // What no official client was recorded doing, and what the user's browser asks for.
    let ofNobody: Set = [
      "accounts.get", "accounts.update", "accounts.replace", "annotations.update", "oauth1.authorize",
      "oauth2.authorize", "records.update", "users.update",
    ]
    let hangar = HangarEndpoints.all.map(\.name)
    // Every token request of the vendor's package carries an assertion for two audiences, which ours never do.
    let cloud = HahnProEndpoints.all.map(\.name).filter { $0 != KeycloakRealm.tokenEndpoint.name }
    return [
      ("flame-hub", "0.8.13", FlameEndpoints.all(of: .hub08).map(\.name).filter { !ofHub08Unseen.contains($0) }),
      ("flame-hub", "0.13.0", FlameEndpoints.all(of: .hub013).map(\.name).filter { !ofHub013Unseen.contains($0) }),
      ("hahnpro-cloud", "2026.1.0", cloud), ("keycloak", "26.7.3", ["auth.discovery", "auth.token"]),
      ("hangar", "2023.12", hangar.filter { !sinceCurrent.contains($0) }), ("hangar", "current", hangar),
      ("hexoskin", "tastypie-0.15.1", HexoskinEndpoints.all.map(\.name).filter { !ofNobody.contains($0) }),
    ]
  }

  private static let ofHub08Unseen: Set = ["core.analysis-buckets.create"]
  private static let ofHub013Unseen: Set = ["auth.user-permissions.list"]

  /// Looks for what is not proved any more.
  static func check(_ table: ConformanceTable) {
    for pin in pins {
      let tally = table[pin.backend, pin.version]
      for sense in Sense.allCases {
        #expect(
          tally.proved[sense, default: 0] >= pin.count(sense),
          "\(pin.backend) \(pin.version), \(sense): fewer than before")
      }
    }
    for (backend, version, names) in operations {
      let proved = table[backend, version].operations
      let missing = names.filter { proved[$0] == nil }
      #expect(missing == [], "\(backend) \(version): operations of which nothing is proved")
    }
  }

  /// Every rule is needed, and together they leave out little of each backend.
  static func checkRules(_ rules: [ConformanceRule], _ results: [RecordingResult]) {
    var tallies: [String: ConformanceTally] = [:]
    for result in results { tallies[result.recording.backend, default: ConformanceTally()].add(result) }
    for rule in rules {
      #expect(tallies[rule.backend]?.leftOut[rule.reason, default: 0] ?? 0 > 0, "nothing needs: \(rule.reason)")
    }
    for (backend, tally) in tallies {
      #expect(tally.exchangesLeftOut * 50 <= tally.exchanges, "rules leave out too much of \(backend)")
    }
  }
}
