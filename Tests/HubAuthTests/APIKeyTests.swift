import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport
import Synchronization
import Testing

@testable @_spi(Backend) import HubAuth

/// API keys that are exchanged for short-lived tokens.
struct APIKeyTests {
  /// A client of a ``KeyServer``.
  private struct Client {
    let server: KeyServer
    let calls = CallLog()
    let events = EventLog()
    let credential: TokenCredential
    let pipeline: Pipeline
    let origin: ServerOrigin

    init(_ server: KeyServer, key: Secret = Secret(KeyServer.key)) throws {
      self.server = server
      origin = try ServerAddress("https://hub.example.org").resolved()
      let clock = WaitingClock(eager: server.clock)
      var options = ClientOptions()
      options.timeout = nil
      options.observers = [calls]
      var traits = BackendTraits(
        name: "test",
        rejectsCredential: { head, body in
          head.status == .unauthorized
            || head.status == .forbidden && String(decoding: body, as: UTF8.self).contains("JWT was expired")
        }, readError: { _, body in BackendTraits.ErrorFacts(message: body["message"]?.stringValue) })
      traits.suspectsCredential = { head, _ in head.status == 500 }
      traits.throttling = Throttling(waits: [.seconds(5), .seconds(5)], repeatsWrites: false)
      let plain = Pipeline(traits: traits, transport: server, clock: clock, random: Halves(), options: options)
      let issuer = APIKeyTokenIssuer(
        Endpoint("authenticate", service: "auth", .post, "/authenticate", repeatability: .always), at: origin,
        pipeline: plain, clock: clock, member: "token", assumedLifetime: .seconds(240)
      ) { error, wasAccepted in
        guard error.message == "No valid API Key found" else { return nil }
        return wasAccepted ? "the key was deleted; make a new one" : "the key is unknown; check it"
      }
      var policy = TokenPolicy.standard
      policy.earlyLimit = .seconds(30)
      credential = TokenCredential(
        .apiKey(key, parameter: "apiKey"), issuer: issuer, policy: policy, scheme: "KeyAuth", clock: clock,
        random: Halves(),
        onEvent: events.record)
      pipeline = Pipeline(
        traits: traits, transport: server, clock: clock, random: Halves(), authorizer: credential, options: options)
    }

    func page(_ number: Int = 0, method: HTTPRequest.Method = .get) async throws -> String {
      let endpoint = Endpoint("pages.get", service: "core", method, "/pages/{number}")
      let call = Call(endpoint, arguments: ["number": "\(number)"]) { _, body in String(decoding: body, as: UTF8.self) }
      return try await pipeline.run(call, at: origin)
    }
  }

  @Test func aKeyIsExchangedOnceForManyCalls() async throws {
    let client = try Client(KeyServer(clock: ManualClock()))
    try await withThrowingTaskGroup { group in
      for number in 0..<50 { group.addTask { try await client.page(number) } }
      try await group.waitForAll()
    }
    #expect(client.server.exchanges == 1)
    #expect(client.server.pages.count == 50)
  }

  @Test(arguments: [Duration.zero, .seconds(7200), .seconds(-7200)])
  func aTokenThatEndsWithinAWalkIsRenewedOnceAndNoPageIsLost(skew: Duration) async throws {
    let client = try Client(KeyServer(clock: ManualClock(), skew: skew, latency: .milliseconds(400)))
    for number in 0..<1000 {
      #expect(try await client.page(number) == "\(number)")
      await eventually { client.credential.session.isIdle }
    }
    #expect(client.server.pages == Array(0..<1000))
    #expect(client.server.hits == 1000, "no call is refused")
    #expect(client.server.exchanges == 2)
  }

  @Test func aTokenThatIsRefusedEarlyIsRenewedOnceAndNoPageIsLost() async throws {
    let server = KeyServer(clock: ManualClock(), latency: .milliseconds(400))
    let client = try Client(server)
    for number in 0...600 {
      if number == 500 { server.expireAll() }
      #expect(try await client.page(number) == "\(number)")
    }
    #expect(server.pages == Array(0...600))
    #expect(server.hits == 602)
    #expect(server.exchanges == 2)
  }

  @Test func whatCannotBeReadIsTakenToLiveForFourMinutes() async throws {
    let clock = ManualClock()
    let client = try Client(KeyServer(clock: clock, isReadable: false))
    _ = try await client.page()
    clock.advance(by: .seconds(200))
    _ = try await client.page()
    #expect(client.server.exchanges == 1)
    clock.advance(by: .seconds(36))
    _ = try await client.page()
    #expect(client.server.exchanges == 2)
  }

  @Test func aDeletedKeyIsSaidToBeDeleted() async throws {
    let client = try Client(KeyServer(clock: ManualClock()))
    _ = try await client.page()
    client.server.deleteKey()
    let error = await #expect(throws: AuthenticationError.self) { try await client.page() }
    #expect(error?.reason == .revoked)
    #expect(error?.message == "the key was deleted; make a new one")
    #expect((error?.underlying as? HubAPIError)?.status == 400)
    #expect(client.server.hits == 2)
    let again = await #expect(throws: AuthenticationError.self) { try await client.page() }
    #expect(again?.reason == .revoked)
    #expect(client.server.hits == 2, "the token is of no use, and is not sent again")
  }

