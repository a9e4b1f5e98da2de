import HahnProCloud

func findByTag(_ cloud: HahnProCloudClient) async throws -> [Asset] {
  // snippet.tag
  let page = try await cloud.assets.list(where: .tags.contains("cooling"))
  print(page.total, page.items.map(\.name))
  // snippet.end
  return page.items
}

func findByTags(_ cloud: HahnProCloudClient) async throws -> [Asset] {
  // snippet.tags
  let page = try await cloud.assets.list(where: .tags.isMember(of: ["cooling", "heating"]))  // one of them at least
  // snippet.end
  return page.items
}

func findByType(_ cloud: HahnProCloudClient) async throws -> [Asset] {
  // snippet.type
  let pump = try await cloud.assetTypes.only(where: .name == "Pump")
  let pumps = try await cloud.assets.list(where: .type == pump.id)
  // snippet.end
  return pumps.items
}

func findByParent(_ cloud: HahnProCloudClient) async throws -> [Asset] {
  // snippet.parent
  let hall = try await cloud.assets.only(where: .name == "Hall 1")
  let inside = try await cloud.assets.list(where: .parent == hall.id)  // or children(of: hall)
  // snippet.end
  return inside.items
}

func findCombined(_ cloud: HahnProCloudClient, type: AssetType, parent: Asset) async throws -> [String] {
  var names: [String] = []
  // snippet.combined
  for try await asset in cloud.assets.all(
    where: .tags.contains("cooling") && .type == type.id && .parent == parent.id, sort: .by(.name))
  {
    names.append(asset.name)
  }
  // snippet.end
  return names
}

func populate(_ cloud: HahnProCloudClient) async throws -> [Asset] {
  // snippet.populate
  let page = try await cloud.assets.list(populate: [.type, .parent])
  for asset in page.items {
    print(asset.name, asset.type.record?.name ?? "", asset.parent?.record?.name ?? "")
  }
  // snippet.end
  return page.items
}
