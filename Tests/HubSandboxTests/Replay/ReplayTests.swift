import HubJSON
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

  @Test func answersLikeTheRealServer() async throws {
    var settings = FlameHubSandboxConfiguration()
    settings.seed = .file(try #require(Recordings.bytes("seed.json")))
    let seed = try FlameHubState(settings: settings, clock: TestClock(), random: TestRandom())
    let replays = try await withThrowingTaskGroup(of: Replay?.self) { group in
      for name in Self.names {
        group.addTask {
          var replay = try Replay(name, seed: seed)
          replay?.run()
          return replay
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.compactMap(\.self)
    }
    #expect(replays.count == Self.names.count)
    #expect(replays.flatMap(\.differences) == [])
    let compared = replays.map(\.compared).reduce(0, +)
    let equal = replays.map(\.equal).reduce(0, +)
    print("replayed \(compared) recorded exchanges, \(equal) answered alike")
    #expect(compared >= 869)
    #expect(equal == compared)
  }

  /// The comparison itself: what it must not let through.
  @Test func findsDifferences() {
    var values = ServerValues()
    let id = "5130fec5-1087-41a5-9a62-507ea025a9d6"
    let other = "a50c2a97-2033-4748-b635-4dab5a8a2088"
    #expect(values.differences(["id": .string(id)], ["id": .string(other)], isOrdered: true) == [])
    #expect(values.translated("/nodes/\(id)?x=\(id)") == "/nodes/\(other)?x=\(other)")
    #expect(values.differences(["id": .string(id)], ["id": .string(id)], isOrdered: true) == [])
    #expect(values.differences(["name": "a"], ["name": "b"], isOrdered: true).count == 1)
    #expect(values.differences(["name": "a"], ["name": nil], isOrdered: true).count == 1)
    #expect(values.differences(["name": "a"], [:], isOrdered: true).count == 1)
    #expect(values.differences([:], ["name": "a"], isOrdered: true).count == 1)
    #expect(values.differences([1, 2], [1], isOrdered: true).count == 1)
    let list: JSONValue = ["data": [["id": .string(id)]], "meta": ["total": 1]]
    let ours: JSONValue = ["data": [["id": .string(other)]], "meta": ["total": 1]]
    #expect(values.differences(list, ours, isOrdered: true) == [])
    #expect(values.differences(list, ["data": [], "meta": ["total": 1]], isOrdered: true).count == 1)
    #expect(values.differences(["data": [], "meta": ["total": 0]], ours, isOrdered: true).count == 1)
  }
}
