import HubCrypto
import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The emulated Hangar with the state that it has by itself.
struct HangarSandboxTests {
  private static func state(
    _ clock: TestClock, seed: UInt64 = 1, change: (inout HangarSandboxConfiguration) -> Void = { _ in }
  ) throws -> HangarState {
    var settings = HangarSandboxConfiguration()
    change(&settings)
    return try HangarState(settings: settings, clock: clock, random: TestRandom(seed: seed))
  }

  private static func ask(
    _ state: inout HangarState, _ target: String, method: String = "GET", token: String? = nil,
    accept: String = "application/json"
  ) -> SandboxResponse {
    var request = SandboxRequest(method: method, target: "/api/v1\(target)", fields: [.accept: accept])
    if let token { request.fields[.authorization] = "HangarAuth \(token)" }
    return state.respond(to: request)
  }

  private static func json(_ response: SandboxResponse) -> JSONValue {
    (try? JSONValue(parsing: response.body)) ?? .null
  }

  private static func logIn(_ state: inout HangarState) throws -> String {
    let key = try #require(state.mainKey)
    let answer = ask(&state, "/authenticate?apiKey=\(key.value)", method: "POST")
    return try #require(json(answer)["token"]?.stringValue)
  }

  @Test func theStandardSeedCanBePagedSearchedAndPlotted() throws {
    let clock = TestClock()
    var state = try Self.state(clock)
    let first = Self.json(Self.ask(&state, "/projects?limit=50&sort=slug"))
    let count = try #require(first["pagination"]?["count"]?.intValue)
    #expect(count > 60)
    #expect(first["result"]?.arrayValue?.count == 50)
    let rest = Self.json(Self.ask(&state, "/projects?limit=50&offset=50&sort=slug"))
    #expect(rest["result"]?.arrayValue?.count == Int(count) - 50)
    for query in ["category=chat", "platform=VELOCITY", "tag=LIBRARY", "license=MIT", "owner=SandboxWorks", "q=guard"] {
      let found = Self.json(Self.ask(&state, "/projects?\(query)"))["pagination"]?["count"]?.intValue ?? 0
      #expect(found > 0 && found < count, "\(query)")
    }
    let token = try Self.logIn(&state)
    let now = clock.timestamp
    let start = now.adding(.seconds(-27 * 86_400))
    let range = "fromDate=\(start)&toDate=\(now)"
    let days = Self.json(Self.ask(&state, "/projects/SandboxKit/stats?\(range)", token: token)).objectValue ?? [:]
    #expect(days.count == 28)
    #expect(days.values.allSatisfy { ($0["views"]?.intValue ?? 0) > 0 })
    #expect(days.values.contains { ($0["downloads"]?.intValue ?? 0) > 0 })
  }

  @Test(
    arguments: [
      ("GlowCore", "glow%", true), ("GlowCore", "%core", true), ("GlowCore", "g__w%", true),
      ("GlowCore", "%w%o%", true),
      ("GlowCore", "glow", false), ("GlowCore", "%x%", false), ("", "%", true), ("", "_", false), ("a", "", false),
      (String(repeating: "a", count: 40), String(repeating: "%a", count: 20) + "b", false),
    ])
  func textsAreComparedAsThePatternSays(text: String, pattern: String, isLike: Bool) {
    #expect(HangarLike.isLike(text, pattern) == isLike)
  }

  @Test func noRequestForEndlessStatistics() throws {
    var state = try Self.state(TestClock())
    let token = try Self.logIn(&state)
    let range = "fromDate=0001-01-01T00:00:00Z&toDate=9999-12-31T00:00:00Z"
    #expect(Self.ask(&state, "/projects/SandboxKit/stats?\(range)", token: token).status == 400)
  }

