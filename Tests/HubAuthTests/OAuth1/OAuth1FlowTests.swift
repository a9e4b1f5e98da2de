import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport
import Testing

@_spi(Backend) @testable import HubAuth

@Suite("The three legs of OAuth 1.0a")
struct OAuth1FlowTests {
  private static let callback = "https://app.example/cb?x=1"
  private static let temporary = "oauth_token=tmp-token&oauth_token_secret=tmp-secret&oauth_callback_confirmed=true"
  private static let granted = "oauth_token=user-token&oauth_token_secret=user-secret&oauth_authorized_realms=a+b&new=1"
  private let clock = ManualClock(timestamp: Timestamp(secondsSince1970: 1_400_000_000))

  private func flow(_ transport: StubTransport, at server: ServerAddress = "https://hub.example") throws -> OAuth1Flow {
    OAuth1Flow(
      try OAuth1Consumer(key: "K", secret: "consumer-secret"), at: try server.resolved(),
      request: Endpoint("oauth1.request", service: "oauth", .post, "/oauth/request_token"),
      authorize: "/oauth/authorize", access: Endpoint("oauth1.access", service: "oauth", .post, "/oauth/access_token"),
      headerFields: [.contentType: "application/json"],
      pipeline: Client.pipeline(transport, clock), clock: clock, random: SeededRandom(seed: 1))
  }

