import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// An emulated Hexoskin behind its server.
struct HexoskinServingTests {
  @Test func servesAndWritesDown() async throws {
    let settings = SandboxConfiguration(flameHub: nil, hexoskin: HexoskinSandboxConfiguration())
    try await withSandbox(settings) { sandbox in
      let hexoskin = try #require(sandbox.hexoskin)
      #expect(hexoskin.apiKey == "K")
      #expect(hexoskin.username == "ann@example.com")
      let probe = try HTTPProbe()
      let user = try await probe.ask(.get, "\(hexoskin.url)/api/v1/user/99/", token: "AT-fixed")
      #expect(user.json["resource_uri"] == "/api/v1/user/99/")
      let form = "grant_type=password&username=\(hexoskin.username)&password=\(hexoskin.password)"
      let anonymous = try await probe.ask(.post, "\(hexoskin.url)/api/connect/oauth2/token/", form: form)
      #expect(anonymous.status == 401)
      hexoskin.inject(.answer(503), on: "api GET /api/user/*/")
      #expect(try await probe.ask(.get, "\(hexoskin.url)/api/user/99/", token: "AT-fixed").status == 503)
      #expect(try await probe.ask(.get, "\(hexoskin.url)/api/user/99/", token: "AT-fixed").status == 200)
      #expect(hexoskin.journal.requests.map(\.status) == [200, 401, 503, 200])
    }
  }
}
