import HubErrors
import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The emulated HahnPRO Cloud over HTTP.
struct CloudServingTests {
  private static func configuration(
    _ change: (inout HahnProCloudSandboxConfiguration) -> Void = { _ in }
  ) -> SandboxConfiguration {
    var settings = HahnProCloudSandboxConfiguration()
    change(&settings)
    return SandboxConfiguration(flameHub: nil, hahnProCloud: settings)
  }

  private static let token = "/realms/hpc/protocol/openid-connect/token"

  @Test func servesTheGatewayAndKeycloak() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration()) { sandbox in
      let cloud = try #require(sandbox.hahnProCloud)
      #expect(sandbox.flameHub == nil)
      #expect(cloud.authPath == "/auth")
      for origin in [cloud.url, cloud.authServer] {
        let document = try await http.ask(.get, "\(origin)/auth/realms/hpc/.well-known/openid-configuration")
        #expect(document.json["issuer"]?.stringValue == "\(origin)/auth/realms/hpc")
        #expect(document.json["token_endpoint"]?.stringValue == "\(origin)/auth\(Self.token)")
        let token = try await http.logIn("\(origin)/auth\(Self.token)", cloud.clientID, cloud.clientSecret)
        #expect(try await http.ask(.get, "\(cloud.url)/api/assets", token: token).status == 200)
        #expect(try await http.ask(.get, "\(origin)/realms/hpc").status == 404)
        #expect(try await http.ask(.get, "\(origin)/elsewhere").status == 404)
      }
      #expect(try await http.ask(.get, "\(cloud.authServer)/api/assets").status == 404)
      #expect(try await http.ask(.get, "\(cloud.url)/api").status == 401)
      #expect(cloud.journal.requests(matching: "api GET /assets").count == 2)
      #expect(cloud.journal.requests(matching: "auth POST /realms/hpc/**").count == 2)
    }
  }

  @Test func keycloakMayComeWithoutItsPrefix() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration { $0.hasAuthPrefix = false }) { sandbox in
      let cloud = try #require(sandbox.hahnProCloud)
      #expect(cloud.authPath == "")
      for origin in [cloud.url, cloud.authServer] {
        let token = try await http.logIn("\(origin)\(Self.token)", cloud.clientID, cloud.clientSecret)
        #expect(try await http.ask(.get, "\(cloud.url)/api/assets", token: token).status == 200)
        #expect(try await http.ask(.get, "\(origin)/auth/realms/hpc").status == 404)
      }
    }
  }

  @Test func realmAndClientAreSettings() async throws {
    let http = try HTTPProbe()
    let configuration = Self.configuration {
      $0.realm = "my-realm"
      $0.client = KeycloakSandboxClient(id: "me", secret: "my-secret")
    }
    try await withSandbox(configuration) { sandbox in
      let cloud = try #require(sandbox.hahnProCloud)
      #expect([cloud.realm, cloud.clientID, cloud.clientSecret] == ["my-realm", "me", "my-secret"])
      let url = "\(cloud.authServer)/auth/realms/my-realm/protocol/openid-connect/token"
      let token = try await http.logIn(url, "me", "my-secret")
      #expect(try await http.ask(.get, "\(cloud.url)/api/tsm", token: token).status == 200)
      #expect(try await http.logIn(url, "sandbox-client", "sandbox-secret") == nil)
      let unknown = try await http.ask(.get, "\(cloud.url)/auth/realms/hpc")
      #expect(unknown.json == ["error": "Realm does not exist"])
    }
  }

  @Test func faultsHappen() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration()) { sandbox in
      let cloud = try #require(sandbox.hahnProCloud)
      let url = "\(cloud.authServer)/auth\(Self.token)"
      cloud.inject(.answer(503, fields: [.retryAfter: "1"]), on: RequestPattern("auth POST \(Self.token)"))
      #expect(try await http.logIn(url, cloud.clientID, cloud.clientSecret) == nil)
      let token = try #require(try await http.logIn(url, cloud.clientID, cloud.clientSecret))
      cloud.inject(.truncatedBody(after: 20), on: "POST /assettypes")
      var body = CloudProbe.roles
      body["name"] = "Pump"
      let type = body
      await #expect(throws: (any Error).self) {
        try await http.ask(.post, "\(cloud.url)/api/assettypes", token: token, json: type)
      }
      // The server had done its work.
      let list = try await http.ask(.get, "\(cloud.url)/api/assettypes", token: token)
      #expect(list.json["total"] == 1)
      cloud.inject(.answer(500), on: "api * /**", times: .max)
      #expect(try await http.ask(.get, "\(cloud.url)/api/assets", token: token).status == 500)
      cloud.removeFaults()
      #expect(try await http.ask(.get, "\(cloud.url)/api/assets", token: token).status == 200)
    }
  }

  @Test func standsBesideAFlameHub() async throws {
    let http = try HTTPProbe()
    let configuration = SandboxConfiguration(hahnProCloud: HahnProCloudSandboxConfiguration())
    var address = ""
    try await withSandbox(configuration) { sandbox in
      let hub = try #require(sandbox.flameHub)
      let cloud = try #require(sandbox.hahnProCloud)
      address = cloud.url
      #expect(try await http.ask(.get, hub.core).status == 200)
      #expect(try await http.ask(.get, "\(cloud.url)/api/assets").status == 401)
    }
    let ended = address
    await #expect(throws: TransportError.self) { try await http.ask(.get, "\(ended)/api/assets") }
    try await withSandbox { #expect($0.hahnProCloud == nil) }
  }
}
