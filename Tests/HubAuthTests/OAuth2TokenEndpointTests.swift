import HubCrypto
import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport
import Testing

@testable import HubAuth

@Suite("Token endpoints", .timeLimit(.minutes(1)))
struct OAuth2TokenEndpointTests {
  private static let granted = #"{"access_token":"t","expires_in":900}"#

  private func endpoint(
    _ transport: StubTransport, at server: ServerAddress = "https://hub.example/auth",
    encoding: TokenRequest.Encoding = .form, client: ClientAuthentication = .none,
    parameters: [TokenGrant.Parameter] = [], classify: OAuth2TokenEndpoint.Classifier? = nil
  ) throws -> OAuth2TokenEndpoint {
    let clock = ManualClock()
    return OAuth2TokenEndpoint(
      Endpoint("auth.token", service: "auth", .post, "/token"), at: try server.resolved(),
      pipeline: Client.pipeline(transport, clock), clock: clock, encoding: encoding, client: client,
      parameters: parameters, classify: classify ?? OAuth2TokenEndpoint.meaning)
  }

  @Test("grants as JSON")
  func json() async throws {
    let transport = StubTransport(json: Self.granted)
    let endpoint = try endpoint(transport, encoding: .json)
    let robot = TokenGrant("robot_credentials", parameters: [.plain("id", "42"), .secret("secret", "s\"1")])
    for grant in [.password("admin", "start123"), .refreshToken("r"), .clientCredentials(id: "c", secret: "s"), robot] {
      _ = try await endpoint.issue(grant)
    }
    #expect(
      transport.sent.map { String(decoding: $0.body, as: UTF8.self) } == [
        #"{"grant_type":"password","username":"admin","password":"start123"}"#,
        #"{"grant_type":"refresh_token","refresh_token":"r"}"#,
        #"{"grant_type":"client_credentials","client_id":"c","client_secret":"s"}"#,
        #"{"grant_type":"robot_credentials","id":"42","secret":"s\"1"}"#,
      ])
    let sent = try #require(transport.sent.first)
    #expect(sent.request.url == "https://hub.example/auth/token")
    #expect(sent.request.method == .post)
    #expect(sent.request.headerFields[.contentType] == "application/json")
    #expect(sent.request.headerFields[.authorization] == nil)
    #expect(sent.options.requiresFreshConnection)
  }

  @Test("grants as a form, with what every request carries")
  func form() async throws {
    let transport = StubTransport(json: Self.granted)
    let endpoint = try endpoint(transport, client: .id("app"), parameters: [.plain("scope", "openid profile")])
    _ = try await endpoint.issue(.password("jürgen", "a&b=c +~"))
    let sent = try #require(transport.sent.first)
    #expect(
      String(decoding: sent.body, as: UTF8.self)
        == "grant_type=password&username=j%C3%BCrgen&password=a%26b%3Dc+%2B~&scope=openid+profile&client_id=app")
    #expect(sent.request.headerFields[.contentType] == "application/x-www-form-urlencoded")
  }

  @Test("clients prove themselves in the body, by Basic credentials, or in their own way")
  func clients() async throws {
    let body = StubTransport(json: Self.granted)
    _ = try await endpoint(body, client: .body(id: "c", secret: "s")).issue(.clientCredentials)
    #expect(body.sent.first?.body == Array("grant_type=client_credentials&client_id=c&client_secret=s".utf8))

    let basic = StubTransport(json: Self.granted)
    _ = try await endpoint(basic, client: .basic(id: "c:1", secret: "s t")).issue(.clientCredentials)
    #expect(basic.sent.first?.body == Array("grant_type=client_credentials".utf8))
    #expect(
      basic.sent.first?.request.headerFields[.authorization] == "Basic " + Base64.encode(Array("c%3A1:s+t".utf8)))

    let own = StubTransport(json: Self.granted)
    let assertion = ClientAuthentication { $0.parameters.insert(.secret("client_assertion", "signed"), at: 0) }
    _ = try await endpoint(own, client: assertion).issue(.clientCredentials)
    #expect(own.sent.first?.body == Array("client_assertion=signed&grant_type=client_credentials".utf8))
  }

  @Test("no redirect is followed", arguments: [301, 302, 303, 307, 308])
  func redirects(status: Int) async throws {
    let transport = StubTransport { _ in
      let head = HTTPResponse(status: .init(code: status), headerFields: [.location: "/auth/other"])
      return ReceivedResponse(head: head, body: BodyChunks([]))
    }
    let failure = await #expect(throws: TokenFailure.self) { try await endpoint(transport).issue(.refreshToken("r")) }
    #expect(failure?.kind == .refused)
    #expect(transport.sent.count == 1)
  }

  @Test("nothing is repeated here, whatever the failure", arguments: [408, 429, 500, 503])
  func singleRequest(status: Int) async throws {
    let transport = StubTransport(status: .init(code: status), json: "{}")
    let failure = await #expect(throws: TokenFailure.self) { try await endpoint(transport).issue(.refreshToken("r")) }
    #expect(failure?.kind == .unavailable)
    #expect(transport.sent.count == 1)
  }

  @Test("secrets go over protected connections only")
  func plainConnection() async throws {
    let transport = StubTransport(json: Self.granted)
    let error = await #expect(throws: AuthenticationError.self) {
      try await endpoint(transport, at: "http://hub.example").issue(.password("a", "b"))
    }
    #expect(error?.reason == .insecureConnection)
    #expect(transport.sent.isEmpty)
    _ = try await endpoint(transport, at: .localhost(port: 3000)).issue(.password("a", "b"))
    #expect(transport.sent.count == 1)
  }

  @Test(
    "what answers mean by RFC 6749",
    arguments: [
      (400, "invalid_grant", TokenFailure.Kind.sessionEnded, TokenFailure.Kind.refused),
      (401, "invalid_client", .refused, .refused), (400, "invalid_request", .refused, .refused),
      (400, "temporarily_unavailable", .unavailable, .unavailable), (500, "invalid_grant", .unavailable, .unavailable),
      (404, "", .refused, .refused),
    ])
  func meaning(status: Int, code: String, refresh: TokenFailure.Kind, login: TokenFailure.Kind) async throws {
    let transport = StubTransport(status: .init(code: status), json: #"{"error":"\#(code)","message":"said so"}"#)
    for (grant, kind) in [(TokenGrant.refreshToken("r"), refresh), (.clientCredentials, login)] {
      let failure = await #expect(throws: TokenFailure.self) { try await endpoint(transport).issue(grant) }
      #expect(failure?.kind == kind)
      #expect((failure?.error as? HubAPIError)?.message == "said so")
    }
  }

  @Test("a backend says itself what its answers mean")
  func classifier() async throws {
    let transport = StubTransport(status: 400, json: #"{"code":"inactive_token"}"#)
    let endpoint = try endpoint(transport) { error, _ in error.code == "inactive_token" ? .sessionEnded : .refused }
    let failure = await #expect(throws: TokenFailure.self) { try await endpoint.issue(.refreshToken("r")) }
    #expect(failure?.kind == .sessionEnded)
  }

  @Test("secrets that the service repeats are hidden")
  func repeatedSecrets() async throws {
    let transport = StubTransport(
      status: 400, json: #"{"code":"invalid_grant","message":"token refresh-secret unknown","seen":"refresh-secret"}"#)
    let failure = await #expect(throws: TokenFailure.self) {
      try await endpoint(transport).issue(.refreshToken("refresh-secret"))
    }
    let error = try #require(failure?.error as? HTTPBadRequest)
    #expect(error.message == "token REDACTED unknown")
    #expect(error.details?["seen"]?.stringValue == "REDACTED")
    #expect(!String(decoding: error.body, as: UTF8.self).contains("refresh-secret"))
    #expect(!"\(error)".contains("refresh-secret"))
  }
}
