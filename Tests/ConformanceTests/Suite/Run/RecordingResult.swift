import HubTesting

/// What became of a recording.
struct RecordingResult: Sendable {
  let recording: Recording
  /// One for each exchange.
  let proofs: [ExchangeProof]

  init(_ recording: Recording, _ proofs: [ExchangeProof]) {
    self.recording = recording
    self.proofs = proofs
  }

  /// Everything that came out otherwise than recorded, and exchanges that nobody accounts for.
  var failures: [String] {
    var failures: [String] = []
    if proofs.count != recording.exchanges.count { failures.append("\(recording.name): not all exchanges were tried") }
    for (index, proof) in proofs.enumerated() {
      let place = "\(recording.name) \(index), \(proof.operation ?? recording.exchanges[index].description)"
      for sense in Sense.allCases {
        if case .failed(let difference)? = proof[sense] { failures.append("\(place), \(sense): \(difference)") }
      }
      if !Sense.allCases.contains(where: { proof[$0] != nil }) { failures.append("\(place): nothing was tried") }
    }
    return failures
  }
}
