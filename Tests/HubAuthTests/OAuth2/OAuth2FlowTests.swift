import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport
import Testing

@_spi(Backend) @testable import HubAuth

@Suite("OAuth 2 with a user in the browser")
struct OAuth2FlowTests {
  static let redirect = "https://app.example/cb"
  static let granted =
    #"{"access_token":"access-1","expires_in":3600,"token_type":"Bearer","scope":"readonly","refresh_token":"refresh-1"}"#

  static func endpoint(_ transport: StubTransport, clock: ManualClock = ManualClock()) throws -> OAuth2TokenEndpoint {
    OAuth2TokenEndpoint(
      Endpoint("oauth2.token", service: "oauth", .post, "/token/"),
      at: try ServerAddress("https://hub.example").resolved(),
      pipeline: Client.pipeline(transport, clock), clock: clock,
      client: try .verbatimBasic(id: "KCODE", secret: "c0de/S&cret="))
  }

  static func flow(
    _ transport: StubTransport, at server: ServerAddress = "https://hub.example", seed: UInt64 = 1
  ) throws -> OAuth2Flow {
    OAuth2Flow(
      at: try server.resolved(), "/auth/", clientID: "KCODE", issuer: try endpoint(transport),
      random: SeededRandom(seed: seed))
  }

  /// A parameter of the address that the user opens.
  static func parameter(_ name: String, of authorization: OAuth2Authorization) -> String {
    let query = authorization.url.split(separator: "?").last ?? ""
    return [QueryItem](queryString: query).first { $0.name == name }?.value ?? ""
  }

  static func state(of authorization: OAuth2Authorization) -> String { parameter("state", of: authorization) }

