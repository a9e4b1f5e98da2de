import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

struct JournalTests {
  @Test func keepsRequestsAndHidesSecrets() throws {
    let probe = try Probe()
    let token = probe.logIn()
    probe.ask("GET", "/nodes?access_token=hush&page[limit]=1", token: token)
    let entries = probe.hub.journal.requests
    #expect(entries.map(\.method) == ["POST", "GET"])
    #expect(entries.map(\.service) == ["auth", "core"])
    #expect(entries.map(\.status) == [200, 200])
    #expect(entries[0].path == "/token")
    #expect(String(decoding: entries[0].body, as: UTF8.self).contains("start123"))
    #expect(entries[1].fields[.authorization] == "Bearer \(token)")
    for entry in entries {
      let shown = "\(entry)" + String(reflecting: entry) + Self.dumped(entry)
      for secret in ["start123", token, "hush"] { #expect(!shown.contains(secret)) }
    }
    #expect(entries[1].description.contains("core GET /nodes?access_token=REDACTED&page[limit]=1 200"))
    probe.hub.journal.clear()
    #expect(probe.hub.journal.requests.isEmpty)
  }

  private static func dumped(_ entry: JournalEntry) -> String {
    var text = ""
    dump(entry, to: &text)
    return text
  }

  @Test func keepsTheBeginningOfLongBodies() throws {
    let state = try FlameHubState(settings: .init(), clock: TestClock(), random: TestRandom())
    let hub = FlameHubEmulator(state, journalLimit: 2)
    let body = [UInt8](repeating: 0x20, count: JournalEntry.bodyLimit + 1)
    _ = hub.respond(to: SandboxRequest(method: "POST", target: "/nodes", body: body), at: .core)
    #expect(hub.journal.requests.first?.body.count == JournalEntry.bodyLimit)
    #expect(hub.journal.requests.first?.bodyByteCount == body.count)
  }

  @Test func forgetsTheOldest() throws {
    let state = try FlameHubState(settings: .init(), clock: TestClock(), random: TestRandom())
    let hub = FlameHubEmulator(state, journalLimit: 2)
    for path in ["/a", "/b", "/c"] { _ = hub.respond(to: SandboxRequest(method: "GET", target: path), at: .core) }
    #expect(hub.journal.requests.map(\.target) == ["/b", "/c"])
    #expect(hub.journal.count == 3)
    #expect(hub.journal.requests(since: 0).map(\.target) == ["/b", "/c"])
    #expect(hub.journal.requests(since: 2).map(\.target) == ["/c"])
    #expect(hub.journal.requests(since: 3).isEmpty)
    #expect(hub.journal.requests(matching: "GET /c").count == 1)
    #expect(hub.journal.requests(matching: "auth GET /c").isEmpty)
  }

  @Test(arguments: [
    ("GET /nodes", "core", "GET", "/nodes", true), ("GET /nodes", "core", "GET", "/Nodes/", true),
    ("GET /nodes", "core", "POST", "/nodes", false), ("GET /nodes", "core", "GET", "/nodes/1", false),
    ("GET /nodes/*", "core", "GET", "/nodes/1", true), ("GET /nodes/*", "core", "GET", "/nodes/1/x", false),
    ("GET /nodes/**", "core", "GET", "/nodes/1/x", true), ("/nodes", "core", "PUT", "/nodes", true),
    ("* /token", "auth", "POST", "/token", true), ("auth POST /token", "auth", "POST", "/token", true),
    ("core POST /token", "auth", "POST", "/token", false), ("get /", "core", "GET", "/", true),
    ("* * /**", "core", "GET", "/", true), ("GET /", "core", "GET", "/nodes", false),
  ])
  func patterns(pattern: String, service: String, method: String, path: String, matches: Bool) {
    #expect(RequestPattern(pattern).matches(service: service, method: method, path: path) == matches)
  }
}
