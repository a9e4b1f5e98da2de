import HubErrors
import HubPlatform
import HubTransport
import Synchronization
import TestFolders
import Testing

struct FileTests {
  private struct Broken: Error {}

  private func read(_ path: String) async throws -> [UInt8] {
    try await Body.file(at: path, mediaType: nil).open().collect(limit: 1 << 20)
  }

  @Test func aFileIsSentAsOftenAsItIsAskedFor() async throws {
    try await withFolder { folder in
      let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      try await BodyChunks(bytes).write(toFile: "\(folder)/data")
      let body = try Body.file(at: "\(folder)/data", mediaType: "text/plain")
      #expect(body.length == 700_000)
      for _ in 1...2 {
        let read = try await body.open().collect(limit: 1 << 20)
        #expect(read == bytes)
      }
    }
  }

  @Test func whatIsNoFileIsRefused() async throws {
    try await withFolder { folder in
      let missing = #expect(throws: FileError.self) { try Body.file(at: "\(folder)/none", mediaType: nil) }
      #expect(missing?.description == "could not read '\(folder)/none': No such file or directory")
      let isFolder = #expect(throws: FileError.self) { try Body.file(at: folder, mediaType: nil) }
      #expect(isFolder?.reason == "it is a folder")
    }
  }

  @Test func aFileThatChangedItsLengthIsNotSent() async throws {
    try await withFolder { folder in
      try await BodyChunks([1, 2, 3]).write(toFile: "\(folder)/data")
      let body = try Body.file(at: "\(folder)/data", mediaType: nil)
      try await BodyChunks([1, 2]).write(toFile: "\(folder)/data")
      let error = await #expect(throws: FileError.self) { try await body.open() }
      #expect(error?.action == "send")
    }
  }

  @Test func aFileIsThereAsAWholeOrNotAtAll() async throws {
    try await withFolder { folder in
      let path = "\(folder)/note"
      try await BodyChunks([1]).write(toFile: path)
      let rest = Mutex([[UInt8](repeating: 7, count: 9)])
      let broken = BodyChunks(length: nil) {
        guard let next = rest.withLock({ $0.popLast() }) else { throw Broken() }
        return next
      }
      await #expect(throws: Broken.self) { try await broken.write(toFile: path) }
      await #expect(throws: Broken.self) { try await BodyChunks([2]).write(toFile: path) { _ in throw Broken() } }
      let left = try names(in: folder)
      #expect(left == ["note"])
      let before = try await read(path)
      #expect(before == [1])
      let count = try await BodyChunks([3, 4]).write(toFile: path)
      #expect(count == 2)
      let after = try await read(path)
      #expect(after == [3, 4])
    }
  }

  @Test func aCancelledTaskLeavesNothing() async throws {
    try await withFolder { folder in
      let (started, signal) = AsyncStream<Void>.makeStream()
      let endless = BodyChunks(length: nil) {
        signal.yield()
        return [7]
      }
      let task = Task { try await endless.write(toFile: "\(folder)/note") }
      for await _ in started { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      let left = try names(in: folder)
      #expect(left.isEmpty)
    }
  }
}