  @Test func theStandardSeedDependsOnRandomnessOnly() throws {
    let clock = TestClock()
    let one = HangarStandardSeed(profile: .current, now: clock.timestamp, random: TestRandom()).json
    let same = HangarStandardSeed(profile: .current, now: clock.timestamp, random: TestRandom()).json
    let other = HangarStandardSeed(profile: .current, now: clock.timestamp, random: TestRandom(seed: 2)).json
    #expect(one == same)
    #expect(one != other)
    // Whoever is drawn besides: these two show how lists tell roles, and their absence.
    for seed in 1...9 as ClosedRange<UInt64> {
      let random = TestRandom(seed: seed)
      let projects = HangarStandardSeed(profile: .v2023_12, now: clock.timestamp, random: random).json["projects"]
      let main = projects?.arrayValue?.first { $0["name"] == "SandboxKit" }
      let watchers = main?["watchers"]?.arrayValue?.compactMap(\.stringValue) ?? []
      #expect(Set(watchers).isSuperset(of: ["sandbox-staff", "sandbox-member"]))
    }
  }

  @Test func tokensEndByTheClockAndKeysWithDeletion() throws {
    let clock = TestClock()
    var state = try Self.state(clock)
    let token = try Self.logIn(&state)
    clock.advance(by: .seconds(310))
    #expect(Self.ask(&state, "/permissions", token: token).status == 200)
    clock.advance(by: .seconds(1))
    let late = Self.ask(&state, "/projects/SandboxKit", token: token)
    #expect(late.status == 403)
    #expect(Self.json(late)["message"] == "JWT was expired")
    let fresh = try Self.logIn(&state)
    state.keys.removeFirst()
    let orphan = Self.ask(&state, "/projects/SandboxKit", token: fresh)
    #expect(orphan.status == 500)
    #expect(Self.json(orphan)["path"] == "/api/v1/projects/SandboxKit")
  }

  @Test func limitsFollowTheClock() throws {
    let clock = TestClock()
    var state = try Self.state(clock)
    let statuses = (0..<101).map { _ in Self.ask(&state, "/staff").status }
    #expect(statuses.prefix(100).allSatisfy { $0 == 200 })
    #expect(statuses.last == 429)
    clock.advance(by: .seconds(1))
    #expect((0..<5).map { _ in Self.ask(&state, "/staff").status } == [200, 200, 200, 200, 429])
    // Pages come back one in five seconds, all at once.
    #expect((0..<6).map { _ in Self.ask(&state, "/pages/main/SandboxKit", accept: "*/*").status }.last == 429)
    clock.advance(by: .seconds(4))
    #expect(Self.ask(&state, "/pages/main/SANDBOXKIT", accept: "*/*").status == 429)
    clock.advance(by: .seconds(5))
    #expect((0..<2).map { _ in Self.ask(&state, "/pages/main/SandboxKit", accept: "*/*").status } == [200, 429])
    state.settings.limitsRates = false
    #expect(Self.ask(&state, "/pages/main/SandboxKit", accept: "*/*").status == 200)
  }

  @Test func filesAreWhatTheirHashesSay() throws {
    let state = try Self.state(TestClock())
    let files = state.versions.values.joined().flatMap(\.files).filter { $0.externalURL == nil }
    #expect(files.count > 60)
    for file in files {
      #expect(Hex.encode(try HashFunction.sha256.digest(of: file.bytes)) == file.sha256)
      #expect(file.bytes.count == Int(file.size))
    }
  }

  @Test func aFileOfSeveralPlatformsIsADeadLinkInTheOlderProfile() throws {
    for profile in HangarSandboxProfile.allCases {
      var state = try Self.state(TestClock()) { $0.profile = profile }
      state.cdnURL = "http://cdn"
      let path = "/projects/SandboxKit/versions/2.4.0%2Bbuild.7"
      var found: [Int] = []
      for platform in ["PAPER", "VELOCITY"] {
        let answer = Self.ask(&state, "\(path)/\(platform)/download", accept: "*/*")
        let location = try #require(answer.fields[.location])
        #expect(answer.status == 301)
        let request = SandboxRequest(method: "GET", target: String(location.dropFirst("http://cdn".count)))
        found.append(state.respondAtCDN(to: request).status)
      }
      #expect(found == (profile == .current ? [200, 200] : [200, 404]))
    }
  }
}
