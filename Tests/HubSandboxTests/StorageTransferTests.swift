import FlameHub
import HubTesting
import HubTransport
import Synchronization
import Testing

@testable import HubSandbox

/// Uploads and downloads that are too large for memory.
struct StorageTransferTests {
  private static let size = 20 << 20

  private func run(
    version: String, _ body: (FlameHubSandbox, FlameHubClient, Bucket) async throws -> Void
  ) async throws {
    var settings = FlameHubSandboxConfiguration()
    settings.version = version
    try await withSandbox(SandboxConfiguration(flameHub: settings)) { sandbox in
      let flame = try #require(sandbox.flameHub)
      let hub = try FlameHubClient(server: ServerAddress(flame.gateway), auth: .password("admin", flame.password))
      try await body(flame, hub, try await hub.storage.buckets.create(.init(name: "a-bucket")))
    }
  }

  /// Bytes of which no piece is like another.
  private static func pieces() -> BodyChunks {
    let offset = Mutex(0)
    return BodyChunks(length: Int64(size)) {
      offset.withLock { offset in
        guard offset < size else { return nil }
        defer { offset += 1 << 20 }
        return [UInt8(truncatingIfNeeded: offset >> 20)] + [UInt8](repeating: 7, count: (1 << 20) - 1)
      }
    }
  }

  @Test(arguments: ["0.13.0", "0.8.13"]) func whatIsUploadedComesBack(version: String) async throws {
    let whole = try await Self.pieces().collect(limit: Self.size)
    try await run(version: version) { sandbox, hub, bucket in
      let file = try #require(
        try await hub.storage.buckets.upload([.stream(Self.pieces(), name: "large")], to: bucket).first)
      let entry = sandbox.journal.requests(matching: "storage POST /buckets/*/upload").last
      #expect(entry?.body.count == JournalEntry.bodyLimit)
      #expect(entry.map { $0.bodyByteCount > Self.size } == true)
      let back = try await hub.storage.bucketFiles.downloadBytes(file)
      #expect(back == whole)
      let archive = try await hub.storage.buckets.archive(of: bucket).body.collect(limit: Self.size + 4096)
      #expect(archive.count == Self.size + 512 + 1024)
      #expect(Array(archive[512..<(512 + Self.size)]) == whole)
    }
  }

  @Test func aClientThatLeavesHasUploadedNothing() async throws {
    try await run(version: "0.13.0") { sandbox, hub, bucket in
      struct Gone: Error {}
      let count = Atomic(0)
      let chunks = BodyChunks(length: 100 << 20) {
        guard count.add(1, ordering: .relaxed).newValue < 30 else { throw Gone() }
        return [UInt8](repeating: 1, count: 1 << 16)
      }
      await #expect(throws: TransportError.self) {
        try await hub.storage.buckets.upload([.stream(chunks, name: "half")], to: bucket)
      }
      let total = try await hub.storage.bucketFiles.list().total
      #expect(total == 0)
      #expect(sandbox.journal.requests(matching: "storage POST /buckets/*/upload").isEmpty)
    }
  }

  @Test func otherRoutesTakeNoLargeBodies() async throws {
    try await run(version: "0.13.0") { sandbox, _, _ in
      let http = try HTTPProbe()
      let answer = try await http.ask(
        .post, "\(sandbox.storage)/buckets", form: String(repeating: "x", count: (16 << 20) + 1))
      #expect(answer.status == 413)
    }
  }
}