  @Test func aKeyThatIsFoundDeletedByARenewalInTheBackgroundIsSaidToBe() async throws {
    let clock = ManualClock()
    let client = try Client(KeyServer(clock: clock))
    _ = try await client.page()
    client.server.deleteKey()
    clock.advance(by: .seconds(280))
    let error = await #expect(throws: AuthenticationError.self) { try await client.page() }
    #expect(error?.reason == .revoked)
  }

  @Test func whatMayHaveBeenDoneIsNotSentAgainOnSuspicion() async throws {
    let client = try Client(KeyServer(clock: ManualClock()))
    _ = try await client.page()
    client.server.deleteKey()
    await #expect(throws: HTTPInternalServerError.self) { try await client.page(method: .post) }
    #expect(client.server.exchanges == 1)
  }

  @Test func faultsOfTheServerAskForOneTokenAndNotForMore() async throws {
    let server = KeyServer(clock: ManualClock())
    let client = try Client(server)
    _ = try await client.page()
    server.breakDown()
    for _ in 0..<5 { await #expect(throws: HTTPInternalServerError.self) { try await client.page() } }
    #expect(server.exchanges == 2)
  }

  @Test func anUnknownKeyIsRefused() async throws {
    let client = try Client(KeyServer(clock: ManualClock()), key: "some-other-key")
    let error = await #expect(throws: AuthenticationError.self) { try await client.page() }
    #expect(error?.reason == .refused)
    #expect(error?.message == "the key is unknown; check it")
    #expect(client.server.hits == 0)
  }

  @Test func exchangesAreRepeatedWhenTheyWereTooMany() async throws {
    let server = KeyServer(clock: ManualClock())
    server.fail(429, 429)
    let client = try Client(server)
    #expect(try await client.page(7) == "7")
    #expect(server.exchanges == 3)
    #expect(server.clock.uptime == .seconds(10))
  }

  @Test func theKeyIsNeverShown() async throws {
    let server = KeyServer(clock: ManualClock())
    let client = try Client(server)
    _ = try await client.page()
    var shown = ""
    server.deleteKey()
    do { _ = try await client.page() } catch {
      shown += "\(error) \(String(reflecting: error))"
      dump(error, to: &shown)
    }
    dump(client.credential, to: &shown)
    dump(TokenGrant.apiKey(Secret(KeyServer.key), parameter: "apiKey"), to: &shown)
    for event in client.calls.events { dump(event, to: &shown) }
    for event in client.events.events { dump(event, to: &shown) }
    #expect(shown.contains("apiKey=REDACTED"))
    #expect(server.urls.contains { $0.contains(KeyServer.key) })
    for part in [KeyServer.key, String(KeyServer.key.suffix(36))] { #expect(!shown.contains(part)) }
    #expect(!shown.contains("sig1"))
  }

  @Test func aParameterOfAnotherNameIsHiddenToo() async throws {
    let stub = StubTransport { _ in .json("{}", status: 500) }
    let log = CallLog()
    var options = ClientOptions()
    options.observers = [log]
    options.timeout = nil
    options.retry = .never
    let clock = WaitingClock(eager: ManualClock())
    let pipeline = Pipeline(
      traits: BackendTraits(name: "test") { _, _ in BackendTraits.ErrorFacts() }, transport: stub, clock: clock,
      random: Halves(), options: options)
    let issuer = APIKeyTokenIssuer(
      Endpoint("login", service: "auth", .post, "/login"), at: try ServerAddress("https://hub.example.org").resolved(),
      pipeline: pipeline, clock: clock, member: "token", assumedLifetime: .seconds(240))
    let failure = await #expect(throws: TokenFailure.self) {
      try await issuer.issue(.apiKey("very-secret-key", parameter: "personal"))
    }
    let shown = log.events.map { "\($0)" }.joined() + "\(failure.map { "\($0.error)" } ?? "")"
    #expect(shown.contains("personal=REDACTED"))
    #expect(!shown.contains("very-secret-key"))
    #expect(stub.sent.first?.request.path == "/login?personal=very-secret-key")
    #expect(stub.sent.first?.hasBody == true, "an empty body, so that its length is sent")
  }

  @Test(arguments: ["", "[]", "{}", #"{"token":null}"#, #"{"token":""}"#, #"{"token":"two words"}"#, "<html>"])
  func whatIsNoTokenIsRefused(body: String) async throws {
    let clock = WaitingClock(eager: ManualClock())
    let pipeline = Pipeline(
      traits: BackendTraits(name: "test") { _, _ in BackendTraits.ErrorFacts() },
      transport: StubTransport { _ in .json(body) }, clock: clock, random: Halves())
    let issuer = APIKeyTokenIssuer(
      Endpoint("login", service: "auth", .post, "/login"), at: try ServerAddress("https://hub.example.org").resolved(),
      pipeline: pipeline, clock: clock, member: "token", assumedLifetime: .seconds(240))
    let credential = TokenCredential(
      .apiKey("very-secret-key", parameter: "apiKey"), issuer: issuer, clock: clock, random: Halves())
    let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(error?.reason == .invalidTokenResponse)
  }
}

/// Keeps what observers of calls are told.
private final class CallLog: Observer {
  private let log = Mutex<[CallEvent]>([])

  var events: [CallEvent] { log.withLock { $0 } }

  func observe(_ event: CallEvent) { log.withLock { $0.append(event) } }
}
