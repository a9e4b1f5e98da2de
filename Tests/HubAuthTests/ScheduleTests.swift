import HubCrypto
import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("When tokens are renewed", .timeLimit(.minutes(1)))
struct ScheduleTests {
  private let clock = ManualClock()

  private func credential(_ issuer: StubIssuer, policy: TokenPolicy = .standard, log: EventLog = EventLog())
    -> TokenCredential
  {
    TokenCredential(
      .clientCredentials, issuer: issuer, policy: policy, clock: WaitingClock(eager: clock), random: Halves(),
      onEvent: log.record)
  }

  @Test("115: near its end a token is renewed in the background, and calls are not delayed")
  func background() async throws {
    let gate = Gate()
    let issuer = StubIssuer { _, number in
      if number == 2 { await gate.pass() }
      return .number(number, lifetime: .seconds(300))
    }
    let log = EventLog()
    let credential = credential(issuer, log: log)
    #expect(try await credential.accessToken() == "access-1")
    clock.advance(by: .seconds(239))
    #expect(try await credential.accessToken() == "access-1")
    #expect(issuer.count == 1)
    // 20 % of 300 s before the end.
    clock.advance(by: .seconds(1))
    for _ in 0..<10 { #expect(try await credential.accessToken() == "access-1") }
    await eventually { gate.waiting == 1 }
    #expect(issuer.count == 2)
    gate.open()
    await eventually { log.events.count == 4 }
    #expect(try await credential.accessToken() == "access-2")
    #expect(
      log.events == [
        .started(grant: "client_credentials"),
        .succeeded(grant: "client_credentials", generation: 1, lifetime: .seconds(300)),
        .started(grant: "refresh_token"),
        .succeeded(grant: "refresh_token", generation: 2, lifetime: .seconds(300)),
      ])
  }

  @Test("115: in the last five seconds calls wait for the new token")
  func blocking() async throws {
    let issuer = StubIssuer { _, number in .number(number, lifetime: .seconds(300)) }
    let credential = credential(issuer)
    _ = try await credential.accessToken()
    clock.advance(by: .seconds(295))
    #expect(try await credential.accessToken() == "access-2")
  }

  @Test("115: a failure in the background is invisible until the token expires")
  func failingBackground() async throws {
    let issuer = StubIssuer { _, number in
      if number == 1 { return .number(1, lifetime: .seconds(300)) }
      throw TokenFailure(.unavailable, InvalidRequestError("down"))
    }
    let log = EventLog()
    let credential = credential(issuer, log: log)
    _ = try await credential.accessToken()
    clock.advance(by: .seconds(250))
    #expect(try await credential.accessToken() == "access-1")
    await eventually { log.events.contains { if case .failed = $0 { true } else { false } } }
    // Nothing more is asked while the failure is remembered.
    let count = issuer.count
    #expect(try await credential.accessToken() == "access-1")
    #expect(issuer.count == count)
    // Even in the last seconds, when calls wait for the outcome, the old token serves.
    clock.advance(by: .seconds(299) - clock.uptime)
    #expect(try await credential.accessToken() == "access-1")
    clock.advance(by: .seconds(2))
    let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(error?.reason == .unavailable)
  }

  @Test("115: a session that ends in the background serves its token to the end")
  func sessionEndsInBackground() async throws {
    let issuer = StubIssuer { _, number in
      if number == 1 { return .number(1, lifetime: .seconds(300)) }
      throw TokenFailure(.sessionEnded, InvalidRequestError("gone"))
    }
    var policy = TokenPolicy.standard
    policy.relogin = .never
    let log = EventLog()
    let credential = credential(issuer, policy: policy, log: log)
    _ = try await credential.accessToken()
    clock.advance(by: .seconds(250))
    #expect(try await credential.accessToken() == "access-1")
    await eventually { log.sessionEnds == 1 }
    clock.advance(by: .seconds(47))
    #expect(try await credential.accessToken() == "access-1")
    clock.advance(by: .seconds(3))
    let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(error?.reason == .sessionEnded)
    #expect(issuer.count == 2)
    #expect(log.sessionEnds == 1)
  }

  @Test(
    "116: what expires_in may say",
    arguments: [
      ("0", Duration.zero), ("-5", .zero), ("\"3600\"", .seconds(3600)), ("1.5", .milliseconds(1500)),
      ("1e12", TokenResponse.longestLifetime), ("1e999", TokenResponse.longestLifetime), ("-1e999", .zero),
      ("null", nil), ("\"soon\"", nil), ("\"nan\"", nil), ("true", nil), ("[900]", nil), ("900", .seconds(900)),
    ] as [(String, Duration?)])
  func expiresIn(text: String, expected: Duration?) throws {
    let body = #"{"access_token":"opaque","expires_in":\#(text)}"#
    let response = try TokenResponse(parsing: Array(body.utf8), head: .init(status: 200), now: 0)
    #expect(response.lifetime(now: 0) == expected)
  }

  @Test("116: without expires_in a token lives as long as it says itself, else until it is rejected")
  func missingExpiry() async throws {
    let issuer = StubIssuer { _, number in .number(number, lifetime: nil) }
    let credential = credential(issuer)
    _ = try await credential.accessToken()
    clock.advance(by: .seconds(1_000_000))
    #expect(try await credential.accessToken() == "access-1")
    #expect(try await credential.renew(rejected: 1))
    #expect(try await credential.accessToken() == "access-2")
    #expect(TokenResponse(accessToken: jwt(#"{"iat":1000,"exp":1300}"#)).lifetime(now: 5) == .seconds(300))
  }

