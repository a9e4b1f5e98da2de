import FlameHub
import HubTesting
import Testing

/// Every recorded success of an operation with records is read by the client, and nothing of it is lost.
struct FlameAnswerTests {
  @Test func nothingIsLost() async throws {
    var read: [ServerGeneration: Int] = [:]
    for (name, archive) in try RecordingFolder.archives(of: "flame-hub") {
      let reader = FlameRequestReader(reading: archive)
      for (index, exchange) in archive.exchanges.enumerated() {
        do {
          guard let faults = try await reader.faults(of: exchange) else { continue }
          read[reader.names.generation, default: 0] += 1
          #expect(faults.isEmpty, "\(name) \(index): \(faults.prefix(5).joined(separator: ", "))")
        } catch {
          Issue.record("\(name) \(index): \(error)")
        }
      }
    }
    print("flame-hub answers: \(read.map { "\($0.value) of \($0.key)" }.sorted().joined(separator: ", "))")
    #expect(read[.hub08, default: 0] >= 1056)
    #expect(read[.hub013, default: 0] >= 884)
  }
}
