import HubErrors
import HubPlatform
import TestFolders
import Testing

@Suite struct WholeFileTests {
  @Test func whatIsWrittenIsReadAndRemoved() async throws {
    try await withFolder { folder in
      let file = WholeFile("\(folder)/a")
      #expect(try file.read(limit: 100) == nil)
      try await file.write([1, 2, 3])
      try await file.write([4])
      #expect(try file.read(limit: 1) == [4])
      #expect(try names(in: folder) == ["a"])
      try file.remove()
      #expect(try file.read(limit: 100) == nil)
      try file.remove()
    }
  }

  @Test func whatIsTooLongOrNoFileIsRefused() async throws {
    try await withFolder { folder in
      let file = WholeFile("\(folder)/a")
      try await file.write(Array(repeating: 7, count: 200_000))
      #expect(throws: FileError.self) { try file.read(limit: 199_999) }
      #expect(try file.read(limit: 200_000)?.count == 200_000)
      let error = #expect(throws: FileError.self) { try WholeFile(folder).read(limit: 10) }
      #expect(error?.action == "read")
      #expect(throws: FileError.self) { try WholeFile(folder).remove() }
      await #expect(throws: FileError.self) { try await WholeFile("\(folder)/none/a").write([1]) }
      // What is no folder on the way is an error, and not a file that is not there.
      #expect(throws: FileError.self) { try WholeFile("\(folder)/a/b").read(limit: 10) }
    }
  }
}
