import Hangar
import HubSandbox
import HubTesting
import Testing

/// Tokens that end while a list is walked through.
struct WalkTests {
  /// A thousand pages of two projects, the last of one.
  private static let total = 1999

  /// The page that a request asks for, or a refusal of its token.
  private static func answer(_ sent: StubTransport.Sent) -> ReceivedResponse {
    let query = [QueryItem](queryString: sent.request.path.split(separator: "?").last ?? "")
    func number(_ name: String) -> Int { query.first { $0.name == name }.flatMap { Int($0.value) } ?? 0 }
    let offset = number("offset")
    let numbers = (0..<total).dropFirst(offset).prefix(number("limit"))
    return .json(
      Documents.page(
        numbers.map { Documents.project26("p\($0)", id: $0) }, limit: number("limit"), offset: offset, count: total))
  }

  private func check(_ projects: [HangarProject]) {
    #expect(projects.map(\.name) == (0..<Self.total).map { "p\($0)" })
  }

  @Test func aTokenThatEndsByTheClockIsRenewedOnce() async throws {
    let clock = ManualClock()
    let lab = try Lab(auth: .apiKey(Lab.key), clock: clock) { sent in
      clock.advance(by: .milliseconds(400))
      return Self.answer(sent)
    }
    check(try await lab.hangar.projects.all(pageSize: 2).collect())
    #expect(clock.uptime == .seconds(400))
    #expect(lab.calls.count == 1000)
    #expect(lab.logins == 2)
    #expect(Set(lab.tokens).count == 2)
    #expect(!lab.tokens.contains(nil))
  }

  /// The server's clock is ahead of what the client can know.
  @Test func aTokenThatTheServerTakesForExpiredIsRenewedOnce() async throws {
    let clock = ManualClock()
    let counter = Counter()
    let first = "HangarAuth \(Lab.token(1, at: clock.timestamp.seconds))"
    let lab = try Lab(auth: .apiKey(Lab.key), clock: clock) { sent in
      clock.advance(by: .milliseconds(251))
      guard counter.next() <= 500 || sent.request.headerFields[.authorization] != first else {
        return .json(Documents.refusal("JWT was expired", 403), status: .forbidden)
      }
      return Self.answer(sent)
    }
    check(try await lab.hangar.projects.all(pageSize: 2, maximum: Self.total).collect())
    #expect(lab.calls.count == 1001)
    #expect(lab.logins == 2)
  }

  /// The emulator's clock jumps; the client's stands still.
  @Test(arguments: HangarSandboxProfile.allCases)
  func anExpiredTokenIsRefusedByTheSandbox(profile: HangarSandboxProfile) async throws {
    var settings = HangarSandboxConfiguration()
    settings.profile = profile
    let clock = ManualClock()
    try await withSandbox(SandboxConfiguration(flameHub: nil, hangar: settings, clock: clock)) { running in
      let sandbox = try #require(running.hangar)
      let hangar = try HangarClient(
        server: ServerAddress(sandbox.url), userAgent: Lab.userAgent, auth: .apiKey(sandbox.apiKey),
        profile: HangarProfile(rawValue: profile.rawValue), clock: ManualClock())
      var names: [String] = []
      for try await project in hangar.projects.all(pageSize: 1) {
        names.append(project.name)
        if names.count == 30 { clock.advance(by: .seconds(320)) }
      }
      #expect(Set(names).count == names.count)
      #expect(names == (try await hangar.projects.all().collect().map(\.name)))
      #expect(sandbox.journal.requests(matching: "api POST /api/v1/authenticate").map(\.status) == [200, 200])
      #expect(sandbox.journal.requests.filter { $0.status == 403 }.count == 1)
      #expect(sandbox.journal.requests.allSatisfy { $0.status != 429 })
    }
  }
}
