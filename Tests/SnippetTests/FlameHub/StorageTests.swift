#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubSandbox
import TestFolders
import Testing

/// The snippets about buckets and their files.
struct StorageTests {
  @Test(arguments: ["0.13.0", "0.8.13"])
  func fromUploadToDeletion(version: String) async throws {
    try await withHub(version: version) { hub, sandbox, _ async throws in
      try await withFolder { folder in
        let (bucket, sameOne) = try await makeBucket(hub)
        #expect(bucket == sameOne)
        let path = "\(folder)/code"
        try "print(1)\n".write(toFile: path, atomically: true, encoding: .utf8)
        let files = try await uploadFiles(hub, bucket, path: path)
        #expect(Set(files.map(\.path)) == ["src/main.py", "requirements.txt"])
        if !version.hasPrefix("0.8") {
          #expect(try await uploadATakenName(hub, bucket)?.contains("takes a name only once") == true)
        }
        let place = sandbox.journal.count
        let found = try await findBucketFiles(hub, bucket)
        #expect(found.map(\.path) == ["src/main.py"] && found.first?.size == 9)
        #expect(sandbox.journal.requests(since: place).count == 1)
        let file = try #require(found.first)
        #expect(try await downloadInPieces(hub, file) == 9)
        let sizes = try await downloadToFiles(hub, file, folder: folder)
        #expect(Array(sizes.prefix(2)) == [9, 9])
        #expect(try bytes(ofFile: "\(folder)/main.py") == Array("print(1)\n".utf8))
        #expect(sizes.last == Int64(try bytes(ofFile: "\(folder)/my-bucket.tar").count))
        #expect(try names(in: folder) == ["code", "main.py", "my-bucket.tar"])
        #expect(try await uploadWithProgress(hub, bucket, path: path).map(\.path) == ["code"])
        for rest in files.filter({ $0.path != file.path }) { try await hub.storage.bucketFiles.delete(rest) }
        for rest in try await hub.storage.bucketFiles.list(where: .bucketID == bucket.id && .name == "code").items {
          try await hub.storage.bucketFiles.delete(rest)
        }
        try await deleteBucket(hub, bucket, file)
        #expect(try await hub.storage.buckets.getIfPresent(bucket) == nil)
      }
    }
  }

  @Test func alone() async throws {
    try await withHub { hub, sandbox, _ async throws in
      try await hub.storage.buckets.create(.init(name: "my-bucket"))
      let buckets = try await storageAlone(
        storageURL: ServerAddress(sandbox.storage), authURL: ServerAddress(sandbox.auth), password: sandbox.password)
      #expect(buckets.items.map(\.name) == ["my-bucket"])
    }
  }
}
