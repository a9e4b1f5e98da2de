import HubHTTP
import HubTesting

/// Proves recordings in every sense that applies.
struct ConformanceRun: Sendable {
  /// What became of each recording, in their order.
  let results: [RecordingResult]

  init(_ recordings: [Recording], by adapters: [any ConformanceAdapter], rules: [ConformanceRule]) async {
    // Long ones first, so that no processor waits at the end.
    let order = recordings.indices.sorted { recordings[$0].exchanges.count > recordings[$1].exchanges.count }
    let done = await order.map { recordings[$0] }.concurrentMap { recording in
      await Self.prove(recording, by: adapters, rules: rules)
    }
    results = zip(order, done).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func prove(
    _ recording: Recording, by adapters: [any ConformanceAdapter], rules: [ConformanceRule]
  ) async -> RecordingResult {
    guard let adapter = adapters.first(where: { $0.backend == recording.backend }) else {
      return RecordingResult(recording, [])
    }
    let client = adapter.client(for: recording)
    var proofs: [ExchangeProof] = []
    for (index, exchange) in recording.exchanges.enumerated() {
      var proof = await client.prove(exchange)
      if proof[.answer] != nil, !recording.asserts(exchange) {
        proof[.answer] = .notApplying("an answer that is no server's")
      }
      if case .failed = proof[.answer], recording.notes?.assertsAnything(of: index) == false {
        proof[.answer] = .notAsserted
      }
      for sense in [Sense.request, .answer] {
        guard case .failed = proof[sense] else { continue }
        let failed = ConformanceRule.Case(exchange: exchange, answer: nil)
        if let rule = rules.first(where: { $0.leavesOut(failed, in: sense, of: recording) }) {
          proof[sense] = .leftOut(rule.reason)
        }
      }
      proofs.append(proof)
    }
    let replayed = await SandboxRun.verdicts(of: recording, by: adapter, rules: rules)
    for (index, verdict) in (replayed ?? []).enumerated() { proofs[index][.sandbox] = verdict }
    return RecordingResult(recording, proofs)
  }
}

extension Recording {
  /// Whether an answer is a server's: those of a model prove nothing.
  func asserts(_ exchange: RecordedExchange) -> Bool {
    guard let notes, notes.answers == "model" else { return true }
    let url = exchange.request.origin + exchange.request.path
    return notes.realServices.contains { origins[$0].map(url.hasPrefix) ?? url.hasPrefix($0) }
  }
}
