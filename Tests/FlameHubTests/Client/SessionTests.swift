import FlameHub
import HubTesting
import Testing

/// Who a client is: which token requests it sends, and which token its requests carry.
struct SessionTests {
  private func authorizations(_ lab: Lab) -> [String?] {
    lab.transport.sent.filter { !$0.request.path.hasSuffix("/token") }.map { $0.request.headerFields[.authorization] }
  }

  private func lab(_ auth: FlameAuthentication) throws -> Lab { try Lab(auth: auth, Documents.record(Documents.realm)) }

  @Test func nobody() async throws {
    let lab = try lab(.none)
    _ = try await lab.hub.auth.realms.get("master")
    #expect(authorizations(lab) == [nil])
    #expect(lab.logins.isEmpty)
  }

  @Test func aUserLogsInOnceForAllServices() async throws {
    let lab = try lab(.password("admin", "start123"))
    _ = try await lab.hub.auth.realms.get("master")
    _ = try await lab.hub.auth.realms.get("master")
    await #expect(throws: ResponseDecodingError.self) { try await lab.hub.core.nodes.get(Lab.uuid) }
    #expect(authorizations(lab) == Array(repeating: "Bearer access-1", count: 3))
    #expect(lab.logins == [#"{"grant_type":"password","username":"admin","password":"start123"}"#])
    let login = try #require(lab.transport.sent.first)
    #expect(login.request.method == .post)
    #expect(login.request.headerFields[.authorization] == nil)
    #expect(login.request.headerFields[.contentType] == "application/json")
  }

  @Test func aClient() async throws {
    let lab = try lab(.client(id: "me", secret: "s3cret-s3cret"))
    _ = try await lab.hub.auth.realms.get("master")
    #expect(lab.logins == [#"{"grant_type":"client_credentials","client_id":"me","client_secret":"s3cret-s3cret"}"#])
  }

