import HahnProCloud

func allAssets(_ cloud: HahnProCloudClient) async throws -> [String] {
  var names: [String] = []
  // snippet.all
  for try await asset in cloud.assets.all() {  // page by page
    names.append(asset.name)
  }
  // snippet.end
  return names
}

func allAssetsAtOnce(_ cloud: HahnProCloudClient) async throws -> [Asset] {
  // snippet.everything
  let assets = try await cloud.assets.list(page: .everything).items
  // snippet.end
  return assets
}

func oneAsset(_ cloud: HahnProCloudClient, id: String) async throws -> Asset {
  // snippet.one
  let asset = try await cloud.assets.get(id)
  // snippet.end
  return asset
}

func populatedAsset(_ cloud: HahnProCloudClient, id: String) async throws -> Asset {
  // snippet.populated
  let asset = try await cloud.assets.get(id, populate: [.type, .parent])
  if let type = asset.type.record { print(type.name, type.typeSchema ?? [:]) }
  // snippet.end
  return asset
}

func createAnAsset(_ cloud: HahnProCloudClient, type: AssetType) async throws -> Asset {
  // snippet.create
  let asset = try await cloud.assets.add(
    .init(
      name: "Pump 1", type: type, readPermissions: ["user"], readWritePermissions: ["user"], tags: ["cooling"],
      data: ["serial": "P-100"]))
  // snippet.end
  return asset
}

func updateAnAsset(_ cloud: HahnProCloudClient, id: String) async throws -> Asset {
  // snippet.update
  let asset = try await cloud.assets.update(id) { $0.tags = ($0.tags ?? []) + ["checked"] }
  // snippet.end
  return asset
}

func updateAnAssetThatWasRead(_ cloud: HahnProCloudClient, id: String) async throws -> Asset {
  // snippet.put
  var asset = try await cloud.assets.get(id)
  asset.name = "Pump 2"
  asset = try await cloud.assets.update(asset)  // the whole of it
  // snippet.end
  return asset
}
