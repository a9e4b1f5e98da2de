@_spi(Backend) import HubAuth
import HubCrypto
import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// Token requests are those that were recorded with Keycloak 26.7.3.
struct KeycloakTokenIssuerTests {
  @Test func basic() async throws {
    let server = KeycloakServer()
    let response = try await server.issuer(.basic).issue(.clientCredentials)
    #expect(response.accessToken == "e30.e30.c2ln")
    #expect(response.expiresIn == .seconds(300))
    let sent = try #require(server.requests.first)
    #expect(sent.request.path == "/auth/realms/hpc/protocol/openid-connect/token")
    #expect(sent.request.headerFields[.authorization] == "Basic c2FuZGJveC1jbGllbnQ6c2FuZGJveC1zZWNyZXQ=")
    #expect(sent.request.headerFields[.contentType] == "application/x-www-form-urlencoded")
    #expect(sent.request.headerFields[.accept] == "application/json")
    #expect(String(decoding: sent.body, as: UTF8.self) == "grant_type=client_credentials")
  }

  @Test func post() async throws {
    let server = KeycloakServer()
    _ = try await server.issuer(.post, secret: "s e+c%r:t&=ö", scope: "openid").issue(.clientCredentials)
    let body = String(decoding: try #require(server.requests.first).body, as: UTF8.self)
    #expect(
      body == "client_id=sandbox-client&client_secret=s+e%2Bc%25r%3At%26%3D%C3%B6&grant_type=client_credentials"
        + "&scope=openid")
  }

  @Test func jwt() async throws {
    let server = KeycloakServer()
    let issuer = try server.issuer(.jwt)
    _ = try await issuer.issue(.clientCredentials)
    #expect(
      server.form.map(\.name) == ["client_id", "client_assertion", "client_assertion_type", "grant_type"])
    #expect(server.form[2].value == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
    let first = server.form[1].value
    let parts = first.split(separator: ".")
    try #require(parts.count == 3)
    #expect(Base64URL.decode(parts[0]) == Array(#"{"alg":"HS256"}"#.utf8))
    let code = try #require(Base64URL.decode(parts[2]))
    #expect(
      try HMAC.isValid(
        code, for: Array("\(parts[0]).\(parts[1])".utf8), key: Array("sandbox-secret".utf8), using: .sha256))
    let claims = try JSONValue(parsing: try #require(Base64URL.decode(parts[1])))
    #expect(claims.objectValue?.keys == ["iat", "exp", "jti", "iss", "sub", "aud"])
    #expect(claims["iat"] == 1_735_689_600)
    #expect(claims["exp"] == 1_735_689_660)
    #expect(claims["iss"] == "sandbox-client")
    #expect(claims["sub"] == "sandbox-client")
    #expect(claims["aud"] == .string(KeycloakServer.issuerText))
    let number = try #require(claims["jti"]?.stringValue)
    #expect(number.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    _ = try await issuer.issue(.clientCredentials)
    #expect(server.form[1].value != first)
  }

  @Test func theRealmIsAskedOnce() async throws {
    let server = KeycloakServer()
    let issuer = try server.issuer(.basic)
    _ = try await issuer.issue(.clientCredentials)
    _ = try await issuer.issue(.clientCredentials)
    #expect(
      server.transport.sent.map(\.request.path) == [
        "/auth/realms/hpc/.well-known/openid-configuration", "/auth/realms/hpc/protocol/openid-connect/token",
        "/auth/realms/hpc/protocol/openid-connect/token",
      ])
    #expect(try await issuer.metadata().keysAddress == "\(KeycloakServer.issuerText)/protocol/openid-connect/certs")
  }

  @Test func aRealmWithoutPrefix() async throws {
    let place = "https://login.example/realms/my%20realm/protocol/openid-connect/token"
    let server = KeycloakServer(discovery: KeycloakServer.discovery(token: place))
    let realm = KeycloakRealm("my realm", server: "https://login.example/", prefix: "")
    _ = try await server.issuer(.basic, realm: realm).issue(.clientCredentials)
    #expect(
      server.transport.sent.map { $0.request.origin + $0.request.path } == [
        "https://login.example/realms/my%20realm/.well-known/openid-configuration", place,
      ])
  }

  @Test func anAnnouncedEndpointOfAnotherForm() async throws {
    let server = KeycloakServer(discovery: KeycloakServer.discovery(token: "https://tokens.example/oauth2/issue"))
    _ = try await server.issuer(.basic).issue(.clientCredentials)
    #expect(server.requests.first.map { $0.request.origin + $0.request.path } == "https://tokens.example/oauth2/issue")
  }

  @Test(arguments: ["http://tokens.example/a", "tokens.example", ""])
  func endpointsThatGetNoSecret(place: String) async throws {
    let server = KeycloakServer(discovery: KeycloakServer.discovery(token: place))
    await #expect(throws: (any Error).self) { try await server.issuer(.basic).issue(.clientCredentials) }
    #expect(server.requests.isEmpty)
  }

  @Test func aMethodThatTheRealmDoesNotOffer() async throws {
    let server = KeycloakServer(discovery: KeycloakServer.discovery(methods: #"["client_secret_basic"]"#))
    let error = await #expect(throws: AuthenticationError.self) {
      try await server.issuer(.jwt).issue(.clientCredentials)
    }
    #expect(error?.reason == .refused)
    #expect(error?.message.contains("client_secret_jwt") == true)
    let other = KeycloakServer(discovery: KeycloakServer.discovery(algorithms: #"["RS256"]"#))
    await #expect(throws: AuthenticationError.self) { try await other.issuer(.jwt).issue(.clientCredentials) }
    #expect(server.requests.isEmpty && other.requests.isEmpty)
  }

  @Test func settingsThatCannotBeUsed() {
    let server = KeycloakServer()
    #expect(throws: ConfigurationError.self) { try server.issuer(.basic, secret: "") }
    #expect(throws: ConfigurationError.self) { try server.issuer(KeycloakClientMethod(rawValue: "magic")) }
    #expect(throws: ConfigurationError.self) {
      try server.issuer(.basic, realm: KeycloakRealm("", server: "https://login.example"))
    }
    #expect(throws: ConfigurationError.self) {
      try server.issuer(.basic, realm: KeycloakRealm("hpc", server: "http://login.example"))
    }
  }

  @Test func aCredentialRenewsAfterTheExpiry() async throws {
    let server = KeycloakServer()
    let credential = TokenCredential(
      .clientCredentials, issuer: try server.issuer(.jwt), clock: server.clock, random: SeededRandom(seed: 1))
    _ = try await credential.accessToken()
    server.clock.advance(by: .seconds(200))
    _ = try await credential.accessToken()
    #expect(server.requests.count == 1)
    server.clock.advance(by: .seconds(101))
    _ = try await credential.accessToken()
    #expect(server.requests.count == 2)
  }
}
