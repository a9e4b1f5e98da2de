import FlameHub
import HubTesting

/// What is the FLAME Hub's own in the suite.
struct FlameAdapter: ConformanceAdapter {
  let backend = "flame-hub"
  private let seeds = FlameSeeds()

  func origins(in exchanges: [RecordedExchange], version: String) -> [String: String] {
    OriginSearch(exchanges).services(of: FlameEndpoints.all(of: RecordedNames(version: version).generation))
  }

  func client(for recording: Recording) -> any RecordedClient { FlameRecordedClient(recording) }

  func sandbox(for recording: Recording) throws -> (any RecordedSandbox)? {
    FlameRecordedSandbox(recording, from: try seeds.start(of: recording))
  }
}
