import HubJSON
import Testing

@testable import HubSandbox

/// The emulator gets the requests of the recordings that are its own, and answers like the real servers.
struct ReplayTests {
  /// Hub 0.13.0, where its recordings lie beside the repository: those that lie in it lack what streams need.
  private static let current = Recordings.folder("flame-hub/c")
  /// Hub 0.14.0.
  private static let later = Recordings.folder("flame-hub/c-hub-0.14")
  /// Hub 0.8.13.
  private static let legacy: String = {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(tests)/ConformanceTests/Fixtures/flame-hub/l"
  }()

  @Test(.enabled(if: Recordings.areThere)) func answersLikeHub013() async throws {
    let replays = try await replay(Self.current)
    #expect(replays.count == 46)
    #expect(replays.flatMap(\.differences).map(\.description) == [])
    #expect(replays.map(\.compared).reduce(0, +) >= 1834)
    #expect(replays.flatMap(\.leftOut) == [])
  }

  @Test(.enabled(if: Recordings.areThere)) func answersLikeHub014() async throws {
    let replays = try await replay(Self.later)
    #expect(replays.count == 4)
    #expect(replays.flatMap(\.differences).map(\.description) == [])
    #expect(replays.map(\.compared).reduce(0, +) >= 370)
    #expect(replays.flatMap(\.leftOut) == [])
  }

  @Test func answersLikeHub08() async throws {
    let replays = try await replay(Self.legacy)
    #expect(replays.count == 53)
    #expect(replays.flatMap(\.differences).map(\.description) == [])
    let compared = replays.map(\.compared).reduce(0, +)
    #expect(compared >= 1636)
    // Every rule is needed, and together they leave out little.
    let leftOut = replays.flatMap(\.leftOut)
    for rule in ReplayRule.all { #expect(leftOut.contains(rule.reason)) }
    #expect(leftOut.count * 50 <= compared)
  }

  /// Replays all recordings of a folder.
  private func replay(_ folder: String) async throws -> [Replay] {
    let recordings = try #require(try HubRecordings(at: folder))
    let seed = try FlameHubState(settings: recordings.configuration, clock: TestClock(), random: TestRandom())
    let replays = try await withThrowingTaskGroup(of: Replay.self) { group in
      for name in recordings.names {
        group.addTask {
          var replay = try Replay(name, of: recordings, seed: seed)
          replay.run()
          return replay
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let equal = replays.map(\.equal).reduce(0, +)
    let compared = replays.map(\.compared).reduce(0, +)
    print("\(recordings.configuration.version): \(compared) recorded exchanges, \(equal) answered alike")
    print(ReplayDifference.summary(replays.flatMap(\.differences)), terminator: "")
    return replays
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
    // Records that are equal in what a list is sorted by may change places.
    let pair: JSONValue = ["data": [["id": "a", "n": 1], ["id": "b", "n": 1]], "meta": ["total": 2]]
    let swapped: JSONValue = ["data": [["id": "b", "n": 1], ["id": "a", "n": 1]], "meta": ["total": 2]]
    #expect(values.differences(pair, swapped, isOrdered: true) == ["order"])
    values.sortKeys = ["id"]
    #expect(values.differences(pair, swapped, isOrdered: true) == ["order"])
    values.sortKeys = ["n"]
    #expect(values.differences(pair, swapped, isOrdered: true) == [])
    values.sortKeys = []
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
