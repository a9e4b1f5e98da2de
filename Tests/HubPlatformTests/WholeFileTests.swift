import HubErrors
import HubPlatform
import HubTransport
import TestFolders
import Testing

struct WholeFileTests {
  @Test func holdsWhatWasWrittenLast() async throws {
    try await withFolder { folder in
      let file = WholeFile("\(folder)/credentials", isPrivate: true)
      #expect(try file.read(limit: 100) == nil)
      try await file.write(Array("first".utf8))
      try await file.write(Array("second".utf8))
      #expect(try file.read(limit: 100) == Array("second".utf8))
      try file.remove()
      try file.remove()
      #expect(try file.read(limit: 100) == nil)
    }
  }

  @Test func whatOthersCanReadIsRefusedAndWritingMendsIt() async throws {
    try await withFolder { folder in
      let path = "\(folder)/credentials"
      try await BodyChunks(Array("open".utf8)).write(toFile: path)
      let file = WholeFile(path, isPrivate: true)
      let error = #expect(throws: FileError.self) { try file.read(limit: 100) }
      #expect(error?.reason.contains("chmod 600") == true)
      try await file.write(Array("closed".utf8))
      #expect(try file.read(limit: 100) == Array("closed".utf8))
    }
  }

  @Test(arguments: [true, false]) func foldersAreNoFiles(isPrivate: Bool) async throws {
    try await withFolder { folder in
      #expect(throws: FileError.self) { try WholeFile(folder, isPrivate: isPrivate).read(limit: 100) }
      await #expect(throws: FileError.self) { try await WholeFile(folder, isPrivate: isPrivate).write([1]) }
      await #expect(throws: FileError.self) { try await WholeFile("\(folder)/no/x", isPrivate: isPrivate).write([1]) }
    }
  }

  @Test func itsFoldersAreMade() async throws {
    try await withFolder { folder in
      let file = WholeFile("\(folder)/a/b/c", isPrivate: true)
      try file.makeFolder()
      try file.makeFolder()
      try await file.write([1])
      #expect(try file.read(limit: 1) == [1])
      #expect(throws: FileError.self) { try WholeFile("\(folder)/a/b/c/d/e").makeFolder() }
    }
  }

  @Test func whatIsTooLongIsRefused() async throws {
    try await withFolder { folder in
      let file = WholeFile("\(folder)/long")
      try await file.write([UInt8](repeating: 0x20, count: 101))
      #expect(throws: FileError.self) { try file.read(limit: 100) }
      #expect(try file.read(limit: 101)?.count == 101)
    }
  }
}
