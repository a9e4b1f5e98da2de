import FlameHub
import HubPlatform
import HubSandbox
import HubServer
import HubTesting
import Synchronization
import TestFolders
import Testing

struct UploadTests {
  /// More than the sandbox keeps in memory, and than it takes of other requests.
  private static let large = 17 << 20

  @Test func aLargeFileGoesThere() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        let path = "\(folder)/large"
        let bytes = Storage.bytes(Self.large)
        try await BodyChunks(bytes).write(toFile: path)
        let seen = Mutex<[TransferProgress]>([])
        let file = try await storage.hub.storage.buckets.upload([.file(at: path)], to: storage.bucket) { progress in
          seen.withLock { $0.append(progress) }
        }[0]
        #expect(file.path == "large")
        #expect(file.size == Int64(Self.large))
        let reports = seen.withLock { $0 }
        #expect(reports.last?.fraction == 1)
        #expect(reports.map(\.bytes) == reports.map(\.bytes).sorted())
        #expect(reports.count > 10)
        try await storage.hub.storage.bucketFiles.download(file, toFile: "\(folder)/back")
        let back = try TestFolders.bytes(ofFile: "\(folder)/back")
        #expect(back == bytes)
      }
    }
  }

  @Test func aStreamOfUnknownLengthGoesThere() async throws {
    try await Storage.run { storage in
      let rest = Mutex([[UInt8]](repeating: Storage.bytes(1000), count: 400))
      let chunks = BodyChunks { rest.withLock { $0.popLast() } }
      let file = try await storage.hub.storage.buckets.upload([.stream(chunks, name: "s")], to: storage.bucket)[0]
      #expect(file.size == 400_000)
    }
  }

  @Test func aNameThatIsTakenIsTold() async throws {
    try await Storage.run { storage in
      _ = try await storage.upload([1], as: "src/main.py")
      for bucket in [storage.bucket.reference.rawValue, storage.bucket.name] {
        let error = await #expect(throws: HTTPInternalServerError.self) {
          try await storage.hub.storage.buckets.upload(
            [.bytes([2], name: "new"), .bytes([2], name: "src/main.py")], to: bucket)
        }
        #expect(
          error?.message == "An internal error occurred; the bucket has 'src/main.py', and takes a name only once: "
            + "delete what is there, or choose another name")
        #expect(error?.code == "internal_error")
      }
      let paths = try await storage.paths()
      #expect(paths == ["src/main.py"])
    }
  }

  @Test func otherFailuresInsideKeepTheirWords() async throws {
    try await Storage.run { storage in
      storage.sandbox.inject(
        .answer(500, fields: [.contentType: "application/json"], body: #"{"code":"internal_error","message":"Oops."}"#),
        on: "storage POST /buckets/*/upload")
      let error = await #expect(throws: HTTPInternalServerError.self) { try await storage.upload([1]) }
      #expect(error?.message == "Oops.")
    }
  }

  @Test func anUnknownBucketIsToldBeforeTheBodyIsSent() async throws {
    try await Storage.run { storage in
      let sent = Mutex<Int64>(0)
      let error = await #expect(throws: HTTPNotFound.self) {
        try await storage.hub.storage.buckets.upload(
          [.bytes([UInt8](repeating: 0, count: Self.large), name: "large")], to: "no-such-bucket"
        ) { progress in sent.withLock { $0 = progress.bytes } }
      }
      #expect(error?.message == "The bucket was not found.")
      // The journal shows that the service answered before it had read anything.
      let entry = storage.sandbox.journal.requests(matching: "storage POST /buckets/*/upload").last
      #expect(entry?.bodyByteCount == 0)
    }
  }

  @Test(arguments: [401, 404, 413])
  func anAnswerBeforeTheEndOfTheBodyCounts(status: Int) async throws {
    let body = #"{"statusCode":\#(status),"code":"early","message":"No.","issues":[]}"#
    let head = "HTTP/1.1 \(status) X\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
    let server = try HTTPServer.startRaw { connection in
      _ = try await connection.receiveHead()
      try await connection.send(head + "Connection: close\r\n\r\n" + body)
      connection.closeWriting()
      // What has been sent by then is read, so that the answer is not lost to a reset.
      while try await !connection.receive().isEmpty {}
    }
    let hub = try FlameStorageClient(
      server: ServerAddress(server.origin), generation: .hub013, options: Storage.options)
    let endless = BodyChunks { [UInt8](repeating: 1, count: 1 << 16) }
    let error = await #expect(throws: HubAPIError.self) {
      try await hub.buckets.upload([.stream(endless, name: "endless")], to: Lab.uuid)
    }
    #expect(error?.status.code == status)
    #expect(error?.code == "early")
    await server.stop()
  }

  @Test func aTokenThatRunsOutIsRenewedAndTheFilesAreSentAgain() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        try await BodyChunks(Storage.bytes(100_000)).write(toFile: "\(folder)/a")
        storage.clock.advance(by: .seconds(1000))
        let seen = Mutex<[Int64]>([])
        let file = try await storage.hub.storage.buckets.upload([.file(at: "\(folder)/a")], to: storage.bucket) {
          progress in seen.withLock { $0.append(progress.bytes) }
        }[0]
        #expect(file.size == 100_000)
        let uploads = storage.sandbox.journal.requests(matching: "storage POST /buckets/*/upload")
        #expect(uploads.count == 2)
        #expect(uploads.last?.status == 201)
      }
    }
  }

  @Test func aStreamIsNotSentAgain() async throws {
    try await Storage.run { storage in
      storage.clock.advance(by: .seconds(1000))
      let chunks = BodyChunks(Storage.bytes(100_000))
      let error = await #expect(throws: AuthenticationError.self) {
        try await storage.hub.storage.buckets.upload([.stream(chunks, name: "s")], to: storage.bucket)
      }
      #expect(error?.reason == .bodyNotReplayable)
      let paths = try await storage.paths()
      #expect(paths.isEmpty)
    }
  }

  @Test func aFullStorageIsToldAndKeepsNothing() async throws {
    try await Storage.run {
      $0.storageLimit = 1000
    } _: { storage in
      _ = try await storage.upload(Storage.bytes(600), as: "a")
      let error = await #expect(throws: HTTPServerError.self) {
        try await storage.hub.storage.buckets.upload(
          [.bytes([1], name: "b"), .bytes(Storage.bytes(400), name: "c")], to: storage.bucket)
      }
      #expect(error?.status.code == 507)
      #expect(error?.code == "storage_insufficient")
      _ = try await storage.upload(Storage.bytes(400), as: "d")
      let paths = try await storage.paths()
      #expect(paths == ["a", "d"])
    }
  }

  @Test func aFileThatShrinksMeanwhileIsNotKept() async throws {
    try await withFolder { folder in
      try await Storage.run { storage in
        let path = "\(folder)/log"
        try await BodyChunks(Storage.bytes(3 << 20)).write(toFile: path)
        let isCut = Atomic(false)
        let error = await #expect(throws: TransportError.self) {
          try await storage.hub.storage.buckets.upload([.file(at: path)], to: storage.bucket) { progress in
            guard progress.bytes > 1000, !isCut.exchange(true, ordering: .relaxed) else { return }
            try? truncate(path)
          }
        }
        #expect(error?.kind == .requestBody)
        #expect(error?.reason == "could not send '\(path)': its length changed in the meantime; try again")
        let paths = try await storage.paths()
        #expect(paths.isEmpty)
      }
    }
  }

  @Test func aCancelledUploadIsNotKept() async throws {
    try await Storage.run { storage in
      let task = Mutex<Task<[BucketFile], any Error>?>(nil)
      let count = Atomic(0)
      let chunks = BodyChunks {
        if count.add(1, ordering: .relaxed).newValue == 20 { task.withLock { $0?.cancel() } }
        try Task.checkCancellation()
        return Storage.bytes(10_000)
      }
      let (hub, bucket) = (storage.hub, storage.bucket)
      let running = Task { try await hub.storage.buckets.upload([.stream(chunks, name: "endless")], to: bucket) }
      task.withLock { $0 = running }
      await #expect(throws: CancellationError.self) { try await running.value }
      let paths = try await storage.paths()
      #expect(paths.isEmpty)
    }
  }
}
