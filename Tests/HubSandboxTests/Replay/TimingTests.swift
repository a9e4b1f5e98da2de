import Testing
import HubJSON
@testable import HubSandbox
@Suite(.enabled(if: Recordings.areThere))
struct TimingTests {
  @Test func times() throws {
    let clock = ContinuousClock()
    let seed = try #require(Recordings.bytes("seed.json"))
    print("seed", clock.measure { _ = try? JSONValue(parsing: seed) })
    var s = FlameHubSandboxConfiguration(); s.seed = .file(seed)
    print("probe", clock.measure { _ = try? Probe(s) })
    print("fresh", clock.measure { _ = try? Probe() })
    let h = try #require(Recordings.bytes("core-permissions-403.har"))
    print("har", h.count, clock.measure { _ = try? JSONValue(parsing: h) })
    var r = try #require(try Replay("core-permissions-403", seed: seed))
    print("run", clock.measure { r.run() })
    let p = try Probe()
    var t = ""
    print("login", clock.measure { t = p.logIn() })
    print("introspect", clock.measure { p.ask("POST", "/token/introspect", at: .auth, token: t) })
    print("create", clock.measure { p.ask("POST", "/nodes", token: t, json: ["name": "abcdef"]) })
    print("list", clock.measure { p.ask("GET", "/nodes", token: t) })
    print("list users", clock.measure { p.ask("GET", "/users", at: .auth, token: t) })
  }
}
