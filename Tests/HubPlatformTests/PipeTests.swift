import HubErrors
import HubTransport
import TestFolders
import Testing
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@testable import HubPlatform

/// Named pipes, to read and to write: what is no regular file.
struct PipeTests {
  private struct Broken: Error {}

  private func withPipe(_ body: (_ path: String) async throws -> Void) async throws {
    try await withFolder { folder in
      try #require(mkfifo("\(folder)/pipe", 0o600) == 0)
      try await body("\(folder)/pipe")
      var status = stat()
      #expect(lstat("\(folder)/pipe", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
      let left = try names(in: folder)
      #expect(left == ["pipe"])
    }
  }

  private func reader(_ path: String) throws -> StreamReader {
    StreamReader(try FileDescriptor.reading(path, isWaiting: false))
  }

  private let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  @Test func whatIsWrittenIntoAPipeIsSentOnce() async throws {
    try await withPipe { path in
      let body = try Body.file(at: path, mediaType: "text/plain")
      #expect(body.length == nil && !body.isReplayable && body.mediaType == "text/plain")
      async let written = BodyChunks(bytes).write(toFile: path)
      let read = try await body.open().collect(limit: 1 << 20)
      #expect(read == bytes)
      #expect(try await written == 300_000)
      await #expect(throws: InvalidRequestError.self) { try await body.open() }
    }
  }

  @Test func writerAndReaderMayComeLate() async throws {
    try await withPipe { path in
      let chunks = try await Body.file(at: path, mediaType: nil).open()
      async let read = chunks.collect(limit: 10)
      for _ in 0..<20 { await Task.yield() }
      try await BodyChunks([1, 2]).write(toFile: path)
      #expect(try await read == [1, 2])
    }
    try await withPipe { path in
      async let written = BodyChunks([3]).write(toFile: path)
      try await Task.sleep(for: .milliseconds(5))
      let read = try await Body.file(at: path, mediaType: nil).open().collect(limit: 10)
      #expect(read == [3])
      #expect(try await written == 1)
    }
  }

  @Test func theEndIsFoundWhereTheWriterHasGoneBefore() async throws {
    try await withPipe { path in
      let other = try reader(path)
      try await BodyChunks([4]).write(toFile: path)
      let read = try await Body.file(at: path, mediaType: nil).open().collect(limit: 10)
      #expect(read == [4])
      withExtendedLifetime(other) {}
    }
  }

  @Test func anEmptyPipeIsAnEmptyBody() async throws {
    try await withPipe { path in
      let chunks = try await Body.file(at: path, mediaType: nil).open()
      try await BodyChunks([]).write(toFile: path)
      #expect(try await chunks.collect(limit: 10).isEmpty)
    }
  }

  @Test func waitingForAWriterCanBeCancelled() async throws {
    try await withPipe { path in
      let body = try Body.file(at: path, mediaType: nil)
      let task = Task { try await body.open().collect(limit: 10) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test func waitingForAReaderCanBeCancelled() async throws {
    try await withPipe { path in
      let task = Task { try await BodyChunks([1]).write(toFile: path) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }

      // A reader that takes nothing is waited for, too, once the pipe is full.
      let reader = try reader(path)
      let (started, signal) = AsyncStream<Void>.makeStream()
      let full = Task {
        try await BodyChunks {
          signal.yield()
          return [UInt8](repeating: 7, count: 1 << 20)
        }.write(toFile: path)
      }
      for await _ in started { break }
      full.cancel()
      await #expect(throws: CancellationError.self) { try await full.value }
      #expect(try await reader.read(upTo: 1) == [7])
    }
  }

  @Test func whatWasWrittenIntoAPipeStaysWritten() async throws {
    try await withPipe { path in
      let reader = try reader(path)
      await #expect(throws: Broken.self) { try await BodyChunks([1, 2]).write(toFile: path) { _ in throw Broken() } }
      #expect(try await reader.read(upTo: 9) == [1, 2])
    }
  }

  @Test func aLinkToAPipeLeadsIntoThePipe() async throws {
    try await withFolder { folder in
      try #require(mkfifo("\(folder)/pipe", 0o600) == 0)
      try #require(symlink("pipe", "\(folder)/link") == 0)
      let reader = try reader("\(folder)/pipe")
      try await BodyChunks([5]).write(toFile: "\(folder)/link")
      #expect(try await reader.read(upTo: 9) == [5])
      var status = stat()
      #expect(lstat("\(folder)/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }
  }
}
