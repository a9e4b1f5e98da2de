import HubErrors
import HubPlatform
import HubTransport
import TestFolders
import Testing

struct PrivateFileTests {
  @Test func holdsWhatWasWrittenLast() async throws {
    try await withFolder { folder in
      let file = PrivateFile("\(folder)/credentials")
      #expect(try file.read() == nil)
      try file.write(Array("first".utf8))
      try file.write(Array("second".utf8))
      #expect(try file.read() == Array("second".utf8))
      #expect(try file.remove())
      #expect(try file.remove() == false)
      #expect(try file.read() == nil)
    }
  }

  @Test func whatOthersCanReadIsRefusedAndWritingMendsIt() async throws {
    try await withFolder { folder in
      let path = "\(folder)/credentials"
      try await BodyChunks(Array("open".utf8)).write(toFile: path)
      let file = PrivateFile(path)
      let error = #expect(throws: FileError.self) { try file.read() }
      #expect(error?.reason.contains("chmod 600") == true)
      try file.write(Array("closed".utf8))
      #expect(try file.read() == Array("closed".utf8))
    }
  }

  @Test func foldersAreNoFiles() async throws {
    try await withFolder { folder in
      #expect(throws: FileError.self) { try PrivateFile(folder).read() }
      #expect(throws: FileError.self) { try PrivateFile(folder).write([]) }
      #expect(throws: FileError.self) { try PrivateFile("\(folder)/none/file").write([]) }
    }
  }
}
