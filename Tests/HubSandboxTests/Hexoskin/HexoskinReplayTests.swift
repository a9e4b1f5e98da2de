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
    for recording in try HexoskinRecording.all() {
      var replay = try HexoskinReplay(recording)
      replay.run()
      equal += replay.equal
      models += replay.equalModels
      skipped.merge(replay.skipped) { $0 + $1 }
      differences += replay.differences
    }
    let reasons = skipped.sorted { $0.key < $1.key }.map { "\($0.value) show \($0.key)" }
    print(
      "Hexoskin: \(equal) recorded answers are equal (\(models) of them in values that are a model only), "
        + "\(differences.count) differ; \(reasons.joined(separator: ", "))")
    #expect(differences == [])
    #expect(equal >= 884)
    #expect(skipped.values.reduce(0, +) <= 49)
  }
}
