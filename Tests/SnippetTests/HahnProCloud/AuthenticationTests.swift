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
import HahnProCloud
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about who asks, and for how long.
struct AuthenticationTests {
  private static let token = RequestPattern("auth POST /realms/hpc/protocol/openid-connect/token")

  @Test func withASecretAtHand() async throws {
    try await withCloud { _, sandbox async throws in
      let cloud = try connectWithASecret(
        server: ServerAddress(sandbox.url), user: sandbox.clientID, secret: Secret(sandbox.clientSecret))
      #expect(sandbox.journal.requests.isEmpty)
      #expect(try await rolesOfTheUser(cloud).contains("test"))
      let requests = sandbox.journal.requests(matching: Self.token)
      #expect(requests.map(\.status) == [200])
      #expect(requests.first?.fields[.authorization]?.hasPrefix("Basic ") == true)
    }
  }

  /// In a process of its own, since the environment belongs to all tests of one.
  @Test func fromTheEnvironment() async {
    await #expect(processExitsWith: .success) {
      // The names are there before other threads read them: then values change, and the list of variables does not move.
      forgetEnvironment()
      for name in ["API_BASE_URL", "API_USER", "AUTH_SECRET"] { setenv(name, "", 1) }
      try await withCloud { _, sandbox async throws in
        setenv("API_BASE_URL", sandbox.url, 1)
        setenv("API_USER", sandbox.clientID, 1)
        setenv("AUTH_SECRET", sandbox.clientSecret, 1)
        let cloud = try connectFromTheEnvironment()
        try #require(try await cloud.assets.list().total == 0)
        let request = try #require(sandbox.journal.requests(matching: "auth POST /**").first)
        try #require(String(decoding: request.body, as: UTF8.self).contains("client_assertion="))
      }
    }
  }

  /// In a process of its own, since the current folder belongs to all tests of one.
  @Test func fromAFileOfVariables() async {
    await #expect(processExitsWith: .success) {
      try await withFolder { folder in
        try await withCloud { _, sandbox async throws in
          let lines = [
            "# the plant", "API_BASE_URL=\(sandbox.url)", "export API_USER='\(sandbox.clientID)'",
            "AUTH_SECRET=\"\(sandbox.clientSecret)\"", "AUTH_METHOD=basic",
          ]
          try lines.joined(separator: "\n").write(toFile: "\(folder)/.env", atomically: true, encoding: .utf8)
          forgetEnvironment()
          try #require(FileManager.default.changeCurrentDirectoryPath(folder))
          let cloud = try connectFromAFile()
          try #require(try await cloud.assets.list().total == 0)
          let request = try #require(sandbox.journal.requests(matching: "auth POST /**").first)
          try #require(request.fields[.authorization]?.hasPrefix("Basic ") == true)
        }
      }
    }
  }

  @Test func aTokenIsRenewedOnceItHasExpired() async throws {
    let clock = ManualClock()
    try await withCloud(clock: clock) { cloud, sandbox async throws in
      try await cloud.addAsset("Pump 1", type: cloud.addType("Pump"))
      let seen = try await workForLong(cloud) {
        #expect(sandbox.journal.requests(matching: Self.token).count == 1)
        clock.advance(by: .seconds(301))
      }
      #expect(seen.map(\.name) == ["Pump 1", "Pump 1"])
      #expect(sandbox.journal.requests(matching: Self.token).map(\.status) == [200, 200])
      let lists = sandbox.journal.requests(matching: "api GET /assets")
      #expect(lists.map(\.status) == [200, 200])
      #expect(Set(lists.map { $0.fields[.authorization] }).count == 2)

      _ = try await cloud.assets.list()
      #expect(sandbox.journal.requests(matching: Self.token).count == 2)
    }
  }

  @Test func roles() async throws {
    try await withCloud { cloud, sandbox async throws in
      let roles = try await rolesOfTheUser(cloud)
      #expect(Set(roles).isSuperset(of: ["test", "user"]))
      #expect(!sandbox.journal.requests.contains { $0.service == "api" })
    }
  }
}

/// What a shell says of a platform of its own does not count here.
private func forgetEnvironment() {
  let names = [
    "API_BASE_URL", "API_BASE_PATH", "AUTH_BASE_URL", "AUTH_BASE_PATH", "AUTH_REALM", "API_USER", "AUTH_SECRET",
    "AUTH_METHOD",
  ]
  for name in names { unsetenv(name) }
}
