import FlameHub
import HubTesting
import Testing

/// Where requests go: a gateway, or three services, with their prefixes.
struct ServerTests {
  private func urls(_ servers: FlameServers, auth: FlameAuthentication = .none) async throws -> [String] {
    let lab = try Lab(auth: auth, servers: servers) { sent in
      .json(Documents.record(sent.request.path.contains("realms") ? Documents.realm : Documents.node()))
    }
    _ = try await lab.hub.auth.realms.get("master")
    _ = try await lab.hub.core.nodes.get(Lab.uuid, include: [])
    return lab.transport.sent.map(\.request.url)
  }

  @Test(arguments: ["https://hub.example", "https://hub.example/", "https://HUB.example:443//"])
  func aGateway(address: String) async throws {
    #expect(
      try await urls(.gateway(ServerAddress(address)), auth: .password("admin", "start123")) == [
        "https://hub.example/auth/token", "https://hub.example/auth/realms/master",
        "https://hub.example/core/nodes/\(Lab.uuid)",
      ])
  }

  @Test func aGatewayBelowAPrefix() async throws {
    #expect(
      try await urls(.gateway("http://localhost:8080/hub/")) == [
        "http://localhost:8080/hub/auth/realms/master", "http://localhost:8080/hub/core/nodes/\(Lab.uuid)",
      ])
  }

  @Test func threeServicesAndATokenAddress() async throws {
    let servers = FlameServers(
      auth: "https://a.example/x/", core: "https://c.example/y", storage: "https://s.example",
      token: "https://t.example/z")
    #expect(
      try await urls(servers, auth: .password("admin", "start123")) == [
        "https://t.example/z/token", "https://a.example/x/realms/master", "https://c.example/y/nodes/\(Lab.uuid)",
      ])
    #expect(FlameServers(auth: "https://a", core: "https://c", storage: "https://s").token == "https://a")
  }

  @Test func thePublicHub() {
    #expect(FlameServers.production.auth == "https://auth.privateaim.dev")
    #expect(FlameServers.production.core == "https://core.privateaim.dev")
    #expect(FlameServers.production.storage == "https://storage.privateaim.dev")
    #expect(FlameServers.production.token == FlameServers.production.auth)
  }

  @Test func aServiceCanBeBuiltAlone() async throws {
    let transport = StubTransport { sent in
      sent.request.path.hasSuffix("/token")
        ? .json(#"{"access_token":"t","expires_in":900,"token_type":"Bearer"}"#)
        : .json(Documents.record(Documents.realm))
    }
    let auth = try FlameAuthClient(
      server: "https://a.example/p", generation: .hub013, auth: .client(id: "me", secret: "s3cret-s3cret"),
      transport: transport)
    _ = try await auth.realms.get("master")
    #expect(
      transport.sent.map(\.request.url) == ["https://a.example/p/token", "https://a.example/p/realms/master"])
    let realms = auth.realms.calls
    #expect(
      try auth.request(of: realms.get("master")).debugDescription.hasPrefix("GET https://a.example/p/realms/master"))
  }

  @Test(arguments: ["http://hub.example", "http://10.0.0.1:3000"])
  func credentialsAreNotTakenOverPlainHTTP(address: String) throws {
    let server = ServerAddress(address)
    let transport = StubTransport(json: "{}")
    for auth in [
      FlameAuthentication.password("admin", "c4n4ry"), .bearer("c4n4ry"), .client(id: "x", secret: "c4n4ry"),
      .session(refreshToken: "c4n4ry"),
    ] {
      let error = #expect(throws: ConfigurationError.self) {
        try FlameHubClient(server: server, auth: auth, transport: transport)
      }
      #expect(error?.reason.contains("use https") == true)
      #expect(error.map { "\($0)" }?.contains("c4n4ry") == false)
      #expect(throws: ConfigurationError.self) { try FlameCoreClient(server: server, auth: auth, transport: transport) }
    }
    #expect(throws: ConfigurationError.self) {
      try FlameCoreClient(
        server: "https://c.example", auth: .password("a", "b"), tokenAddress: server, transport: transport)
    }
    _ = try FlameHubClient(server: server, transport: transport)
    _ = try FlameHubClient(server: "http://127.0.0.1:3000", auth: .bearer("c4n4ry"), transport: transport)
    #expect(transport.sent.isEmpty)
  }

  @Test(arguments: ["hub.example", "ftp://hub.example", "https://me:c4n4ry@hub.example", "https://hub.example?x=1"])
  func addressesThatCannotBeUsed(address: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try FlameHubClient(server: ServerAddress(address), transport: StubTransport(json: "{}"))
    }
    #expect(error.map { "\($0)" }?.contains("c4n4ry") == false)
  }
}
