import FlameHub
import HubSandbox
import HubTesting
import Testing

/// A call with another credential than its client's, on every service (wire page, section 2.2).
struct PerRequestAuthTests {
  private typealias Probe = (name: String, call: @Sendable (FlameHubClient, RequestOptions) async throws -> Void)

  /// A call of every service, with everything that a bucket of one file can be asked for.
  private func calls(_ bucket: Bucket, _ file: BucketFile) -> [Probe] {
    [
      ("auth", { _ = try await $0.auth.users.list(options: $1) }),
      ("core", { _ = try await $0.core.nodes.list(options: $1) }),
      ("command", { try await $0.core.masterImages.sync(options: $1) }),
      ("storage", { _ = try await $0.storage.buckets.get(bucket, options: $1) }),
      ("download", { _ = try await $0.storage.bucketFiles.downloadBytes(file, options: $1) }),
      ("archive", { _ = try await $0.storage.buckets.archive(of: bucket, options: $1).body.collect(limit: 1 << 20) }),
      (
        "upload",
        { hub, options in
          try await hub.storage.buckets.upload([.bytes([1], name: "b.txt")], to: bucket, options: options)
        }
      ),
    ]
  }

  @Test(arguments: ["0.13.0", "0.8.13"])
  func garbageAndGold(version: String) async throws {
    try await overSandbox(version: version) { hub, sandbox async throws in
      let bucket = try await hub.storage.buckets.create(.init(name: "a-bucket"))
      let file = try #require(
        try await hub.storage.buckets.upload([.bytes([1, 2, 3], name: "a.txt")], to: bucket).first)
      let server = ServerAddress(sandbox.gateway)
      let garbage = try BearerToken("garbage.garbage.garbage")
      let stray = try FlameHubClient(server: server, auth: .bearer("garbage.garbage.garbage"))
      for (name, call) in calls(bucket, file) {
        // The client's own token is garbage, and the call's is not.
        try await call(stray, RequestOptions(auth: .other(hub.credential)))
        let own = await #expect(throws: HubAPIError.self, "\(name)") { try await call(stray, RequestOptions()) }
        #expect(own?.flame.kind == .unauthenticated, "\(name): \(String(describing: own))")
        // The other way round.
        let other = await #expect(throws: HubAPIError.self, "\(name)") {
          try await call(hub, RequestOptions(auth: .other(garbage)))
        }
        #expect(other?.flame.kind == .unauthenticated, "\(name): \(String(describing: other))")
        let nobody = await #expect(throws: HTTPUnauthorized.self, "\(name)") {
          try await call(hub, RequestOptions(auth: .anonymous))
        }
        #expect(nobody?.flame.kind == .unauthenticated, "\(name)")
      }
    }
  }
}
