#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HahnProCloud
import TestFolders
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
      try Data("AUTH_SECRET=s3cret".utf8).write(to: URL(filePath: path))
      _ = try HahnProCloudClient.fromEnvironment([:], envFile: path)
    }
  }

  @Test func settingsShowNoSecret() throws {
    let settings = try HahnProSettings(["AUTH_SECRET": "s3cret"])
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!dumped.contains("s3cret"))
    #expect(!"\(settings)".contains("s3cret"))
  }
}
