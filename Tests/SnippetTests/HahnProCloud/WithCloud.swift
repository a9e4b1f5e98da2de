import HahnProCloud
import HubSandbox
import HubTesting

/// Runs a body against a fresh HahnPRO Cloud, as the sandbox's client, whose roles are `test` and `user`.
func withCloud<Result>(
  clock: ManualClock? = nil, isolation: isolated (any Actor)? = #isolation,
  _ body: (_ cloud: HahnProCloudClient, _ sandbox: HahnProCloudSandbox) async throws -> Result
) async throws -> Result {
  let configuration = SandboxConfiguration(
    flameHub: nil, hahnProCloud: HahnProCloudSandboxConfiguration(), clock: clock)
  return try await withSandbox(configuration) { sandbox in
    guard let emulator = sandbox.hahnProCloud else { throw NoCloud() }
    let auth = HahnProAuthentication.clientCredentials(
      id: emulator.clientID, secret: emulator.clientSecret, method: .basic)
    let server = ServerAddress(emulator.url)
    let cloud =
      if let clock {
        try HahnProCloudClient(server: server, auth: auth, clock: clock)
      } else {
        try HahnProCloudClient(server: server, auth: auth)
      }
    return try await body(cloud, emulator)
  }
}

/// The sandbox emulates no HahnPRO Cloud.
struct NoCloud: Error {}

extension HahnProCloudClient {
  /// Creates a type of assets.
  func addType(_ name: String) async throws -> AssetType {
    try await assetTypes.add(.init(name: name, readPermissions: ["user"], readWritePermissions: ["user"]))
  }

  /// Creates an asset.
  @discardableResult
  func addAsset(_ name: String, type: AssetType, parent: Asset? = nil, tags: [String] = []) async throws -> Asset {
    try await assets.add(
      .init(
        name: name, type: type, readPermissions: ["user"], readWritePermissions: ["user"], parent: parent, tags: tags))
  }

  /// Creates a time series without an asset.
  func addSeries(_ name: String) async throws -> TimeSeries {
    try await timeSeries.add(.init(name: name, readPermissions: ["user"], readWritePermissions: ["user"]))
  }
}
