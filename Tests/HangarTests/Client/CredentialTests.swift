import Hangar
import HubTesting
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct CredentialTests {
  @Test func clientsShareAToken() async throws {
    let clock = ManualClock()
    let tokens = StubTransport { _ in .json(Lab.session(1, at: clock.timestamp.seconds)) }
    let events = Mutex(0)
    let credential = try Lab.credential(.apiKey(Lab.key), transport: tokens, clock: clock) { _ in
      events.withLock { $0 += 1 }
    }
    let labs = try (1...2).map { _ in
      try Lab(auth: .credential(credential), clock: clock) { _ in .json(Documents.project26()) }
    }
    for lab in labs { _ = try await lab.hangar.projects.get("LanternKit") }
    let token = "HangarAuth \(Lab.token(1, at: clock.timestamp.seconds))"
    #expect(labs.map(\.tokens) == [[token], [token]])
    #expect(tokens.sent.map(\.request.url) == ["https://hangar.example/api/v1/authenticate?apiKey=\(Lab.key)"])
    #expect(tokens.sent.first?.request.headerFields[.userAgent] == Lab.userAgent)
    #expect(labs.allSatisfy { $0.logins == 0 && $0.hangar.limiter === credential.limiter })
    #expect(events.withLock { $0 } > 0)
    // What one caller got is kept for that caller.
    #expect(credential.identity != nil)
    var shown = ""
    dump(credential, to: &shown)
    #expect(!shown.contains(Lab.key.split(separator: ".")[1]))
  }

  /// It is asked for again where an answer says so, or may say so, of the token that both have.
  @Test(arguments: [
    (Documents.refusal("JWT was expired", 403), HTTPResponse.Status.forbidden),
    (Documents.fault(), .internalServerError),
  ])
  func aSharedTokenIsReplaced(body: String, status: HTTPResponse.Status) async throws {
    let clock = ManualClock()
    let counter = Counter()
    let tokens = StubTransport { _ in .json(Lab.session(counter.next(), at: clock.timestamp.seconds)) }
    let credential = try Lab.credential(.apiKey(Lab.key), transport: tokens, clock: clock)
    let old = Lab.token(1, at: clock.timestamp.seconds)
    let labs = try (1...2).map { _ in
      try Lab(auth: .credential(credential), clock: clock) { sent in
        sent.request.headerFields[.authorization]?.hasSuffix(old) == true
          ? .json(body, status: status) : .json(Documents.project26())
      }
    }
    for lab in labs { #expect(try await lab.hangar.projects.get("LanternKit").name == "LanternKit") }
    #expect(tokens.sent.count == 2)
    #expect(labs.map(\.calls.count) == [2, 1])
  }

  @Test func nobody() async throws {
    let lab = try Lab(auth: .credential(Lab.credential(.anonymous)), server: "http://hangar.example") { _ in
      .json(Documents.project26())
    }
    _ = try await lab.hangar.projects.get("LanternKit")
    #expect(lab.tokens == [nil])
  }

  @Test func whatCannotBeUsed() {
    func setting(_ key: String, _ server: ServerAddress, _ userAgent: String) -> String? {
      let error = #expect(throws: ConfigurationError.self) {
        try HangarCredential(
          .apiKey(key), server: server, userAgent: userAgent, transport: StubTransport(json: "{}"))
      }
      return error?.setting
    }
    #expect(setting("nope", "https://hangar.example", Lab.userAgent) == "apiKey")
    #expect(setting(Lab.key, "http://hangar.example", Lab.userAgent) == "server")
    #expect(setting(Lab.key, "https://hangar.example", "curl/8.5") == "userAgent")
  }
}
