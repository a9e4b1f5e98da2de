import Hangar

func download(_ hangar: HangarClient, path: String, show: @escaping @Sendable (String) -> Void) async throws -> Int64 {
  // snippet.toFile
  let bytes = try await hangar.versions.download(
    "2.4.0+build.7", platform: .paper, of: "SandboxKit", toFile: path
  ) { progress in
    show("\(progress.bytes) of \(progress.total ?? 0)")
  }
  // snippet.end
  return bytes
}

func downloadIntoAFolder(_ hangar: HangarClient, folder: String) async throws -> String {
  // snippet.intoFolder
  let path = try await hangar.versions.download(
    "2.4.0+build.7", platform: .paper, of: "SandboxKit", intoFolder: folder)
  // snippet.end
  return path
}

func downloadByNumber(_ hangar: HangarClient, of project: String) async throws -> [[UInt8]] {
  var files: [[UInt8]] = []
  // snippet.number
  for version in try await hangar.versions.list(of: project).items {
    guard let number = version.number, version.downloads[.paper]?.fileInfo != nil else { continue }
    files.append(try await hangar.versions.downloadBytes(number: number, platform: .paper))
  }
  // snippet.end
  return files
}

func downloadIntoMemory(_ hangar: HangarClient) async throws -> [UInt8] {
  // snippet.bytes
  let bytes = try await hangar.versions.downloadBytes(
    "2.4.0+build.7", platform: .velocity, of: "SandboxKit", limit: 1 << 20)
  // snippet.end
  return bytes
}

func downloadPieceByPiece(_ hangar: HangarClient, _ version: ProjectVersion) async throws -> Int {
  var count = 0
  // snippet.pieces
  let response = try await hangar.versions.download(version, platform: .paper, of: "SandboxKit")
  for try await bytes in response.body {  // throws at the end when the SHA-256 is another
    count += bytes.count
  }
  // snippet.end
  return count
}

func fileElsewhere(_ hangar: HangarClient) async throws -> String? {
  // snippet.external
  do {
    _ = try await hangar.versions.downloadBytes("1.0.0", platform: .paper, of: "CastleCore")
  } catch let error as HangarDownloadError {
    if case .external(let url) = error.reason { return url }  // for a person to look at
    throw error
  }
  // snippet.end
  return nil
}

func fileThatIsAnother(_ hangar: HangarClient, path: String) async throws -> HangarDownloadError.Reason? {
  // snippet.mismatch
  do {
    try await hangar.versions.download("1.2.0", platform: .paper, of: "CastleCore", toFile: path)
  } catch let error as HangarDownloadError {
    print(error)  // both checksums, and what to do; there is no file
    return error.reason
  }
  // snippet.end
  return nil
}
