import FlameHub

func makeBucket(_ hub: FlameHubClient) async throws -> (made: Bucket, byName: Bucket) {
  // snippet.bucket
  let bucket = try await hub.storage.buckets.create(.init(name: "my-bucket"))
  let sameOne = try await hub.storage.buckets.get("my-bucket")  // by its name
  // snippet.end
  return (bucket, sameOne)
}

func uploadFiles(_ hub: FlameHubClient, _ bucket: Bucket, path: String) async throws -> [BucketFile] {
  // snippet.upload
  let files = try await hub.storage.buckets.upload(
    [
      .file(at: path, name: "src/main.py"),  // read as it is sent
      .bytes(Array("pandas\n".utf8), name: "requirements.txt"),
    ], to: bucket)
  print(files.map(\.path))
  // snippet.end
  return files
}

func uploadWithProgress(_ hub: FlameHubClient, _ bucket: Bucket, path: String) async throws -> [BucketFile] {
  // snippet.progress
  let files = try await hub.storage.buckets.upload([.file(at: path)], to: bucket) { progress in
    print("\(progress.bytes) of \(progress.total.map(String.init) ?? "unknown") bytes")
  }
  // snippet.end
  return files
}

func findBucketFiles(_ hub: FlameHubClient, _ bucket: Bucket) async throws -> [BucketFile] {
  var files: [BucketFile] = []
  // snippet.find
  for try await file in hub.storage.bucketFiles.all(where: .bucketID == bucket.id && .directory == "src") {
    print(file.name, file.size ?? 0)
    files.append(file)
  }
  // snippet.end
  return files
}

func downloadInPieces(_ hub: FlameHubClient, _ file: BucketFile) async throws -> Int {
  // snippet.stream
  var count = 0
  for try await chunk in try await hub.storage.bucketFiles.download(file).body {
    count += chunk.count
  }
  // snippet.end
  return count
}

func downloadToFiles(_ hub: FlameHubClient, _ file: BucketFile, folder: String) async throws -> [Int64] {
  // snippet.download
  let small = try await hub.storage.bucketFiles.downloadBytes(file)  // into memory, 64 MiB at most
  let size = try await hub.storage.bucketFiles.download(file, toFile: "\(folder)/main.py")
  let archiveSize = try await hub.storage.buckets.archive(of: "my-bucket", toFile: "\(folder)/my-bucket.tar")
  // snippet.end
  return [Int64(small.count), size, archiveSize]
}

func deleteBucket(_ hub: FlameHubClient, _ bucket: Bucket, _ file: BucketFile) async throws {
  // snippet.delete
  try await hub.storage.bucketFiles.delete(file)
  try await hub.storage.buckets.delete(bucket)
  // snippet.end
}

func storageAlone(
  storageURL: ServerAddress, authURL: ServerAddress, password: String
) async throws -> Page<Bucket> {
  // snippet.alone
  let storage = try FlameStorageClient(
    server: storageURL, auth: .password("admin", password), tokenAddress: authURL)
  let buckets = try await storage.buckets.list()
  // snippet.end
  return buckets
}

func uploadATakenName(_ hub: FlameHubClient, _ bucket: Bucket) async throws -> String? {
  // snippet.taken
  do {
    try await hub.storage.buckets.upload([.bytes(Array("numpy\n".utf8), name: "requirements.txt")], to: bucket)
  } catch let error as HTTPInternalServerError {
    return "\(error)"  // … the bucket has 'requirements.txt', and takes a name only once …
  }
  // snippet.end
  return nil
}
