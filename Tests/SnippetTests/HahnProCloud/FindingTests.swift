import HahnProCloud
import HubSandbox
import Testing

/// The snippets about conditions, and about references.
struct FindingTests {
  /// A hall with two pumps, one of them cooling, and a heater; beside it another cooling pump.
  private func withPlant(
    _ body: (HahnProCloudClient, HahnProCloudSandbox, _ pump: AssetType, _ hall: Asset) async throws -> Void
  ) async throws {
    try await withCloud { cloud, sandbox async throws in
      let pump = try await cloud.addType("Pump")
      let hall = try await cloud.addAsset("Hall 1", type: cloud.addType("Hall"))
      try await cloud.addAsset("Pump 1", type: pump, parent: hall, tags: ["cooling", "old"])
      try await cloud.addAsset("Pump 2", type: pump, parent: hall)
      try await cloud.addAsset("Heater", type: cloud.addType("Heater"), parent: hall, tags: ["heating"])
      try await cloud.addAsset("Pump 3", type: pump, tags: ["cooling"])
      sandbox.journal.clear()
      try await body(cloud, sandbox, pump, hall)
    }
  }

  /// The conditions that the last list was asked for with, as the platform reads them.
  private func filter(_ sandbox: HahnProCloudSandbox) -> String? {
    let target = sandbox.journal.requests(matching: "api GET /assets").last?.target ?? ""
    return [QueryItem](queryString: target.split(separator: "?", maxSplits: 1).last ?? "")
      .first { $0.name == "filter" }?.value
  }

  @Test func byOneCondition() async throws {
    try await withPlant { cloud, sandbox, pump, hall async throws in
      #expect(Set(try await findByTag(cloud).map(\.name)) == ["Pump 1", "Pump 3"])
      #expect(filter(sandbox) == "tags=@cooling")
      #expect(Set(try await findByTags(cloud).map(\.name)) == ["Pump 1", "Pump 3", "Heater"])
      #expect(filter(sandbox) == "tags=@cooling,heating")
      #expect(Set(try await findByType(cloud).map(\.name)) == ["Pump 1", "Pump 2", "Pump 3"])
      #expect(filter(sandbox) == "type==\(pump.id)")
      #expect(Set(try await findByParent(cloud).map(\.name)) == ["Pump 1", "Pump 2", "Heater"])
      #expect(filter(sandbox) == "parent==\(hall.id)")
    }
  }

  @Test func byConditionsCombined() async throws {
    try await withPlant { cloud, sandbox, pump, hall async throws in
      #expect(try await findCombined(cloud, type: pump, parent: hall) == ["Pump 1"])
      #expect(filter(sandbox) == "tags=@cooling;type==\(pump.id);parent==\(hall.id)")
    }
  }

  @Test func referencesArePopulated() async throws {
    try await withPlant { cloud, _, pump, hall async throws in
      let heater = try #require(try await populate(cloud).first { $0.name == "Heater" })
      #expect(heater.type.record?.name == "Heater")
      #expect(heater.parent?.record?.name == "Hall 1")
      let bare = try #require(try await cloud.assets.first(where: .name == "Pump 1"))
      #expect(bare.type == .id(pump.id))
      #expect(bare.parent == .id(hall.id))
    }
  }
}
