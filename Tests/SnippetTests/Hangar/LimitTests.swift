import Hangar
import HubSandbox
import HubTesting
import Testing

/// The snippets about limits and answers that are kept.
@Suite(.timeLimit(.minutes(1)))
struct LimitTests {
  private static let projects = RequestPattern("api GET /api/v1/projects/*")

  /// A hundred tasks, when a hundred others have just used up what the server lets through at once.
  @Test(arguments: HangarSandboxProfile.allCases)
  func aHundredTasks(profile: HangarSandboxProfile) async throws {
    let clock = ManualClock()
    try await withHangar(profile: profile, clock: clock) { hangar, sandbox async throws in
      let names = Array(repeating: ["SandboxKit", "CastleCore", "AmberKits", "DuneQuests"], count: 25).flatMap(\.self)
      #expect(try await manyAtOnce(hangar, names: names).count == 100)
      #expect(clock.uptime == .zero)
      let projects = try await whileTimePasses(clock) { try await manyAtOnce(hangar, names: names) }
      #expect(projects.map(\.name).sorted() == names.sorted())
      #expect(clock.uptime >= .seconds(24))
      let requests = sandbox.journal.requests
      #expect(requests.count == 200)
      #expect(requests.allSatisfy { [200, 304].contains($0.status) })
    }
  }

  @Test func twoClientsCountTogether() async throws {
    try await withHangar { _, sandbox async throws in
      let clients = try shareLimits(server: ServerAddress(sandbox.url), key: sandbox.apiKey)
      #expect(clients[0].limiter === clients[1].limiter)
      for hangar in clients { _ = try await hangar.projects.get("SandboxKit") }
      _ = try await clientThatWaits(server: ServerAddress(sandbox.url)).projects.get("SandboxKit")
      let requests = sandbox.journal.requests(matching: Self.projects)
      #expect(requests.map { $0.fields[.authorization] != nil } == [false, true, false])
    }
  }

  @Test func withoutLimits() async throws {
    try await withHangar { hangar, sandbox async throws in
      _ = try await manyAtOnce(hangar, names: Array(repeating: "SandboxKit", count: 98))
      sandbox.journal.clear()
      let unlimited = try clientWithoutLimits(server: ServerAddress(sandbox.url))
      for _ in 0..<2 { _ = try await unlimited.projects.get("SandboxKit") }
      await #expect(throws: HTTPClientError.self) {
        try await unlimited.projects.get("SandboxKit", options: .init(retry: .never))
      }
      #expect(sandbox.journal.requests.map(\.status) == [200, 200, 429])
    }
  }

  @Test func aCachedAnswer() async throws {
    try await withHangar { hangar, sandbox async throws in
      let (first, second) = try await askTwice(hangar)
      #expect(first == second)
      let requests = sandbox.journal.requests(matching: Self.projects)
      #expect(requests.map(\.status) == [200, 304])
      #expect(requests.map { $0.fields[.ifNoneMatch]?.hasPrefix("\"0") } == [nil, true])
    }
  }
}
