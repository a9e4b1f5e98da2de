import HahnProCloud
import HubSandbox
import Testing

/// The main job over the platform's own transport, against the emulated platform and its Keycloak.
struct MainJobTests {
  private static let permissions = ["test"]

  private func withSandbox(
    hasAuthPrefix: Bool = true, method: KeycloakClientMethod = .basic,
    _ body: (HahnProCloudClient, HahnProCloudSandbox) async throws -> Void
  ) async throws {
    var settings = HahnProCloudSandboxConfiguration()
    settings.hasAuthPrefix = hasAuthPrefix
    let running = try await Sandbox.start(SandboxConfiguration(flameHub: nil, hahnProCloud: settings))
    do {
      let sandbox = try #require(running.hahnProCloud)
      let cloud = try HahnProCloudClient(
        server: ServerAddress(sandbox.url), realm: sandbox.realm,
        auth: .clientCredentials(id: sandbox.clientID, secret: sandbox.clientSecret, method: method),
        authPath: sandbox.authPath)
      try await body(cloud, sandbox)
    } catch {
      await running.stop()
      throw error
    }
    await running.stop()
  }

  @Test(arguments: [KeycloakClientMethod.basic, .post, .jwt], [true, false])
  func everyWayToLogIn(method: KeycloakClientMethod, hasAuthPrefix: Bool) async throws {
    try await withSandbox(hasAuthPrefix: hasAuthPrefix, method: method) { cloud, _ in
      let roles = try await cloud.currentUserRoles()
      #expect(roles?.contains("test") == true)
      #expect(try await cloud.assets.list().items.isEmpty)
    }
  }

  @Test func assetContentAndTimeSeries() async throws {
    try await withSandbox { cloud, _ in
      let type = try await cloud.assetTypes.add(
        AssetTypeCreate(name: "Pump", readPermissions: Self.permissions, readWritePermissions: Self.permissions))
      let asset = try await cloud.assets.add(
        AssetCreate(
          name: "Pump 1", type: type, readPermissions: Self.permissions, readWritePermissions: Self.permissions,
          tags: ["cooling"]))
      #expect(try await cloud.assets.list(where: .name == "Pump 1").items.map(\.id) == [asset.id])
      let renamed = try await cloud.assets.update(asset) { $0.name = "Pump 2" }
      #expect(renamed.name == "Pump 2")

      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let content = try await cloud.contents.upload(
        .bytes(bytes, name: "curve.bin"), readPermissions: Self.permissions, readWritePermissions: Self.permissions)
      #expect(try await cloud.contents.downloadBytes(content) == bytes)

      let series = try await cloud.timeSeries.add(
        TimeSeriesCreate(
          name: "temperature", readPermissions: Self.permissions, readWritePermissions: Self.permissions, asset: asset))
      let written = TimeSeriesColumns(
        timestamps: [1_735_689_600_000, 1_735_689_660_000], columns: ["value": [21.5, 22.25]])
      try await cloud.timeSeries.addValues(written, to: series)
      let read = try await cloud.timeSeries.values(of: series)
      #expect(read.timestamps.sorted() == written.timestamps)
      #expect(read.values.sorted() == written.values)

      _ = try await cloud.assets.delete(asset)
      #expect(try await cloud.assets.trash().items.map(\.id) == [asset.id])
      #expect(try await cloud.assets.restore(asset).id == asset.id)
    }
  }

  @Test func permissionsWhoseRolesAreMissingAreNotAskedFor() async throws {
    try await withSandbox { cloud, sandbox in
      await #expect(throws: RolesNotHeld.self) {
        try await cloud.assetTypes.add(
          AssetTypeCreate(name: "Pump", readPermissions: ["nobody"], readWritePermissions: Self.permissions))
      }
      #expect(!sandbox.journal.requests.contains { $0.service == "api" })
    }
  }
}
