#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HahnProCloud
import HubPlatform
import Testing

struct EnvironmentTests {
  @Test func defaults() throws {
    let settings = try HahnProSettings(["AUTH_SECRET": "s3cret"])
    #expect(settings.server == "https://testing.hahnpro.com")
    #expect(settings.authServer == settings.server)
    #expect(settings.apiPath == "api")
    #expect(settings.authPath == "auth")
    #expect(settings.realm == "hpc")
    #expect(settings.user == "flow-executor-service")
    #expect(settings.method == .jwt)
  }

  @Test func variablesCountMoreThanTheFile() throws {
    let file = """
      # the plant
      export API_BASE_URL="plant.example"   # without a scheme
      API_USER='me'
      AUTH_SECRET="a\\"b c#d"
      AUTH_REALM = other # not this
      AUTH_METHOD=basic
      API_BASE_PATH=
      """
    let settings = try HahnProSettings(["API_USER": "you", "AUTH_REALM": ""], file: file)
    #expect(settings.server == "https://plant.example")
    #expect(settings.user == "you")
    #expect(settings.secret?.exposed == "a\"b c#d")
    #expect(settings.realm == "other")
    #expect(settings.method == .basic)
    #expect(settings.apiPath == "api")
  }

  @Test func whatIsMissingIsNamed() {
    let error = #expect(throws: ConfigurationError.self) { try HahnProCloudClient.fromEnvironment([:]) }
    #expect(error?.setting == "AUTH_SECRET")
    #expect(error?.description.contains("API_BASE_URL") == true)
    #expect(throws: ConfigurationError.self) {
      try HahnProSettings(["AUTH_SECRET": "x", "AUTH_METHOD": "magic"])
    }
  }

  @Test func theFileIsReadFromItsPath() async throws {
    try await withFolder { folder in
      let path = "\(folder)/.env"
      let missing = #expect(throws: FileError.self) { try HahnProCloudClient.fromEnvironment([:], envFile: path) }
      #expect(missing?.path == path)
      let isFolder = #expect(throws: FileError.self) { try EnvironmentFile.text(at: folder) }
      #expect(isFolder?.action == "read")
      let long = "AUTH_SECRET=" + String(repeating: "ö", count: 100_000)
      try Data(long.utf8).write(to: URL(filePath: path))
      #expect(try EnvironmentFile.text(at: path) == long)
      _ = try HahnProCloudClient.fromEnvironment([:], envFile: path)
      try Data([0x41, 0x3D, 0xFF]).write(to: URL(filePath: path))
      let garbled = #expect(throws: FileError.self) { try EnvironmentFile.text(at: path) }
      #expect(garbled?.reason == "it is not UTF-8")
    }
  }

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

  @Test func settingsShowNoSecret() throws {
    let settings = try HahnProSettings(["AUTH_SECRET": "s3cret"])
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!dumped.contains("s3cret"))
    #expect(!"\(settings)".contains("s3cret"))
  }
}