  @Test("116: a token that lives no time is used once, by all who waited for it, and never in a loop")
  func usedOnce() async throws {
    let gate = Gate()
    let issuer = StubIssuer { _, number in
      if number == 1 { await gate.pass() }
      return .number(number, lifetime: .zero)
    }
    let credential = credential(issuer)
    let session = credential.session
    let callers = (0..<10).map { _ in Task { try await credential.accessToken() } }
    await eventually { session.waiting == 10 }
    gate.open()
    for caller in callers { #expect(try await caller.value == "access-1") }
    #expect(issuer.count == 1)
    #expect(try await credential.accessToken() == "access-2")
    #expect(try await credential.accessToken() == "access-3")
    #expect(issuer.count == 3)
  }

  @Test("117: with a lifetime shorter than the margin, each token is renewed at most once", arguments: [1, 3, 20])
  func shortLifetime(seconds: Int) async throws {
    let issuer = StubIssuer { _, number in .number(number, lifetime: .seconds(seconds)) }
    let credential = credential(issuer)
    let session = credential.session
    for _ in 0..<1000 {
      _ = try await credential.accessToken()
      await eventually { session.isIdle }
      clock.advance(by: .milliseconds(seconds * 10))
    }
    // A thousand hundredths are ten lifetimes, of which each token serves at least four fifths.
    #expect((10...13).contains(issuer.count))
  }

  @Test(
    "118: the shorter of expires_in and the token's own times counts, and an answer's date serves as its time of issue")
  func ownTimes() {
    let month = Duration.seconds(2_592_000)
    let own = TokenResponse(accessToken: jwt(#"{"exp":1300}"#), expiresIn: month, answeredAt: 1000)
    #expect(own.lifetime(now: 77_777) == .seconds(300))
    let undated = TokenResponse(accessToken: jwt(#"{"exp":1300}"#), expiresIn: month)
    #expect(undated.lifetime(now: 1100) == .seconds(200))
    let short = TokenResponse(accessToken: jwt(#"{"iat":1000,"exp":4600}"#), expiresIn: .seconds(60))
    #expect(short.lifetime(now: 0) == .seconds(60))
    // A clock that is wrong makes nonsense of it: then what the answer says counts.
    #expect(undated.lifetime(now: 9_999_999) == month)
  }

  @Test("120, 121: the wall clock may jump; time that the machine slept counts")
  func jumps() async throws {
    let issuer = StubIssuer { _, number in .number(number, lifetime: .seconds(300)) }
    let credential = credential(issuer)
    _ = try await credential.accessToken()
    for jump in [600, -600, 86_400, -86_400] {
      clock.jump(by: .seconds(jump))
      #expect(try await credential.accessToken() == "access-1")
    }
    clock.advance(by: .seconds(3600))
    #expect(try await credential.accessToken() == "access-2")
    #expect(issuer.count == 2)
  }

  @Test("the time between request and answer is taken off the lifetime")
  func slowAnswer() async throws {
    let clock = clock
    let issuer = StubIssuer { _, number in
      if number == 1 { clock.advance(by: .seconds(100)) }
      return .number(number, lifetime: .seconds(110))
    }
    let credential = credential(issuer)
    #expect(try await credential.accessToken() == "access-1")
    clock.advance(by: .seconds(6))
    #expect(try await credential.accessToken() == "access-2")
  }

  @Test(
    "134: tokens that are no sound JWT only lose their own times",
    arguments: [
      "", "a.b", "a.b.c", "..", "a.!!!.c", "a.e30.c", "a.W10.c", "a." + String(repeating: "A", count: 1 << 20) + ".c",
    ])
  func malformed(text: String) {
    #expect(TokenResponse(accessToken: Secret(text), expiresIn: .seconds(60)).lifetime(now: 0) == .seconds(60))
    #expect(TokenResponse(accessToken: Secret(text)).lifetime(now: 0) == nil)
  }

  @Test(
    "134: claims of the wrong kind",
    arguments: [
      (#"{"exp":"1300","iat":1000}"#, nil), (#"{"exp":1300.5,"iat":1000}"#, .milliseconds(300_500)),
      (#"{"exp":-1,"iat":-301}"#, nil), (#"{"exp":1e999,"iat":0}"#, nil), (#"{"exp":900,"iat":1000}"#, nil),
      (#"{"exp":1e300,"iat":1}"#, TokenResponse.longestLifetime), (#"{"exp":null}"#, nil), (#"{"iat":1}"#, nil),
      (#"{"exp":1300,"iat":"x"}"#, .seconds(1300)),
    ] as [(String, Duration?)])
  func oddClaims(payload: String, expected: Duration?) {
    #expect(TokenResponse(accessToken: jwt(payload)).lifetime(now: 0) == expected)
  }

  private func jwt(_ payload: String) -> Secret {
    let encoded = Base64.encode(Array(payload.utf8)).filter { $0 != "=" }
    return Secret("e30.\(encoded).signature")
  }
}
