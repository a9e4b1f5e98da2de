@testable import Hangar
import HubTesting
@_spi(Backend) import HubTransport
import Testing

@Suite(.timeLimit(.minutes(1)))
struct LimitTests {
  /// The buckets of every operation, the server's order kept: name, capacity, refill in seconds, and how it comes (wire
  /// page, section 5). Those of a path are named by it.
  private static let table: [(operations: [String], buckets: [String])] = [
    (["authenticate"], ["apiauthentication 100 20/5 greedy"]),
    (["permissions.get", "permissions.hasAll", "permissions.hasAny"], ["apipermissions 100 100/5 greedy"]),
    (
      [
        "projects.list", "projects.get", "projects.members", "projects.watchers", "projects.stargazers",
        "projects.stats", "projects.withFile",
      ], ["apiprojects 100 20/5 greedy"]
    ),
    (
      [
        "users.list", "users.get", "users.starred", "users.watching", "users.pinned", "users.authors", "users.staff",
      ], ["apiusers 100 20/5 greedy"]
    ),
    (
      [
        "versions.list", "versions.latest", "versions.latestRelease", "versions.get", "versions.stats",
        "versions.getByNumber", "versions.statsByNumber",
      ], ["apiversions 100 20/5 greedy"]
    ),
    (["versions.download", "versions.downloadByNumber"], ["PATH 10 2/5 interval", "apiversions 100 20/5 greedy"]),
    (["pages.main", "pages.get"], ["PATH 5 1/5 interval", "projectpage 100 20/5 interval"]),
    (["platforms.versions"], ["platforms 100 20/5 interval"]),
  ]

  @Test(arguments: HangarEndpoints.all)
  func bucketsOfEveryOperation(endpoint: Endpoint) throws {
    let arguments = Dictionary(uniqueKeysWithValues: endpoint.path.argumentNames.map { ($0, "LanternKit") })
    let path = try "/api/v1" + endpoint.path.filled(arguments)
    let request = HTTPRequest(method: endpoint.method, scheme: "https", authority: "h", path: path + "?path=Docs")
    let buckets = HangarLimits.limits(endpoint, request).map {
      "\($0.name == path.lowercased() ? "PATH" : $0.name) \($0.capacity) \($0.refill)/\($0.period.components.seconds) "
        + "\($0.mode)"
    }
    #expect(Self.table.filter { $0.operations.contains(endpoint.name) }.map(\.buckets) == [buckets])
  }

  /// The server counts by address, whoever asks.
  @Test func clientsWithOneLimiterCountTogether() async throws {
    let clock = ManualClock()
    let nobody = try Lab(clock: clock) { _ in .json(Documents.project26()) }
    let owner = try Lab(auth: .apiKey(Lab.key), limiter: nobody.hangar.limiter, clock: clock) { _ in
      .json(Documents.project26())
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lab in [nobody, owner] {
        for _ in 1...60 { group.addTask { _ = try await lab.hangar.projects.get("LanternKit") } }
      }
      while nobody.hangar.limiter.waiting < 20 || nobody.calls.count + owner.calls.count < 100 {
        try await Task.sleep(for: .milliseconds(1))
      }
      #expect(nobody.calls.count + owner.calls.count == 100)
      while nobody.calls.count + owner.calls.count < 120 {
        clock.advance(by: .milliseconds(250))
        try await Task.sleep(for: .milliseconds(1))
        #expect(nobody.calls.count + owner.calls.count <= 100 + Int(clock.uptime / .milliseconds(250)))
      }
      try await group.waitForAll()
    }
    #expect(nobody.calls.count == 60 && owner.calls.count == 60)
  }

  @Test func clientsWithoutOneDoNot() throws {
    let labs = try (1...2).map { _ in try Lab("{}") }
    #expect(labs[0].hangar.limiter !== labs[1].hangar.limiter)
  }
}
