#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Testing

/// Every recorded exchange is proved in each sense that applies, and accounted for.
struct ConformanceSuite {
  @Test func everyExchangeIsProved() async throws {
    let library = await RecordingLibrary.shared
    for reason in library.unreadable { Issue.record("\(reason)") }
    let run = await ConformanceRun(library.recordings, by: ConformanceAdapters.all, rules: ConformanceRules.all)
    for result in run.results {
      for failure in result.failures { Issue.record("\(failure)") }
    }
    if ProcessInfo.processInfo.environment["HUBKIT_VERBOSE"] != nil { run.results.forEach(show) }
    print(ConformanceTable(run.results).text, terminator: "")
    // What this repository's own fixtures prove must not become less.
    let own = run.results.filter(\.recording.isOwn)
    ConformancePins.check(ConformanceTable(own))
    ConformancePins.checkRules(ConformanceRules.all, own)
  }

  /// Lists every exchange that a sense does not apply to.
  private func show(_ result: RecordingResult) {
    for (index, proof) in result.proofs.enumerated() {
      for sense in Sense.allCases {
        guard case .notApplying(let reason)? = proof[sense] else { continue }
        print("\(result.recording.name) \(index), \(proof.operation ?? "no operation"), \(sense): \(reason)")
      }
    }
  }
}
