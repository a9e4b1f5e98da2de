import FlameHub
import HubPlatform
import HubSandbox
import HubServer
import Synchronization
import TestFolders
import Testing

struct DownloadTests {
  /// Downloads through a server that sends an answer as it is, and closes.
  private func download(
    answering answer: [UInt8], _ body: (FlameStorageClient) async throws -> Void
  ) async throws {
    let server = try HTTPServer.startRaw { connection in
      _ = try await connection.receiveHead()
      try await connection.send(answer)
    }
    let hub = try FlameStorageClient(
      server: ServerAddress(server.origin), generation: .hub013, options: Storage.options)
    try await body(hub)
    await server.stop()
  }

  private func expectTruncation(_ error: (any Error)?, in folder: String) throws {
    let kind = (error as? TransportError)?.kind
    #expect(kind == .truncated || kind == .connectionLost, "\(String(describing: error))")
    let left = try names(in: folder)
    #expect(left == ["old"])
    let kept = try bytes(ofFile: "\(folder)/old")
    #expect(kept == [7])
  }

  @Test(arguments: [0, 10, 70_000]) func aDownloadThatIsCutOffLeavesNothing(count: Int) async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        try await BodyChunks([7]).write(toFile: "\(folder)/old")
        let file = try await storage.upload(Storage.bytes(300_000))
        // In the middle of a chunk, and after the size line of the first one.
        storage.sandbox.inject(.truncatedBody(after: count), on: "storage GET /bucket-files/*/stream", times: 2)
        for name in ["old", "new"] {
          let error = await #expect(throws: (any Error).self) {
            try await storage.hub.storage.bucketFiles.download(file, toFile: "\(folder)/\(name)")
          }
          try expectTruncation(error, in: folder)
        }
        let count = try await storage.hub.storage.bucketFiles.download(file, toFile: "\(folder)/new")
        #expect(count == 300_000)
      }
    }
  }

  @Test func aGzipStreamThatIsCutOffLeavesNothing() async throws {
    // A whole answer, whose content is the beginning of a gzip file.
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    let piece: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 5, 0, 0xFA, 0xFF, 1, 2, 3, 4, 5]
    let answer = Array("\(head)14\r\n".utf8) + piece + Array("\r\n0\r\n\r\n".utf8)
    try await withFolder { folder in
      try await BodyChunks([7]).write(toFile: "\(folder)/old")
      try await download(answering: answer) { hub in
        let error = await #expect(throws: TransportError.self) {
          try await hub.bucketFiles.download(Lab.uuid, toFile: "\(folder)/new")
        }
        try expectTruncation(error, in: folder)
      }
    }
  }

  @Test(arguments: [3, 5]) func anotherSizeThanTheRecordsIsNoWholeFile(size: Int64) async throws {
    try await withFolder { folder in
      try await BodyChunks([7]).write(toFile: "\(folder)/old")
      try await Storage.run { storage in
        var file = try await storage.upload([1, 2, 3, 4])
        file.size = size
        let record = file
        let error = await #expect(throws: TransportError.self) {
          try await storage.hub.storage.bucketFiles.download(record, toFile: "\(folder)/new")
        }
        try expectTruncation(error, in: folder)
      }
    }
  }

  @Test func aFileThatIsLargerThanTheDiskIsNotBegun() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        var file = try await storage.upload([1, 2, 3, 4])
        file.size = 1 << 60
        let record = file
        let error = await #expect(throws: FileError.self) {
          try await storage.hub.storage.bucketFiles.download(record, toFile: "\(folder)/new")
        }
        #expect(error?.reason.hasPrefix("it needs 1152921504606846976 bytes, and its disk has ") == true)
        let left = try names(in: folder)
        #expect(left.isEmpty)
      }
    }
  }

  @Test func aFullDeviceIsTold() async throws {
    try await Storage.run { storage in
      let file = try await storage.upload([1, 2, 3, 4])
      let error = await #expect(throws: FileError.self) {
        try await storage.hub.storage.bucketFiles.download(file, toFile: "/dev/full")
      }
      #expect(error?.description == "could not write '/dev/full': No space left on device")
    }
  }

  @Test func aCancelledDownloadLeavesNothing() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        let file = try await storage.upload(Storage.bytes(2 << 20))
        let task = Mutex<Task<Int64, any Error>?>(nil)
        let hub = storage.hub
        let running = Task {
          try await hub.storage.bucketFiles.download(file, toFile: "\(folder)/new") { progress in
            #expect(progress.total == 2 << 20)
            if progress.bytes > 1 << 20 { task.withLock { $0?.cancel() } }
          }
        }
        task.withLock { $0 = running }
        let result = await running.result
        // It may have been told too late.
        if case .failure(let error) = result { #expect(error is CancellationError) }
        let left = try names(in: folder)
        #expect(left == ((try? result.get()) == nil ? [] : ["new"]))
      }
    }
  }

  @Test func whatIsNotThereIsTold() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        let file = await #expect(throws: HTTPNotFound.self) {
          try await storage.hub.storage.bucketFiles.download(Lab.uuid, toFile: "\(folder)/new")
        }
        #expect(file?.message == "The bucket-file was not found.")
        let bucket = await #expect(throws: HTTPNotFound.self) {
          try await storage.hub.storage.buckets.archive(of: "no-such-bucket", toFile: "\(folder)/new")
        }
        #expect(bucket?.message == "The bucket was not found.")
        let left = try names(in: folder)
        #expect(left.isEmpty)
      }
    }
  }

  @Test func anEmptyBucketIsAnArchiveWithoutEntriesAndNoFile() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        let buckets = storage.hub.storage.buckets
        let archive = try await buckets.archive(of: storage.bucket).body.collect(limit: 1 << 20)
        #expect(archive == [UInt8](repeating: 0, count: 1024))
        let refusal = await #expect(throws: EmptyBucket.self) {
          try await buckets.archive(of: storage.bucket, toFile: "\(folder)/empty.tar")
        }
        #expect(refusal?.bucket == storage.bucket.id.rawValue)
        let left = try names(in: folder)
        #expect(left.isEmpty)
      }
    }
  }

  @Test func anArchiveHoldsEveryFile() async throws {
    try await Storage.run { storage in
      let large = Storage.bytes(400_001)
      _ = try await storage.upload(large, as: "large")
      _ = try await storage.upload([9], as: "../up.txt")
      let archive = try await storage.hub.storage.buckets.archive(of: storage.bucket).body.collect(limit: 1 << 20)
      // Two headers, 782 blocks and one of content, and the end.
      let blocks = archive.count / 512
      #expect(blocks == 787)
      #expect(Array(archive[512..<400_513]) == large)
    }
  }

  @Test(arguments: [0, 512, 1023, 1536 + 1]) func anArchiveWithoutItsEndIsNotWhole(count: Int) async throws {
    let answer = Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8) + [UInt8](repeating: 0, count: count)
    try await withFolder { folder in
      try await BodyChunks([7]).write(toFile: "\(folder)/old")
      try await download(answering: answer) { hub in
        let error = await #expect(throws: TransportError.self) {
          try await hub.buckets.archive(of: Lab.uuid, toFile: "\(folder)/new")
        }
        #expect(error?.reason == "after \(count) bytes the archive stops without the blocks that end one")
        try expectTruncation(error, in: folder)
      }
    }
  }
}
