import FlameHub
import HahnProCloud
import Hangar
import Hexoskin
import Testing

/// What the fixtures of this repository prove at least: a client or an emulator that begins to refuse some of it shows.
enum ConformancePins {
  private static let least: [(backend: String, version: String, sense: Sense, count: Int)] = [
    ("flame-hub", "0.8.13", .request, 1256), ("flame-hub", "0.13.0", .request, 1159),
  ]

  static func check(_ table: ConformanceTable) {
    for pin in least {
      let count = table[pin.backend, pin.version].proved[pin.sense, default: 0]
      #expect(count >= pin.count, "\(pin.backend) \(pin.version), \(pin.sense)")
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
