import HubJSON
import Testing

@testable import HubSandbox

/// The emulator gets the requests of the recordings that are its own, and answers like the real server.
@Suite(.enabled(if: Recordings.areThere))
struct ReplayTests {
  /// Every recording.
  private static let names = [
    "auth-clients-and-secrets", "auth-discovery", "auth-introspect-revoke", "auth-not-found-and-conflicts",
    "auth-query-dsl", "auth-token-errors", "auth-token-grants", "auth-token-refresh-replay",
    "auth-users-roles-permissions-flow", "auth-validation-errors", "bearer-errors", "core-analysis-lifecycle",
    "core-analysis-lifecycle-with-approval", "core-analysis-logs", "core-conflicts-and-not-found",
    "core-fields-and-include", "core-filter-operators", "core-master-image-commands",
    "core-node-and-analysis-credentials", "core-permissions-403", "core-registry-services", "core-sort-and-paging",
    "core-validation-errors", "storage-buckets-crud", "storage-large-file-and-long-paths",
    "storage-upload-and-download", "suite-auth-clients", "suite-auth-permissions", "suite-auth-realms",
    "suite-auth-role-permissions", "suite-auth-user-roles", "suite-auth-users", "suite-base-client",
    "suite-core-analyses", "suite-core-analysis-bucket-files", "suite-core-analysis-commands",
    "suite-core-analysis-nodes", "suite-core-master-images", "suite-core-nodes", "suite-core-projects",
    "suite-core-registries", "suite-core-registry-projects", "suite-flow", "suite-storage-bucket-files",
    "suite-storage-buckets", "unmatched-routes-and-methods",
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
    #expect(compared >= 1829)
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
    // A record that a list shows for the first time is learnt, if it can be the same one.
    values.start = Timestamp(secondsSince1970: 0)
    let new: JSONObject = ["id": "5130fec5-1087-41a5-9a62-507ea025a9d7", "createdAt": "2026-11-21T05:36:40.000Z"]
    var mine = new
    mine["id"] = "5130fec5-1087-41a5-9a62-507ea025a9d8"
    func page(_ record: JSONObject, _ name: String) -> JSONValue {
      var record = record
      record["name"] = .string(name)
      return ["data": [.object(record)], "meta": ["total": 1]]
    }
    #expect(values.differences(page(new, "a"), page(mine, "b"), isOrdered: false).count == 1)
    #expect(values.differences(page(new, "a"), page(mine, "a"), isOrdered: false) == [])
    #expect(values.translated(new.id) == mine.id)
    values.ignored = ["name"]
    #expect(values.differences(["name": "a"], ["name": "b"], isOrdered: true) == [])
  }
}
