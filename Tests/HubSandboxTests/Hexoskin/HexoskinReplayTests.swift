import HubJSON
import Testing

@testable import HubSandbox

/// What the recorded server answered, compared with the emulator's answers: status, fields and body.
struct HexoskinReplayTests {
  @Test func answersAsTheRecordedServer() throws {
    var equal = 0
    var models = 0
    var skipped: [String: Int] = [:]
    var differences: [String] = []
    var skippedOwn = 0
    var starts: [String: HexoskinState] = [:]
    for recording in try HexoskinRecording.all() {
      let start = try starts[recording.seedPath] ?? HexoskinReplay.start(of: recording.seed)
      starts[recording.seedPath] = start
      var replay = HexoskinReplay(recording, from: start)
      replay.run()
      equal += replay.equal
      models += replay.equalModels
      skipped.merge(replay.skipped) { $0 + $1 }
      differences += replay.differences
      if recording.isOwn { skippedOwn += replay.skipped.values.reduce(0, +) }
    }
    let reasons = skipped.sorted { $0.key < $1.key }.map { "\($0.value) show \($0.key)" }
    print(
      "Hexoskin: \(equal) recorded answers are equal (\(models) of them in values that are a model only), "
        + "\(differences.count) differ; \(reasons.joined(separator: ", "))")
    #expect(differences == [])
    #expect(equal >= 898)
    #expect(skippedOwn <= 35)
  }
}
