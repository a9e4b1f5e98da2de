import HubTransport
import HubTransportURLSession
import Synchronization
import Testing
import TransportCases

/// The numbered cases of the reliability matrix, over the system's `URLSession`.
@Suite("Cases of reliability over URLSession")
struct TransportCaseTests {
  @Test("what passes and what fails is exactly what is known of this system")
  func exact() async {
    let outcomes = await outcomes()
    print(outcomes.map(\.line).joined(separator: "\n"))
    for (number, reason) in KnownDeviations.notRun { print("\(number): not run: \(reason)") }
    guard let known = KnownDeviations.ofThisSystem else { return }
    for outcome in outcomes where !KnownDeviations.races.contains(outcome.item.number) {
      let isKnown = known[outcome.item.number] != nil
      #expect(outcome.findings.isEmpty || isKnown, "\(outcome.line)")
      #expect(!outcome.findings.isEmpty || !isKnown, "\(outcome.item) passes: take it off the list")
    }
    #expect(Set(known.keys).isSubset(of: outcomes.map(\.item.number)))
  }

  private struct Outcome: Sendable {
    var item: TransportCase
    var findings: [String]

    var line: String {
      let findings = findings.map { "\n    \($0.prefix(240))" }.joined()
      return "\(item): \(findings.isEmpty ? "passes" : "fails\(findings)")"
    }
  }

  /// Cases that go on until they are given up come last, and get less time.
  private func outcomes() async -> [Outcome] {
    let cases = TransportCase.all.filter { KnownDeviations.notRun[$0.number] == nil }
    let others = cases.filter { !KnownDeviations.endless.contains($0.number) }
    let endless = cases.filter { KnownDeviations.endless.contains($0.number) }
    let outcomes = await outcomes(of: others, within: .seconds(10)) + outcomes(of: endless, within: .seconds(4))
    return outcomes.sorted { $0.item.number < $1.item.number }
  }

  private func outcomes(of cases: [TransportCase], within limit: Duration) async -> [Outcome] {
    var outcomes: [Outcome] = []
    for item in cases {
      let findings = await item.findings(within: limit) { needs in
        var configuration = URLSessionTransportConfiguration()
        configuration.connectionsPerHost = needs.connectionsPerHost
        configuration.usesSystemProxies = false
        return URLSessionTransport(configuration: configuration)
      }
      outcomes.append(Outcome(item: item, findings: findings))
    }
    return outcomes
  }
}