  @Test func aSessionBeginsWithARefresh() async throws {
    let lab = try lab(.session(refreshToken: "refresh-0"))
    _ = try await lab.hub.auth.realms.get("master")
    lab.clock.advance(by: .seconds(899))
    _ = try await lab.hub.auth.realms.get("master")
    #expect(
      lab.logins == [
        #"{"grant_type":"refresh_token","refresh_token":"refresh-0"}"#,
        #"{"grant_type":"refresh_token","refresh_token":"refresh-1"}"#,
      ])
    #expect(authorizations(lab) == ["Bearer access-1", "Bearer access-2"])
  }

  @Test func aTokenFromElsewhere() async throws {
    let lab = try lab(.bearer("t0ken"))
    _ = try await lab.hub.auth.realms.get("master")
    #expect(authorizations(lab) == ["Bearer t0ken"])
    #expect(lab.logins.isEmpty)
  }

  @Test(arguments: ["", "t0k3n x", "t0k3n\n", "t0k3n\u{F6}"])
  func aTokenThatCannotBeSentIsRefused(token: String) {
    let error = #expect(throws: (any Error).self) { try lab(.bearer(Secret(token))) }
    #expect(error.map { "\($0)" }?.contains("t0k3n") == false)
  }

  @Test func twoClientsOfOneCredentialLogInOnce() async throws {
    let transport = StubTransport { sent in
      sent.request.path.hasSuffix("/token")
        ? .json(#"{"access_token":"shared","expires_in":900,"token_type":"Bearer"}"#)
        : .json(Documents.record(sent.request.path.contains("nodes") ? Documents.node() : Documents.realm))
    }
    let credential = try FlameCredential(
      .password("admin", "start123"), tokenAddress: "https://t.example", transport: transport)
    let auth = try FlameAuthClient(
      server: "https://a.example", generation: .hub013, auth: .credential(credential), transport: transport)
    let core = try FlameCoreClient(
      server: "https://c.example", generation: .hub013, auth: .credential(credential), transport: transport)
    async let realm = auth.realms.get("master")
    async let node = core.nodes.get(Lab.uuid)
    #expect(try await realm.name == "master")
    #expect(try await node.name == "my-node")
    let tokens = transport.sent.filter { $0.request.path == "/token" }
    #expect(tokens.map(\.request.authority) == ["t.example"])
    let others = transport.sent.filter { $0.request.path != "/token" }
    #expect(others.allSatisfy { $0.request.headerFields[.authorization] == "Bearer shared" })
  }

  /// How the Hub rejects a token (wire page, section 2.4): not with 401 alone.
  @Test(arguments: [
    (401, #"{"code":"identity_unauthorized","message":"Authentication required."}"#), (401, ""), (401, "<html>"),
    (400, #"{"code":"expired_token","message":"The JWT has expired."}"#),
    (400, #"{"code":"invalid_token","message":"x"}"#),
    (400, #"{"code":"inactive_token","message":"x"}"#), (400, #"{"code":"jwk_not_found","message":"x"}"#),
    (404, #"{"code":"jwk_not_found","message":"x"}"#),
    (400, #"{"code":"VALIDUP_ERROR","message":"Property token is invalid"}"#),
    (500, #"{"code":"internal_error","message":"The JWT has expired."}"#),
    (500, #"{"code":"internal_error","message":"The JWK could not be resolved."}"#),
    (500, #"{"code":"internal_error","message":"Property token is invalid"}"#),
    (500, #"{"code":"internal_error","message":"The Authorization header is malformed."}"#),
  ])
  func aRejectedTokenIsReplaced(status: Int, body: String) async throws {
    let lab = try Lab(auth: .password("admin", "start123")) { sent in
      sent.request.headerFields[.authorization] == "Bearer access-1"
        ? .json(body, status: .init(code: status)) : .json(Documents.record(Documents.realm))
    }
    #expect(try await lab.hub.auth.realms.get("master").name == "master")
    #expect(authorizations(lab) == ["Bearer access-1", "Bearer access-2"])
  }

  @Test(arguments: [
    (400, #"{"code":"VALIDUP_ERROR","message":"Property name is invalid"}"#), (400, #"{"code":"bad_request"}"#),
    (403, #"{"code":"expired_token"}"#), (404, #"{"code":"entity_not_found"}"#), (404, #"{"status":404}"#), (400, "[]"),
    (500, #"{"code":"internal_error","message":"An internal server error occurred."}"#), (500, ""), (409, "{}"),
  ])
  func anyOtherErrorLeavesTheTokenAlone(status: Int, body: String) async throws {
    let lab = try Lab(auth: .password("admin", "start123"), status: .init(code: status), body)
    let error = await #expect(throws: HTTPError.self) { try await lab.hub.auth.realms.get("master") }
    #expect(error?.status.code == status)
    #expect(lab.logins.count == 1)
    #expect(lab.sent.count == 1)
  }

  @Test func aWrongPassword() async throws {
    let transport = StubTransport(
      status: .badRequest,
      json: #"{"name":"E","message":"The user credentials are invalid.","code":"invalid_credentials","issues":[]}"#)
    let hub = try FlameHubClient(
      server: "https://hub.example", generation: .hub013, auth: .password("admin", "c4n4ry"), transport: transport)
    let error = await #expect(throws: HTTPBadRequest.self) { try await hub.auth.realms.get("master") }
    #expect(
      error.map { "\($0)" } == "received status code 400 (invalid_credentials): The user credentials are invalid.")
    #expect(transport.sent.count == 1)
  }

  @Test func nothingPrintableHoldsASecret() throws {
    let lab = try lab(.password("admin", "c4n4ry"))
    let values: [Any] = [
      FlameAuthentication.password("admin", "c4n4ry"), FlameAuthentication.bearer("c4n4ry"),
      FlameAuthentication.client(id: "x", secret: "c4n4ry"), FlameAuthentication.session(refreshToken: "c4n4ry"),
      lab.hub, lab.hub.credential, lab.hub.core.nodes,
    ]
    for value in values {
      var dumped = ""
      dump(value, to: &dumped)
      #expect(!dumped.contains("c4n4ry") && !"\(value)".contains("c4n4ry"), "\(type(of: value))")
    }
  }
}
