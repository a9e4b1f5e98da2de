import HahnProCloud
import HubSandbox
import Testing

/// The snippets about assets.
struct AssetTests {
  @Test func assetsAreRead() async throws {
    try await withCloud { cloud, sandbox async throws in
      let type = try await cloud.addType("Pump")
      let hall = try await cloud.addAsset("Hall 1", type: type)
      let pump = try await cloud.addAsset("Pump 1", type: type, parent: hall)
      #expect(Set(try await allAssets(cloud)) == ["Hall 1", "Pump 1"])
      sandbox.journal.clear()
      #expect(Set(try await allAssetsAtOnce(cloud).map(\.id)) == [hall.id, pump.id])
      #expect(sandbox.journal.requests(matching: "api GET /assets").map(\.target) == ["/assets?limit=0&page=1"])
      #expect(try await oneAsset(cloud, id: pump.id.rawValue) == pump)
      let populated = try await populatedAsset(cloud, id: pump.id.rawValue)
      #expect(populated.type.record?.name == "Pump")
      #expect(populated.parent?.record?.name == "Hall 1")
    }
  }

  @Test func assetsAreWritten() async throws {
    try await withCloud { cloud, sandbox async throws in
      let type = try await cloud.addType("Pump")
      let asset = try await createAnAsset(cloud, type: type)
      let stored = try await cloud.assets.get(asset)
      #expect(stored.name == "Pump 1")
      #expect(stored.type == .id(type.id))
      #expect(stored.data?["serial"] == "P-100")
      #expect(stored.readPermissions == ["user"])

      _ = try await updateAnAsset(cloud, id: asset.id.rawValue)
      #expect(try await cloud.assets.get(asset).tags == ["cooling", "checked"])
      _ = try await updateAnAssetThatWasRead(cloud, id: asset.id.rawValue)
      let renamed = try await cloud.assets.get(asset)
      #expect(renamed.name == "Pump 2")
      #expect(renamed.tags == ["cooling", "checked"])
      #expect(renamed.data?["serial"] == "P-100")
      #expect(sandbox.journal.requests(matching: "api PUT /assets/*").map(\.status) == [200, 200])
    }
  }
}
