import FlameHub
import HubSandbox
import HubTesting

/// An emulated storage service with a bucket in it, and a client of it.
struct Storage {
  let sandbox: FlameHubSandbox
  /// The service's time; the client has the machine's.
  let clock: ManualClock
  let hub: FlameHubClient
  let bucket: Bucket

  /// Runs a body with a service of its own.
  static func run(
    _ change: (inout FlameHubSandboxConfiguration) -> Void = { _ in }, _ body: (Storage) async throws -> Void
  ) async throws {
    var settings = FlameHubSandboxConfiguration()
    change(&settings)
    let clock = ManualClock()
    try await withSandbox(SandboxConfiguration(flameHub: settings, clock: clock)) { sandbox in
      guard let flame = sandbox.flameHub else { return }
      let hub = try FlameHubClient(
        server: ServerAddress(flame.gateway), auth: .password(flame.username, flame.password), options: Self.options)
      let bucket = try await hub.storage.buckets.create(.init(name: "a-bucket"))
      try await body(Storage(sandbox: flame, clock: clock, hub: hub, bucket: bucket))
    }
  }

  /// A client that does not try again.
  static var options: ClientOptions {
    var options = ClientOptions()
    options.retry = .never
    return options
  }

  /// Bytes of which no part is like another.
  static func bytes(_ count: Int) -> [UInt8] {
    let block = (0..<65_521).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
    return Array((0...(count / block.count)).flatMap { [UInt8(truncatingIfNeeded: $0)] + block }.prefix(count))
  }

  /// What the bucket holds.
  func paths() async throws -> [String] {
    try await hub.storage.bucketFiles.list(where: .bucketID == bucket.reference).items.map(\.path).sorted()
  }

  func upload(_ bytes: [UInt8], as name: String = "data") async throws -> BucketFile {
    try await hub.storage.buckets.upload([.bytes(bytes, name: name)], to: bucket)[0]
  }
}
