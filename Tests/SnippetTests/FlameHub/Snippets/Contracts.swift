#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubPlatform
import HubTesting
import Testing

/// Records what a test needs, to be kept beside it.
func recordContract(server: ServerAddress, password: String, file: URL) async throws -> RecordingTransport {
  // snippet.record
  let recorder = RecordingTransport(try Platform.makeTransport(), clock: SystemClock())
  let hub = try FlameHubClient(server: server, auth: .password("admin", password), transport: recorder)
  _ = try await hub.core.nodes.list(sort: .by(.name))  // what the test will call

  let metadata = RecordingMetadata(backend: "flame-hub", version: "0.13.0", origins: ["hub": "\(server)"])
  let archive = try recorder.archive(metadata: metadata, secrets: [password])
  try Data(archive.serialized()).write(to: file)
  // snippet.end
  return recorder
}

/// The test itself, which needs no server.
func testContract(server: ServerAddress, file: URL) async throws {
  // snippet.replay
  let archive = try HTTPArchive(parsing: Array(Data(contentsOf: file)))
  let transport = ReplayingTransport(archive, matching: .body)
  let hub = try FlameHubClient(server: server, auth: .password("admin", "any"), transport: transport)

  let nodes = try await hub.core.nodes.list(sort: .by(.name))
  #expect(nodes.items.map(\.name) == ["my-node"])
  #expect(transport.unused.isEmpty)  // everything recorded was asked for
  // snippet.end
}

/// What the server answers otherwise than when the fixture was recorded.
func compareContract(_ recorder: RecordingTransport, file: URL) throws -> Drift {
  // snippet.drift
  let fixture = try HTTPArchive(parsing: Array(Data(contentsOf: file)))
  let drift = Drift(from: fixture, to: try recorder.archive())
  #expect(drift.isEmpty, "\(drift)")
  // snippet.end
  return drift
}

/// Of a browser's file what may be kept.
func redactContract(_ file: URL, secrets: [String]) throws -> HTTPArchive {
  // snippet.redact
  let archive = try HTTPArchive(parsing: Array(Data(contentsOf: file))).redacted(secrets: secrets)
  try Data(archive.serialized()).write(to: file)
  // snippet.end
  return archive
}
