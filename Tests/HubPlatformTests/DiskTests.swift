import HubErrors
import HubTransport
import Synchronization
import TestFolders
import Testing

@testable import HubPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Disks that are full, and files that change while they are sent.
struct DiskTests {
  private static let random = SystemRandom()

  @Test func whatCannotFitIsNotBegun() async throws {
    try await withFolder { folder in
      let pulls = Atomic(0)
      let large = BodyChunks(length: 101) {
        pulls.add(1, ordering: .relaxed)
        return nil
      }
      let disk = Disk(freeSpace: { _ in 100 }, write: { try $0.write($1) })
      let error = await #expect(throws: FileError.self) {
        try await large.write(toFile: "\(folder)/large", random: Self.random, disk: disk)
      }
      #expect(error?.reason == "it needs 101 bytes, and its disk has 100 free")
      #expect(pulls.load(ordering: .relaxed) == 0)
      let count = try await BodyChunks([UInt8](repeating: 1, count: 100)).write(
        toFile: "\(folder)/fits", random: Self.random, disk: disk)
      #expect(count == 100)
      // Nothing of this machine holds as much as this.
      let endless = BodyChunks(length: .max) { nil }
      await #expect(throws: FileError.self) { try await endless.write(toFile: "\(folder)/endless") }
      let left = try names(in: folder)
      #expect(left == ["fits"])
    }
  }

  @Test func aDiskThatFillsUpLeavesNothingHalfWritten() async throws {
    try await withFolder { folder in
      let path = "\(folder)/data"
      try await BodyChunks([7]).write(toFile: path)
      let room = Mutex(2)
      let disk = Disk(freeSpace: { _ in nil }) { file, bytes in
        let fits = room.withLock { room in
          room -= 1
          return room >= 0
        }
        guard fits else { throw FileError(path, "write", reason: "No space left on device") }
        try file.write(bytes)
      }
      let error = await #expect(throws: FileError.self) {
        try await BodyChunks { [1, 2, 3] }.write(toFile: path, random: Self.random, disk: disk)
      }
      #expect(error?.description == "could not write '\(path)': No space left on device")
      let left = try names(in: folder)
      let kept = try bytes(ofFile: path)
      #expect(left == ["data"])
      #expect(kept == [7])
    }
  }

  @Test func theSystemsWordsAreTold() async {
    let error = await #expect(throws: FileError.self) { try await BodyChunks([1]).write(toFile: "/dev/full") }
    #expect(error?.description == "could not write '/dev/full': No space left on device")
  }

  @Test(arguments: [0, 1, 300_000, 500_000])
  func aFileThatChangesWhileItIsSentIsNoWholeBody(length: Int) async throws {
    try await withFolder { folder in
      let path = "\(folder)/data"
      let whole = [UInt8](repeating: 5, count: 400_000)
      try await BodyChunks(whole).write(toFile: path)
      let body = try Body.file(at: path, mediaType: nil)
      var chunks = try await body.open().makeAsyncIterator()
      let first = try await chunks.next()
      #expect(first?.count == 256 << 10)
      // In place, as its owner would.
      let file = try FileDescriptor(opening: path, O_WRONLY | O_TRUNC, "write")
      try file.write([UInt8](repeating: 6, count: length))
      let error = await #expect(throws: FileError.self) { while try await chunks.next() != nil {} }
      #expect(error?.description == "could not send '\(path)': its length changed in the meantime; try again")
    }
  }

  @Test func aFileThatVanishesIsSentToItsEndAndNotAgain() async throws {
    try await withFolder { folder in
      let path = "\(folder)/data"
      try await BodyChunks([UInt8](repeating: 5, count: 400_000)).write(toFile: path)
      let body = try Body.file(at: path, mediaType: nil)
      let open = try await body.open()
      try WholeFile(path).remove()
      let sent = try await open.collect(limit: 1 << 20)
      #expect(sent.count == 400_000)
      await #expect(throws: FileError.self) { try await body.open() }
    }
  }
}
