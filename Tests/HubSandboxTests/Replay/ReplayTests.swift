import Testing

@testable import HubSandbox

/// The emulator gets the requests of the recordings that are its own, and answers like the real server.
@Suite(.enabled(if: Recordings.areThere))
struct ReplayTests {
  private static let names = [
    "auth-token-grants", "auth-token-errors", "auth-token-refresh-replay", "bearer-errors", "auth-query-dsl",
    "auth-validation-errors", "auth-not-found-and-conflicts", "auth-introspect-revoke", "auth-discovery",
    "auth-users-roles-permissions-flow", "auth-clients-and-secrets", "core-filter-operators", "core-sort-and-paging",
    "core-fields-and-include", "core-validation-errors", "core-conflicts-and-not-found", "core-permissions-403",
    "core-node-and-analysis-credentials", "core-registry-services", "unmatched-routes-and-methods",
    "suite-auth-realms", "suite-auth-users", "suite-auth-clients", "suite-auth-permissions",
    "suite-auth-role-permissions", "suite-auth-user-roles", "suite-core-nodes", "suite-core-registries",
    "suite-core-registry-projects", "suite-flow", "suite-base-client",
  ]

  @Test func answersLikeTheRealServer() throws {
    let clock = TestClock()
    var settings = FlameHubSandboxConfiguration()
    settings.seed = .file(try #require(Recordings.bytes("seed.json")))
    let seed = try FlameHubState(settings: settings, clock: clock, random: TestRandom())
    var compared = 0
    var equal = 0
    for name in Self.names {
      var replay = try #require(try Replay(name, seed: seed, clock: clock))
      replay.run()
      compared += replay.compared
      equal += replay.equal
      for difference in replay.differences { print(difference) }
    }
    print("replayed \(compared) recorded exchanges, \(equal) answered alike")
    #expect(compared >= 850)
    #expect(equal == compared)
  }
}
