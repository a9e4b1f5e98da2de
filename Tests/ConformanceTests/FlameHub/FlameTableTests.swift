import FlameHub
import HubTesting
import Testing

/// What the tables say of Hub 0.8, compared with what it did with recorded queries: it does not describe itself.
struct FlameTableTests {
  @Test func fieldsAreGoodForWhatTheTablesSay() async throws {
    var seen = RecordedTreatment()
    for recording in await RecordingLibrary.shared.recordings where recording.backend == "flame-hub" {
      let (name, names) = (recording.name, RecordedNames(version: recording.version))
      guard names.generation == .hub08 else { continue }
      let reader = FlameRecordedClient(recording)
      for (index, exchange) in recording.exchanges.enumerated() where exchange.response.status == .ok {
        guard let match = reader.match(exchange), match.endpoint.name.hasSuffix(".list"),
          let items = try JSONValue(parsing: exchange.responseBody)["data"]?.arrayValue,
          let collection = match.endpoint.name.split(separator: ".").dropFirst().first
        else { continue }
        let faults = seen.faults(of: match.query, items, in: String(collection), names)
        #expect(faults.isEmpty, "\(name) \(index), \(collection): \(faults.joined(separator: ", "))")
      }
    }
    print("flame-hub tables: \(seen.counts.map { "\($0.value) \($0.key)" }.sorted().joined(separator: ", "))")
    for what in RecordedTreatment.Kind.allCases { #expect(seen.counts[what, default: 0] > 0, "\(what)") }
  }
}
