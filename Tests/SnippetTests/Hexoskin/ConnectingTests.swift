#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about programs and users.
struct ConnectingTests {
  private static let signature = ["x-hexoapikey", "x-hexotimestamp", "x-hexoapisignature"]

  /// The real time: these clients have no other clock.
  private func withServer(_ body: (HexoskinSandbox) async throws -> Void) async throws {
    let configuration = SandboxConfiguration(flameHub: nil, hexoskin: HexoskinSandboxConfiguration())
    try await withSandbox(configuration) { sandbox in try await body(#require(sandbox.hexoskin)) }
  }

  @Test func aClientWithKeyAndSecret() async throws {
    try await withServer { sandbox async throws in
      let hexo = try connect(
        server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret))
      #expect(hexo.credentials.current == .anonymous)
      await #expect(throws: HTTPUnauthorized.self) { try await hexo.accounts.list() }

      authorizeLater(hexo, password: Secret(sandbox.password))
      #expect(try await hexo.accounts.only().email == sandbox.username)
      let requests = sandbox.journal.requests
      #expect(requests.map(\.status) == [401, 200])
      #expect(requests.first?.fields[.authorization] == nil)
      for name in Self.signature {
        let name = try #require(HTTPField.Name(name))
        #expect(requests.last?.fields[name]?.isEmpty == false)
      }
      #expect(!requests.contains { "\($0.fields)".contains(sandbox.apiSecret) })
    }
  }

  @Test func aClientWithAUser() async throws {
    try await withServer { sandbox async throws in
      let hexo = try connect(
        server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret),
        password: Secret(sandbox.password))
      #expect(try await hexo.accounts.only().email == sandbox.username)
      #expect(sandbox.journal.requests.map(\.status) == [200])
    }
  }

  @Test func oneCallIsSomebodyElses() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let records = try await authorizeOneCall(hexo, password: "pw:with:colons")
      #expect(records.map(\.user.idText) == ["100"])
      #expect(Set(try await hexo.records.list().items.map(\.user.idText)).contains("99"))
      #expect(Set(sandbox.journal.requests.map { $0.fields[.authorization] }).count == 2)
    }
  }

  @Test func aListGoesOnAsItBegan() async throws {
    try await withHexoskin(as: .anonymous) { hexo, sandbox async throws in
      let ranges = try await authorizeOneListOfObjects(hexo, password: "pw:with:colons")
      #expect(ranges[0]["user"]?["first_name"] == "Bob")
      #expect(sandbox.paths() == ["GET /api/range/", "GET /api/user/100/"])
      #expect(sandbox.journal.requests.allSatisfy { $0.fields[.authorization] != nil })
      #expect(hexo.credentials.current == .anonymous)
    }
  }

  @Test func aCredentialThatIsKept() async throws {
    try await withServer { sandbox async throws in
      let hexo = try connect(
        server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret))
      authorizeLater(hexo, password: Secret(sandbox.password))
      let next = try keepTheCredential(
        hexo, server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret))
      #expect(next.credentials.current == hexo.credentials.current)
      #expect(try await next.accounts.only().email == sandbox.username)
    }
  }

  /// In a process of its own, since the environment belongs to all tests of one.
  @Test func fromTheEnvironment() async {
    await #expect(processExitsWith: .success) {
      // The names are there before other threads read them: then values change, and the list of variables does not move.
      for name in ["HEXOSKIN_USERNAME", "HEXOSKIN_PASSWORD"] { unsetenv(name) }
      for name in ["HEXOSKIN_SERVER", "HEXOSKIN_API_KEY", "HEXOSKIN_API_SECRET"] { setenv(name, "", 1) }
      setenv("HEXOSKIN_ACCESS_TOKEN", "AT-fixed", 1)
      try await withHexoskin { _, sandbox async throws in
        setenv("HEXOSKIN_SERVER", sandbox.url, 1)
        setenv("HEXOSKIN_API_KEY", sandbox.apiKey, 1)
        setenv("HEXOSKIN_API_SECRET", sandbox.apiSecret, 1)
        let hexo = try connectFromTheEnvironment()
        try #require(try await hexo.accounts.only().email == sandbox.username)
        try #require(sandbox.journal.requests.map { $0.fields[.authorization] } == ["Bearer AT-fixed"])
      }
    }
  }

  /// In a process of its own, since the current folder belongs to all tests of one.
  @Test func fromAFileOfVariables() async {
    await #expect(processExitsWith: .success) {
      try await withFolder { folder in
        let configuration = SandboxConfiguration(flameHub: nil, hexoskin: HexoskinSandboxConfiguration())
        try await withSandbox(configuration) { emulators in
          let sandbox = try #require(emulators.hexoskin)
          let lines = [
            "# the gym", "HEXOSKIN_SERVER=\(sandbox.url)", "export HEXOSKIN_API_KEY='\(sandbox.apiKey)'",
            "HEXOSKIN_API_SECRET=\"\(sandbox.apiSecret)\"", "HEXOSKIN_USERNAME=\(sandbox.username)",
            "HEXOSKIN_PASSWORD=\(sandbox.password)",
          ]
          try lines.joined(separator: "\n").write(toFile: "\(folder)/.env", atomically: true, encoding: .utf8)
          try #require(FileManager.default.changeCurrentDirectoryPath(folder))
          let hexo = try connectFromAFile()
          try #require(try await hexo.accounts.only().email == sandbox.username)
        }
      }
    }
  }
}
