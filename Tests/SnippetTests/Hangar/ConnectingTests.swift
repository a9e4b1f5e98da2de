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
import Hangar
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about who asks whom.
struct ConnectingTests {
  private static let tokens = RequestPattern("api POST /api/v1/authenticate")
  private static let lists = RequestPattern("api GET /api/v1/projects")

  @Test func nobodyAsks() async throws {
    try await withHangar { _, sandbox async throws in
      #expect(try await connectAsNobody(server: ServerAddress(sandbox.url)).items.count == 25)
      let requests = sandbox.journal.requests
      #expect(requests.map(\.path) == ["/api/v1/projects"])
      #expect(requests.first?.fields[.authorization] == nil)
      #expect(requests.first?.fields[.userAgent] == "plugin-mirror/1.2 (ops@example.org)")
    }
    #expect(userAgentThatSaysNothing()?.contains("product/version (contact)") == true)
  }

  @Test func aKeyGivesATokenAndThatACall() async throws {
    try await withHangar { _, sandbox async throws in
      let permissions = try await connectWithAKey(server: ServerAddress(sandbox.url), key: sandbox.apiKey)
      #expect(permissions.contains(.editAPIKeys))
      let requests = sandbox.journal.requests
      #expect(requests.map(\.path) == ["/api/v1/authenticate", "/api/v1/permissions"])
      #expect(requests.first?.target == "/api/v1/authenticate?apiKey=\(sandbox.apiKey)")
      #expect(requests.last?.fields[.authorization]?.hasPrefix("HangarAuth ey") == true)
      #expect(!requests.map { "\($0)" }.contains { $0.contains(sandbox.apiKey) })
    }
  }

  @Test func twoClientsHaveOneToken() async throws {
    try await withHangar { _, sandbox async throws in
      let permissions = try await shareAToken(server: ServerAddress(sandbox.url), key: sandbox.apiKey)
      #expect(permissions.allSatisfy { $0.contains(.editAPIKeys) })
      #expect(
        sandbox.journal.requests.map(\.path) == ["/api/v1/authenticate", "/api/v1/permissions", "/api/v1/permissions"])
    }
  }

  @Test func aTokenIsRenewedOnceItHasExpired() async throws {
    let clock = ManualClock()
    try await withHangar(named: true, clock: clock) { hangar, sandbox async throws in
      let pages = try await workForLong(hangar) {
        #expect(sandbox.journal.requests(matching: Self.tokens).count == 1)
        clock.advance(by: .seconds(320))
      }
      #expect(pages.map(\.items.count) == [25, 25])
      #expect(sandbox.journal.requests(matching: Self.tokens).map(\.status) == [200, 200])
      let requests = sandbox.journal.requests(matching: Self.lists)
      #expect(requests.map(\.status) == [200, 304])
      #expect(Set(requests.map { $0.fields[.authorization] }).count == 2)
    }
  }

  @Test func oneCallIsNobodys() async throws {
    try await withHangar(named: true) { hangar, sandbox async throws in
      #expect(try await hangar.projects.getIfPresent("EmptyShelf") != nil)
      #expect(try await askAsNobody(hangar, project: "EmptyShelf") == false)
      #expect(try await askAsNobody(hangar, project: "SandboxKit"))
      let requests = sandbox.journal.requests(matching: "api GET /api/v1/projects/*")
      #expect(requests.map { $0.fields[.authorization] != nil } == [true, false, false])
    }
  }

  /// In a process of its own, since the environment belongs to all tests of one.
  @Test func fromTheEnvironment() async {
    await #expect(processExitsWith: .success) {
      try await withHangar { _, sandbox async throws in
        setenv("HANGAR_SERVER", sandbox.url, 1)
        setenv("HANGAR_USER_AGENT", "mirror/1.0 (me@example.org)", 1)
        setenv("HANGAR_API_KEY", sandbox.apiKey, 1)
        let hangar = try connectFromTheEnvironment()
        try #require(try await hangar.projects.getIfPresent("EmptyShelf") != nil)
        try #require(sandbox.journal.requests.allSatisfy { $0.fields[.userAgent] == "mirror/1.0 (me@example.org)" })
      }
    }
  }

  /// In a process of its own, since the current folder belongs to all tests of one.
  @Test func fromAFileOfVariables() async {
    await #expect(processExitsWith: .success) {
      try await withFolder { folder in
        try await withHangar { _, sandbox async throws in
          let lines = [
            "# the mirror", "HANGAR_SERVER=\(sandbox.url)", "export HANGAR_USER_AGENT='mirror/1.0 (me@example.org)'",
            "HANGAR_API_KEY=\"\(sandbox.apiKey)\"",
          ]
          try lines.joined(separator: "\n").write(toFile: "\(folder)/.env", atomically: true, encoding: .utf8)
          try #require(FileManager.default.changeCurrentDirectoryPath(folder))
          let hangar = try connectFromAFile()
          try #require(try await hangar.projects.getIfPresent("EmptyShelf") != nil)
          try #require(sandbox.journal.requests.allSatisfy { $0.fields[.userAgent] == "mirror/1.0 (me@example.org)" })
        }
      }
    }
  }

  @Test func anOlderServer() async throws {
    try await withHangar(profile: .v2023_12) { _, sandbox async throws in
      let hangar = try connectToAnOlderServer(server: ServerAddress(sandbox.url))
      let first = try #require(try await hangar.projects.all(maximum: 25).collect().first)
      #expect(first.number == nil)
      #expect(sandbox.query(Self.lists) == "limit=25&offset=0&sort=slug")
      let count = sandbox.journal.count
      await #expect(throws: InvalidRequestError.self) { try await platformVersions(hangar) }
      #expect(sandbox.journal.count == count)
    }
  }
}
