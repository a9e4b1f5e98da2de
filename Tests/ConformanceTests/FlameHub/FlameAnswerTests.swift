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

  @Test func failuresSayWhatTheHubSaid() async throws {
    var read: [ServerGeneration: Int] = [:]
    for (name, archive) in try RecordingFolder.archives(of: "flame-hub") {
      let reader = FlameRequestReader(reading: archive)
      for (index, exchange) in archive.exchanges.enumerated() {
        guard let error = try await reader.failure(of: exchange) else { continue }
        read[reader.names.generation, default: 0] += 1
        let body = try? JSONValue(parsing: exchange.responseBody)
        let place = "\(name) \(index)"
        #expect(error.status == exchange.response.status, "\(place)")
        #expect(error.code == body?["code"]?.stringValue, "\(place)")
        #expect(error.details == body, "\(place)")
        // Of an empty message something better may be made.
        if let message = body?["message"]?.stringValue, !message.isEmpty {
          #expect(error.message == message, "\(place)")
        }
        let seconds = exchange.response.headerFields[.retryAfter].flatMap(Int.init)
        #expect(error.retryAfter == seconds.map { .seconds($0) }, "\(place)")
      }
    }
    print("flame-hub failures: \(read.map { "\($0.value) of \($0.key)" }.sorted().joined(separator: ", "))")
    #expect(read[.hub08, default: 0] >= 235)
    #expect(read[.hub013, default: 0] >= 279)
  }
}
