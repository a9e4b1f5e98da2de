import Hexoskin
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about the resources that a server has.
struct ConfigurationTests {
  private static let index = RequestPattern("api GET /api")

  /// By the clock of this machine, which these clients have.
  private func withServer(_ body: (HexoskinSandbox) async throws -> Void) async throws {
    let configuration = SandboxConfiguration(flameHub: nil, hexoskin: HexoskinSandboxConfiguration())
    try await withSandbox(configuration) { sandbox in try await body(#require(sandbox.hexoskin)) }
  }

  @Test func aFileOfOnesOwn() async throws {
    try await withFolder { folder in
      try await withServer { sandbox async throws in
        let name = "resources_" + sandbox.url.replacing("://", with: ".").replacing(":", with: ".")
        let make = {
          let hexo = try cacheElsewhere(
            server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret),
            prefix: "\(folder)/resources")
          hexo.credentials.set(.basic(sandbox.username, sandbox.password))
          return hexo
        }
        let hexo = try make()
        #expect(try await hexo.resourceConfiguration()["range"] != nil)
        #expect(try names(in: folder) == [name])
        let kept = try JSONValue(parsing: bytes(ofFile: "\(folder)/\(name)"))
        #expect(kept.objectValue != nil)
        #expect(try await make().resourceConfiguration()["range"] != nil)
        #expect(sandbox.journal.requests(matching: Self.index).count == 1)

        try hexo.clearResourceCache()
        #expect(try names(in: folder) == [])
        #expect(try await forgetTheResources(hexo)[0]["email"] == "ann@example.com")
        #expect(sandbox.journal.requests(matching: Self.index).count == 2)
        #expect(try names(in: folder) == [name])
      }
    }
  }

  @Test func noFile() async throws {
    try await withServer { sandbox async throws in
      for count in 1...2 {
        let hexo = try cacheNothing(
          server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret))
        hexo.credentials.set(.basic(sandbox.username, sandbox.password))
        _ = try await hexo.resourceConfiguration()
        _ = try await hexo.resourceConfiguration()
        #expect(sandbox.journal.requests(matching: Self.index).count == count)
      }
    }
  }

  @Test func whatTheServerSaysOfItself() async throws {
    try await withHexoskin { hexo, _ async throws in
      let whole = try await wholeConfiguration(hexo)
      #expect(whole.names.contains("trackpoint"))
      #expect("\(whole)".contains("\nrange "))
      #expect(!whole.omissions.isEmpty)

      let schemas = try await oneConfiguration(hexo)
      #expect(schemas[0] == schemas[1])
      #expect("\(schemas[0])".contains("filters: "))
      #expect(schemas[0] == whole["range"])

      let range = try await hexo.resource("range").get(61490)
      let records = try await hexo.resource("record").list()
      #expect(configuration(of: range, records).map(\.name) == ["range", "record"])
    }
  }
}
