import HahnProCloud
import HubTesting
import Testing

struct AuthenticationTests {
  private static let tokenPath = "/auth/realms/hpc/protocol/openid-connect/token"

  private func lab(_ method: KeycloakClientMethod) throws -> Lab {
    try Lab(auth: .clientCredentials(id: "sandbox-client", secret: "sandbox-secret", method: method)) { _ in
      .json(Documents.page([], total: 0, limit: 50))
    }
  }

  @Test func basicAsTheDocumentationHasIt() async throws {
    let lab = try lab(.basic)
    _ = try await lab.cloud.assets.list()
    let request = try #require(lab.transport.sent.first { $0.request.path == Self.tokenPath })
    #expect(request.request.headerFields[.authorization] == "Basic c2FuZGJveC1jbGllbnQ6c2FuZGJveC1zZWNyZXQ=")
    #expect(String(decoding: request.body, as: UTF8.self) == "grant_type=client_credentials")
  }

  @Test func jwtAsThePackageHasIt() async throws {
    let lab = try lab(.jwt)
    _ = try await lab.cloud.assets.list()
    let request = try #require(lab.transport.sent.first { $0.request.path == Self.tokenPath })
    let fields = String(decoding: request.body, as: UTF8.self).split(separator: "&").map { $0.split(separator: "=")[0] }
    #expect(fields == ["client_id", "client_assertion", "client_assertion_type", "grant_type", "scope"])
    #expect(String(decoding: request.body, as: UTF8.self).hasSuffix("&scope=openid+profile+email"))
    #expect(!String(decoding: request.body, as: UTF8.self).contains("sandbox-secret"))
  }

  @Test(arguments: [("openid", "&scope=openid"), (nil, "client_credentials")] as [(String?, String)])
  func scopesOfOnesOwn(scope: String?, end: String) async throws {
    let lab = try Lab(auth: .clientCredentials(id: "a", secret: "b", method: .jwt, scope: scope)) { _ in
      .json(Documents.page([], total: 0, limit: 50))
    }
    _ = try await lab.cloud.assets.list()
    let request = try #require(lab.transport.sent.first { $0.request.path == Self.tokenPath })
    #expect(String(decoding: request.body, as: UTF8.self).hasSuffix(end))
  }

  @Test func theTokenIsRenewedAfterItsExpiry() async throws {
    let lab = try lab(.basic)
    func tokens() -> Int { lab.transport.sent.filter { $0.request.path == Self.tokenPath }.count }
    _ = try await lab.cloud.assets.list()
    _ = try await lab.cloud.assets.list()
    #expect(tokens() == 1)
    lab.clock.advance(by: .seconds(301))
    _ = try await lab.cloud.assets.list()
    #expect(tokens() == 2)
    #expect(lab.transport.sent.filter { $0.request.path.hasSuffix("openid-configuration") }.count == 1)
  }

  @Test func rolesOfTheCaller() async throws {
    let lab = try lab(.basic)
    #expect(try await lab.cloud.currentUserRoles() == ["test", "user"])
    let nobody = try Lab(auth: .none) { _ in .json("{}") }
    #expect(try await nobody.cloud.currentUserRoles() == nil)
    let opaque = try Lab(auth: .bearer("opaque")) { _ in .json(Documents.asset()) }
    #expect(try await opaque.cloud.currentUserRoles() == nil)
    try await opaque.cloud.assets.add(WritingTests.draft)
    #expect(opaque.calls[0].request.headerFields[.authorization] == "Bearer opaque")
  }

  @Test func aSharedCredential() async throws {
    let lab = try lab(.basic)
    let other = try HahnProCloudClient(
      server: "https://cloud.example", auth: .credential(lab.cloud.credential), transport: lab.transport,
      clock: lab.clock, random: SeededRandom(seed: 2))
    _ = try await lab.cloud.assets.list()
    _ = try await other.contents.list()
    #expect(try await other.currentUserRoles() == ["test", "user"])
    #expect(lab.transport.sent.filter { $0.request.path == Self.tokenPath }.count == 1)
  }

  @Test func credentialsStayOffPlainHTTP() throws {
    let transport = StubTransport(json: "{}")
    let auth = HahnProAuthentication.clientCredentials(id: "a", secret: "b", method: .basic)
    #expect(throws: ConfigurationError.self) {
      try HahnProCloudClient(server: "http://cloud.example", auth: auth, transport: transport)
    }
    #expect(throws: ConfigurationError.self) {
      try HahnProCloudClient(
        server: "https://cloud.example", authServer: "http://login.example", auth: auth, transport: transport)
    }
    _ = try HahnProCloudClient(server: "http://127.0.0.1:8080", auth: auth, transport: transport)
  }

  @Test func prefixes() async throws {
    let transport = StubTransport { sent in
      sent.request.path.hasPrefix("/realms/plant/")
        ? sent.request.path.hasSuffix("token")
          ? .json(Documents.token(roles: []))
          : .json(
            Documents.discovery.replacing("https://cloud.example/auth/realms/hpc", with: "https://login/realms/plant"))
        : .json("7")
    }
    let cloud = try HahnProCloudClient(
      server: "https://cloud.example/base/", authServer: "https://login", realm: "plant",
      auth: .clientCredentials(id: "a", secret: "b", method: .post), apiPath: "v2", authPath: "", transport: transport)
    #expect(try await cloud.assets.count() == 7)
    #expect(
      transport.sent.map { $0.request.origin + $0.request.path } == [
        "https://login/realms/plant/.well-known/openid-configuration",
        "https://login/realms/plant/protocol/openid-connect/token",
        "https://cloud.example/base/v2/assets/count?filter=",
      ])
  }
}
