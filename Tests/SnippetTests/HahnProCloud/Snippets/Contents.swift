import HahnProCloud

func allContents(_ cloud: HahnProCloudClient) async throws -> [String] {
  var names: [String] = []
  // snippet.all
  for try await content in cloud.contents.all() {
    names.append(content.filename)
  }
  // snippet.end
  return names
}

func oneContent(_ cloud: HahnProCloudClient, id: String) async throws -> Content {
  // snippet.one
  let content = try await cloud.contents.get(id)
  print(content.filename, content.mimetype ?? "", content.size ?? 0)
  // snippet.end
  return content
}

func downloadIntoMemory(_ cloud: HahnProCloudClient, id: String) async throws -> [UInt8] {
  // snippet.download
  let bytes = try await cloud.contents.downloadBytes(id, limit: 1 << 20)
  // snippet.end
  return bytes
}

func downloadIntoAFile(_ cloud: HahnProCloudClient, id: String, path: String) async throws {
  // snippet.toFile
  try await cloud.contents.download(id, toFile: path) { progress in
    print(progress.bytes, "of", progress.total ?? 0)
  }
  // snippet.end
}

func downloadPieceByPiece(_ cloud: HahnProCloudClient, id: String) async throws -> Int {
  var count = 0
  // snippet.pieces
  for try await bytes in try await cloud.contents.download(id).body {
    count += bytes.count
  }
  // snippet.end
  return count
}

func downloadAttachments(_ cloud: HahnProCloudClient, asset id: String) async throws -> [[UInt8]] {
  var files: [[UInt8]] = []
  // snippet.attachment
  let asset = try await cloud.assets.get(id)
  for attachment in asset.attachments ?? [] {
    files.append(try await cloud.contents.downloadBytes(attachment))
  }
  // snippet.end
  return files
}

func attachments(_ cloud: HahnProCloudClient, of asset: Asset) async throws -> [Content] {
  // snippet.attachments
  let contents = try await cloud.assets.attachments(of: asset).items
  // snippet.end
  return contents
}

func upload(_ cloud: HahnProCloudClient, path: String) async throws -> Content {
  // snippet.upload
  let content = try await cloud.contents.upload(
    .file(at: path), readPermissions: ["user"], readWritePermissions: ["user"])
  // snippet.end
  return content
}

func attach(_ cloud: HahnProCloudClient, path: String, to asset: Asset) async throws -> Asset {
  // snippet.attach
  let asset = try await cloud.assets.addAttachment(
    .file(at: path), to: asset, readPermissions: ["user"], readWritePermissions: ["user"])
  // snippet.end
  return asset
}