  private static func form(
    _ text: String, status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:]
  ) -> ReceivedResponse {
    var fields = headerFields
    fields[.contentType] = "application/x-www-form-urlencoded"
    return .json(text, status: status, headerFields: fields)
  }

  private static let service: StubTransport.Answer = { sent in
    form(sent.request.path == "/oauth/request_token" ? temporary : granted)
  }

  private func begun() async throws -> (OAuth1Flow, StubTransport, OAuth1Authorization) {
    let transport = StubTransport(Self.service)
    let flow = try flow(transport)
    return (flow, transport, try await flow.authorization(callback: Self.callback))
  }

  private func header(_ sent: StubTransport.Sent?) throws -> AuthorizationHeader {
    try #require(sent?.request.headerFields[.authorization].flatMap(AuthorizationHeader.init))
  }

  @Test("all three legs")
  func threeLegs() async throws {
    let (flow, transport, authorization) = try await begun()
    #expect(authorization.url == "https://hub.example/oauth/authorize?oauth_token=tmp-token")
    let stored = try HubJSONDecoder().decode(
      OAuth1Authorization.self, from: try HubJSONEncoder().encode(authorization))
    #expect(stored == authorization)
    let token = try await flow.complete(
      stored, callback: "https://app.example/cb?x=1&oauth_token=tmp-token&oauth_verifier=V%2F1")
    #expect(token.token.exposed == "user-token")
    #expect(token.secret.exposed == "user-secret")
    #expect(token.attributes == ["oauth_authorized_realms": "a b", "new": "1"])
    #expect(try HubJSONDecoder().decode(OAuth1Token.self, from: try HubJSONEncoder().encode(token)) == token)

    #expect(
      transport.sent.map(\.request.url) == [
        "https://hub.example/oauth/request_token", "https://hub.example/oauth/access_token",
      ])
    for sent in transport.sent {
      #expect(sent.request.method == .post)
      #expect(sent.hasBody && sent.body.isEmpty)
      #expect(sent.request.headerFields[.contentType] == "application/json")
      #expect(sent.options.requiresFreshConnection)
    }
    let first = try header(transport.sent.first)
    #expect(first["oauth_callback"] == Self.callback)
    #expect(first["oauth_token"] == nil)
    let second = try header(transport.sent.last)
    #expect(second["oauth_token"] == "tmp-token")
    #expect(second["oauth_verifier"] == "V/1")
    #expect(second["oauth_timestamp"] == "1400000000")
  }

  @Test(
    "a query alone is taken, too",
    arguments: ["oauth_token=tmp-token&oauth_verifier=V1", "?oauth_verifier=V1&oauth_token=tmp-token&more=%20"])
  func bareQuery(text: String) async throws {
    let (flow, transport, authorization) = try await begun()
    _ = try await flow.complete(authorization, callback: text)
    #expect(try header(transport.sent.last)["oauth_verifier"] == "V1")
  }

  @Test("a verifier that the service showed")
  func outOfBand() async throws {
    let transport = StubTransport(Self.service)
    let flow = try flow(transport)
    let authorization = try await flow.authorization(callback: OAuth1Flow.outOfBand)
    #expect(try header(transport.sent.last)["oauth_callback"] == "oob")
    let token = try await flow.complete(authorization, verifier: "1234")
    #expect(token.token.exposed == "user-token")
    #expect(try header(transport.sent.last)["oauth_verifier"] == "1234")
  }

  @Test(
    "callbacks that complete nothing send nothing",
    arguments: [
      ("https://app.example/cb?x=1&oauth_token=tmp-token", .missing("oauth_verifier")),
      ("https://app.example/cb?x=1&oauth_token=tmp-token&oauth_verifier=", .missing("oauth_verifier")),
      ("https://app.example/cb?x=1&oauth_verifier=V1", .missing("oauth_token")),
      ("https://app.example/cb?x=1&oauth_token=other&oauth_verifier=V1", .otherToken),
      (
        "https://app.example/cb?x=1&oauth_token=tmp-token&oauth_token=tmp-token&oauth_verifier=V1",
        .duplicated("oauth_token")
      ),
      (
        "https://app.example/cb?x=1&oauth_token=tmp-token&oauth_verifier=V1&oauth_verifier=V2",
        .duplicated("oauth_verifier")
      ),
      ("https://app.example/cb?oauth_token=tmp-token&oauth_verifier=V1", .foreign),
      ("https://evil.example/cb?x=1&oauth_token=tmp-token&oauth_verifier=V1", .foreign),
      ("https://app.example/cb?x=1&denied=tmp-token", .refused),
      ("https://app.example/cb?x=1&denied=other", .otherToken),
      ("https://app.example/cb?x=1&oauth_token=tmp-token&oauth_problem=user_refused", .refused),
      ("https://app.example/cb?x=1&error=access_denied", .refused),
      ("", .malformed), ("cb", .malformed), ("https://app.example/cb?x=1&oauth_token=a b", .malformed),
    ] as [(String, AuthorizationCallbackError.Reason)])
  func badCallbacks(text: String, reason: AuthorizationCallbackError.Reason) async throws {
    let (flow, transport, authorization) = try await begun()
    let error = await #expect(throws: AuthorizationCallbackError.self) {
      try await flow.complete(authorization, callback: text)
    }
    #expect(error?.reason == reason)
    #expect(transport.sent.count == 1)
    #expect(error.map { everythingPrinted($0).contains("tmp-token") } == false)
    #expect((error?.code != nil) == (reason == .refused))
  }

  @Test("a refused key or signature: what to check, and how far the clock is off")
  func unauthorized() async throws {
    let transport = StubTransport { _ in
      .json(
        "", status: .unauthorized, headerFields: [.contentType: "text/html", .date: "Tue, 13 May 2014 16:43:20 GMT"])
    }
    let error = await #expect(throws: HTTPUnauthorized.self) {
      try await flow(transport).authorization(callback: Self.callback)
    }
    let message = try #require(error?.message)
    #expect(message.contains("secret") && message.contains("callback"))
    #expect(message.contains("clock is 600 s ahead of the server's"), "\(message)")
    #expect(transport.sent.count == 1)
  }

  @Test("a refused verifier: begin again")
  func refusedVerifier() async throws {
    let transport = StubTransport { sent in
      sent.request.path == "/oauth/request_token"
        ? Self.form(Self.temporary)
        : Self.form("error=invalid_request&error_description=Missing+verifier+tmp-secret.", status: .badRequest)
    }
    let flow = try flow(transport)
    let authorization = try await flow.authorization(callback: Self.callback)
    let error = await #expect(throws: HTTPBadRequest.self) { try await flow.complete(authorization, verifier: "V1") }
    #expect(error?.code == "invalid_request")
    let message = try #require(error?.message)
    #expect(message.hasPrefix("Missing verifier REDACTED; "))
    #expect(message.contains("begin again"))
    #expect(error.map { everythingPrinted($0).contains("tmp-secret") } == false)
  }

  @Test(
    "answers that cannot be used",
    arguments: [
      ("", "oauth_token"), ("<html>", "oauth_token"),
      ("oauth_token=a&oauth_callback_confirmed=true", "oauth_token_secret"),
      ("oauth_token=&oauth_token_secret=b", "oauth_token"), ("oauth_token=a&oauth_token_secret=b", "callback"),
      ("oauth_token=a&oauth_token_secret=b&oauth_callback_confirmed=false", "callback"),
    ])
  func unusable(body: String, part: String) async throws {
    let transport = StubTransport { _ in Self.form(body) }
    let error = await #expect(throws: AuthenticationError.self) {
      try await flow(transport).authorization(callback: Self.callback)
    }
    #expect(error?.reason == .invalidTokenResponse)
    #expect(error?.message.contains(part) == true)
  }

  @Test("nothing is sent over plain http, to a callback that is none, or where a redirect leads")
  func refused() async throws {
    let transport = StubTransport { _ in .json("", status: 307, headerFields: [.location: "/elsewhere"]) }
    let plain = await #expect(throws: AuthenticationError.self) {
      try await flow(transport, at: "http://hub.example").authorization(callback: Self.callback)
    }
    #expect(plain?.reason == .insecureConnection)
    for callback in ["", "cb", "/cb", "https://app.example/cb#f", "https://app.example/é", "https://app.example/a b"] {
      await #expect(throws: ConfigurationError.self) { try await flow(transport).authorization(callback: callback) }
    }
    #expect(transport.sent.isEmpty)
    await #expect(throws: HubAPIError.self) { try await flow(transport).authorization(callback: Self.callback) }
    #expect(transport.sent.count == 1)
  }

  @Test("what is kept across the redirect prints no secret")
  func hidden() async throws {
    let authorization = try await begun().2
    #expect(!everythingPrinted(authorization).contains("tmp-"))
  }
}
