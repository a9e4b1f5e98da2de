import HubErrors
import HubPlatform
import HubTransport
import TestFolders
import Testing

struct EnvironmentFileTests {
  @Test(arguments: [
    (
      "A=1\nB = two words # note\n\n# comment\nexport C='x # y'\nD=\"q\"\nE=",
      ["A": "1", "B": "two words", "C": "x # y", "D": "q", "E": ""]
    ),
    ("\u{FEFF}P=\"start # 123\" # the password\r\nQ='a\"b'", ["P": "start # 123", "Q": "a\"b"]),
  ])
  func filesAreRead(text: String, variables: [String: String]) throws {
    #expect(try EnvironmentFile.variables(in: text) == variables)
  }

  @Test(arguments: [
    ("A=1\nAUTH_SECRET s3cret", "line 2 has no '='"), ("A='s3cret", "line 1 has no closing quote"),
    ("1A=s3cret", "line 1 has no name"), ("A=\"x\" s3cret", "line 1 goes on behind"),
  ])
  func faultsOfFilesShowNoValue(text: String, reason: String) {
    let error = #expect(throws: ConfigurationError.self) { try EnvironmentFile.variables(in: text) }
    #expect(error?.description.contains(reason) == true)
    #expect(error?.description.contains("s3cret") == false)
  }

  @Test func isReadFromItsPath() async throws {
    try await withFolder { folder in
      let path = "\(folder)/.env"
      #expect(throws: FileError.self) { try EnvironmentFile.text(at: path) }
      let isFolder = #expect(throws: FileError.self) { try EnvironmentFile.text(at: folder) }
      #expect(isFolder?.action == "read")
      let long = "A=" + String(repeating: "ö", count: 100_000)
      try await BodyChunks(Array(long.utf8)).write(toFile: path)
      #expect(try EnvironmentFile.text(at: path) == long)
      try await BodyChunks([0x41, 0x3D, 0xFF]).write(toFile: path)
      let garbled = #expect(throws: FileError.self) { try EnvironmentFile.text(at: path) }
      #expect(garbled?.reason == "it is not UTF-8")
    }
  }
}
