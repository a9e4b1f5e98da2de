import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// Credentials on requests, and one more try when the server rejects them: reliability, cases 107, 114, 163.
struct AuthorizationTests {
  private func lab(_ answers: [Reply], _ authorizer: StubAuthorizer) -> Lab {
    var lab = Lab(answers)
    lab.authorizer = authorizer
    return lab
  }

  private func tokens(_ lab: Lab) -> [String?] { lab.sent.map(\.request.headerFields[.authorization]) }

  @Test func aRejectedCredentialIsReplacedOnce() async throws {
    let authorizer = StubAuthorizer()
    let lab = lab([.status(401), .ok], authorizer)
    #expect(try await lab.run(.post, body: .bytes([1], mediaType: nil)) == "done")
    #expect(tokens(lab) == ["Bearer token-1", "Bearer token-2"])
    #expect(lab.sent.map(\.body) == [[1], [1]])
    #expect(authorizer.rejected == [1])
    #expect(lab.waits.slept.isEmpty)
  }

  @Test func aSecondRejectionIsTheAnswer() async {
    let authorizer = StubAuthorizer()
    let lab = lab([.status(401, body: #"{"code":"expired"}"#)], authorizer)
    let error = await #expect(throws: HTTPUnauthorized.self) { try await lab.run() }
    #expect(error?.code == "expired")
    #expect(lab.sent.count == 2)
    #expect(authorizer.rejected == [1])
  }

  @Test func whatCannotBeRenewedIsTheAnswer() async {
    let lab = lab([.status(401), .ok], StubAuthorizer(renews: false))
    await #expect(throws: HTTPUnauthorized.self) { try await lab.run() }
    #expect(lab.sent.count == 1)
  }

  @Test func otherStatusesRenewNothing() async {
    let authorizer = StubAuthorizer()
    for status in [400, 403, 404, 407] {
      await #expect(throws: HTTPClientError.self) { try await lab([.status(status)], authorizer).run() }
    }
    #expect(authorizer.rejected.isEmpty)
  }

  @Test func whatCanBeReadOnceIsNotSentAgain() async {
    let authorizer = StubAuthorizer()
    let lab = lab([.status(401, body: #"{"code":"expired"}"#), .ok], authorizer)
    let error = await #expect(throws: AuthenticationError.self) {
      try await lab.run(.post, body: .stream(BodyChunks([1]), mediaType: nil))
    }
    #expect(error?.reason == .bodyNotReplayable)
    #expect((error?.underlying as? HubAPIError)?.code == "expired")
    #expect(lab.sent.count == 1)
    #expect(authorizer.rejected == [1], "the call that is made again has a new credential")
  }

  @Test func whatCanBeReadOnceAndNotRenewedIsTheAnswer() async {
    let lab = lab([.status(401)], StubAuthorizer(renews: false))
    await #expect(throws: HTTPUnauthorized.self) {
      try await lab.run(.post, body: .stream(BodyChunks([1]), mediaType: nil))
    }
  }

  @Test(arguments: ["http://hub.example.org", "http://10.0.0.1:8080", "http://localhost.example.org"])
  func noSecretGoesOverPlainHTTP(address: String) async {
    var lab = lab([.ok], StubAuthorizer())
    lab.server = ServerAddress(address)
    let error = await #expect(throws: AuthenticationError.self) { try await lab.run() }
    #expect(error?.reason == .insecureConnection)
    #expect(error.map { "\($0)" }?.contains("token-1") == false)
    #expect(lab.sent.isEmpty)
  }

  @Test(arguments: ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:1", "https://hub.example.org"])
  func toThisMachineAndOverTLSItDoes(address: String) async throws {
    var lab = lab([.ok], StubAuthorizer())
    lab.server = ServerAddress(address)
    #expect(try await lab.run() == "done")
    #expect(tokens(lab) == ["Bearer token-1"])
  }

  @Test func whatIsNoSecretGoesAnywhere() async throws {
    var lab = lab([.ok], StubAuthorizer(isSecret: false))
    lab.server = "http://hub.example.org"
    #expect(try await lab.run() == "done")
  }

  @Test func oneCallMayHaveAnotherCredentialOrNone() async throws {
    let client = StubAuthorizer()
    let lab = lab([.ok], client)
    let other = StubAuthorizer()
    _ = try await other.renew(rejected: 1)
    try await lab.run()
    try await lab.run(options: RequestOptions(auth: .anonymous))
    try await lab.run(options: RequestOptions(auth: .other(other)))
    #expect(tokens(lab) == ["Bearer token-1", nil, "Bearer token-2"])
  }

  @Test func everyTryIsAuthorisedAnew() async throws {
    let authorizer = StubAuthorizer()
    let lab = lab([.status(503), .status(401), .status(503), .ok], authorizer)
    #expect(try await lab.run() == "done")
    #expect(tokens(lab) == ["Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-2"])
  }

  @Test func aRejectedStreamIsOpenedAgain() async throws {
    let lab = lab([.status(401), .ok], StubAuthorizer())
    let response = try await lab.open()
    #expect(try await response.body.collect(limit: 9) == Array("done".utf8))
    #expect(tokens(lab).count == 2)
  }
}

/// Answers that may come of the credential, or of something else.
struct SuspicionTests {
  private func lab(_ answers: [Reply], _ authorizer: StubAuthorizer) -> Lab {
    var lab = Lab(answers)
    lab.authorizer = authorizer
    lab.traits.suspectsCredential = { head, _ in head.status == 500 }
    return lab
  }

  @Test func aNewCredentialTellsWhatItCameOf() async throws {
    let lab = lab([.status(500), .ok], StubAuthorizer())
    #expect(try await lab.run() == "done")
    #expect(lab.sent.map(\.request.headerFields[.authorization]) == ["Bearer token-1", "Bearer token-2"])
    #expect(lab.waits.slept.isEmpty)
  }

  @Test func aCredentialIsSuspectedOnceACall() async {
    let authorizer = StubAuthorizer()
    let lab = lab([.status(500)], authorizer)
    await #expect(throws: HTTPInternalServerError.self) { try await lab.run() }
    #expect(authorizer.rejected == [1])
    #expect(lab.sent.count == 4, "three tries and one replay")
  }

  @Test func aRefusedCredentialIsTheError() async {
    let lab = lab([.status(500)], StubAuthorizer(isRevoked: true))
    let error = await #expect(throws: AuthenticationError.self) { try await lab.run() }
    #expect(error?.reason == .revoked)
    #expect(lab.sent.count == 1)
  }

  @Test func whatMayHaveBeenDoneIsNotRepeated() async {
    let authorizer = StubAuthorizer(isRevoked: true)
    let lab = lab([.status(500)], authorizer)
    await #expect(throws: HTTPInternalServerError.self) { try await lab.run(.post) }
    #expect(lab.sent.count == 1)
  }

  @Test func withoutACredentialNothingIsSuspected() async {
    let authorizer = StubAuthorizer(isRevoked: true)
    let lab = lab([.status(500)], authorizer)
    await #expect(throws: HTTPInternalServerError.self) { try await lab.run(options: RequestOptions(auth: .anonymous)) }
  }
}