  @Test("the addresses to open, with their parameters in order")
  func addresses() throws {
    let transport = StubTransport(json: Self.granted)
    let flow = try Self.flow(transport)
    let code = try flow.authorization(redirect: "https://app.example/cb?x=1", scope: "read only", usesProofKey: false)
    let state = Self.state(of: code)
    #expect(
      code.url == "https://hub.example/auth/?response_type=code&state=\(state)&client_id=KCODE&scope=read%20only"
        + "&redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fx%3D1")
    let bound = try flow.authorization(redirect: Self.redirect)
    #expect(
      bound.url == "https://hub.example/auth/?response_type=code&state=\(Self.state(of: bound))&client_id=KCODE"
        + "&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&code_challenge=\(Self.parameter("code_challenge", of: bound))"
        + "&code_challenge_method=S256")
    let implicit = try flow.authorization(.implicit, redirect: Self.redirect, scope: "readonly")
    #expect(
      implicit.url == "https://hub.example/auth/?response_type=token&state=\(Self.state(of: implicit))"
        + "&client_id=KCODE&scope=readonly&redirect_uri=https%3A%2F%2Fapp.example%2Fcb")
    #expect(Set([code, bound, implicit].map(Self.state)).count == 3)
    // 128 bits are 22 digits of base64url.
    #expect(state.count >= 22)
    #expect(transport.sent.isEmpty)
  }

  @Test("a code is exchanged, by what was kept meanwhile")
  func code() async throws {
    let transport = StubTransport(json: Self.granted)
    let begun = try Self.flow(transport).authorization(redirect: "https://app.example/cb?x=1", scope: "readonly")
    let kept = try HubJSONDecoder().decode(OAuth2Authorization.self, from: try HubJSONEncoder().encode(begun))
    #expect(kept == begun)
    let tokens = try await Self.flow(transport, seed: 2).complete(
      kept, callback: "https://APP.example:443/cb?x=1&code=C%2F1&state=\(Self.state(of: begun))")
    #expect(tokens.accessToken.exposed == "access-1")
    #expect(tokens.refreshToken?.exposed == "refresh-1")
    let sent = try #require(transport.sent.first)
    let verifier = try #require(begun.verifier).exposed
    #expect(
      String(decoding: sent.body, as: UTF8.self) == "grant_type=authorization_code&code=C%2F1"
        + "&redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fx%3D1&code_verifier=\(verifier)")
    // Id and secret as they are, not form-encoded.
    #expect(sent.request.headerFields[.authorization] == "Basic S0NPREU6YzBkZS9TJmNyZXQ9")
    let challenge = try ProofKey(verifier: Secret(verifier)).challenge()
    #expect(Self.parameter("code_challenge", of: begun) == challenge)
  }

  @Test("without a proof key the request is as RFC 6749 has it")
  func plainCode() async throws {
    let transport = StubTransport(json: Self.granted)
    let flow = try Self.flow(transport)
    let begun = try flow.authorization(redirect: Self.redirect, usesProofKey: false)
    _ = try await flow.complete(begun, callback: "\(Self.redirect)?state=\(Self.state(of: begun))&code=C#_=_")
    #expect(
      transport.sent.map { String(decoding: $0.body, as: UTF8.self) }
        == ["grant_type=authorization_code&code=C&redirect_uri=https%3A%2F%2Fapp.example%2Fcb"])
  }

  @Test("a token in the fragment is taken without a request, and without a refresh token")
  func implicit() async throws {
    let transport = StubTransport(json: Self.granted)
    let flow = try Self.flow(transport)
    let begun = try flow.authorization(.implicit, redirect: Self.redirect)
    let tokens = try await flow.complete(
      begun,
      callback: "\(Self.redirect)#access_token=T&expires_in=3600&token_type=Bearer&scope=a+b&refresh_token=R"
        + "&state=\(Self.state(of: begun))")
    #expect(
      tokens == TokenResponse(accessToken: "T", tokenType: "Bearer", expiresIn: .seconds(3600), scope: "a b"))
    #expect(transport.sent.isEmpty)
    let stored = StoredToken(tokens, at: Timestamp(secondsSince1970: 1000))
    #expect(stored.expiresAt == Timestamp(secondsSince1970: 4600))
  }

  @Test("a token that cannot be sent is refused", arguments: ["", "a%20b", "a%0D%0AX: 1"])
  func badImplicitToken(token: String) async throws {
    let flow = try Self.flow(StubTransport(json: Self.granted))
    let begun = try flow.authorization(.implicit, redirect: Self.redirect)
    let callback = "\(Self.redirect)#access_token=\(token)&state=\(Self.state(of: begun))"
      .replacing(": ", with: "%3A%20")
    let error = await #expect(throws: AuthenticationError.self) { try await flow.complete(begun, callback: callback) }
    #expect(error?.reason == .invalidTokenResponse)
  }

  @Test("a code that was used already: what to do")
  func usedCode() async throws {
    let transport = StubTransport(status: .badRequest, json: #"{"error":"invalid_grant"}"#)
    let flow = try Self.flow(transport)
    let begun = try flow.authorization(redirect: Self.redirect)
    let error = await #expect(throws: HTTPBadRequest.self) {
      try await flow.complete(begun, callback: "\(Self.redirect)?code=secret-code&state=\(Self.state(of: begun))")
    }
    #expect(error?.message?.contains("used already") == true)
    #expect(error.map { everythingPrinted($0).contains("secret-code") } == false)
    #expect(transport.sent.count == 1)
  }

  @Test("an application that is refused: what to check")
  func refusedClient() async throws {
    let flow = try Self.flow(StubTransport(status: .unauthorized, json: #"{"error":"invalid_client"}"#))
    let begun = try flow.authorization(redirect: Self.redirect)
    let error = await #expect(throws: HTTPUnauthorized.self) {
      try await flow.complete(begun, callback: "\(Self.redirect)?code=C&state=\(Self.state(of: begun))")
    }
    #expect(error?.message?.contains("id or its secret") == true)
  }

  @Test(
    "what a refused grant means",
    arguments: [
      (TokenGrant.password("ann", "wrong"), "invalid_grant", "password"),
      (.refreshToken("r"), "invalid_grant", "log in again"), (.refreshToken("r"), "invalid_client", "id or its secret"),
      (.password("ann", "pw"), "unauthorized_client", "grant 'password'"),
      (.clientCredentials, "invalid_scope", "scope"),
    ])
  func advice(grant: TokenGrant, code: String, expected: String) throws {
    let answer = HubAPIError.Answer(
      operation: "token", request: "POST /", response: HTTPResponse(status: .badRequest), code: code, message: "No.")
    let error = OAuth2Advice(grant.name).explained(.from(answer))
    #expect(error is HTTPBadRequest)
    #expect(error.code == code)
    #expect(error.message?.hasPrefix("No; ") == true)
    #expect(error.message?.contains(expected) == true)
    var other = answer
    other.code = "something_new"
    #expect(OAuth2Advice(grant.name).explained(.from(other)).message == "No.")
  }

  @Test("redirects that no service can send a user to, and services without protection")
  func refused() throws {
    let transport = StubTransport(json: Self.granted)
    for redirect in ["", "cb", "/cb", "https://", "https://app.example/cb#f", "https://app.example/é", "https://a b/"] {
      #expect(throws: ConfigurationError.self) { try Self.flow(transport).authorization(redirect: redirect) }
    }
    let error = #expect(throws: AuthenticationError.self) {
      try Self.flow(transport, at: "http://hub.example").authorization(redirect: Self.redirect)
    }
    #expect(error?.reason == .insecureConnection)
    for redirect in ["http://127.0.0.1:8123/cb", "com.example.app:/cb", "app://cb"] {
      #expect(throws: Never.self) { try Self.flow(transport).authorization(redirect: redirect) }
    }
  }

  @Test("the password grant has its parameters in order, and says what a refusal means")
  func password() async throws {
    let transport = StubTransport(json: Self.granted)
    _ = try await Self.endpoint(transport).issue(.password("ann@example.com", "pw", scope: "readonly"))
    #expect(
      transport.sent.map { String(decoding: $0.body, as: UTF8.self) }
        == ["grant_type=password&scope=readonly&username=ann%40example.com&password=pw"])
  }

  @Test("a completed flow goes on as a session whose refresh tokens are replaced")
  func session() async throws {
    let clock = ManualClock()
    let transport = StubTransport { sent in
      let used = String(decoding: sent.body, as: UTF8.self).split(separator: "=").last.flatMap { $0.last } ?? "0"
      let next = (Int(String(used)) ?? 0) + 1
      return .json(#"{"access_token":"access-\#(next)","expires_in":3600,"refresh_token":"refresh-\#(next)"}"#)
    }
    let first = TokenResponse(accessToken: "access-1", expiresIn: .seconds(3600), refreshToken: "refresh-1")
    let store = MemoryStore(StoredToken(first, at: clock.timestamp))
    let credential = TokenCredential(
      nil, issuer: try Self.endpoint(transport, clock: clock), store: store, clock: clock, random: Halves())
    #expect(try await credential.accessToken().exposed == "access-1")
    #expect(transport.sent.isEmpty)
    for number in 2...3 {
      clock.advance(by: .seconds(3600))
      #expect(try await credential.accessToken().exposed == "access-\(number)")
      #expect(store.token?.refreshToken?.exposed == "refresh-\(number)")
    }
    #expect(
      transport.sent.map { String(decoding: $0.body, as: UTF8.self) }
        == [1, 2].map { "grant_type=refresh_token&refresh_token=refresh-\($0)" })
    try await credential.signOut()
    #expect(store.token == nil)
  }
}
