import Hangar
import HubCrypto
import HubTesting

/// A client over a stub that gives tokens, and what was sent.
struct Lab {
  static let key = "0d5e6f1a-3b2c-4d7e-8f90-a1b2c3d4e5f6.7a8b9c0d-1e2f-4a5b-8c6d-7e8f9a0b1c2d"
  static let userAgent = "hub-tests/1.0 (tests@example.org)"

  let transport: StubTransport
  let clock: ManualClock
  let hangar: HangarClient

  /// A client of `https://hangar.example`, where `answer` answers everything but what tokens are asked for with.
  ///
  /// - Parameters:
  ///   - auth: Who the client is.
  ///   - profile: Which server it is made for.
  ///   - server: Where the server is.
  ///   - retry: How calls are repeated.
  ///   - observers: Who is told about calls.
  ///   - limiter: What lets calls go, nil for one of the client's own.
  ///   - clock: Whose time.
  ///   - refusal: What asking for a token is answered with, nil for a token; it is given the number of the request.
  ///   - answer: Answers everything else.
  /// - Throws: `ConfigurationError`.
  init(
    auth: HangarAuthentication = .anonymous, profile: HangarProfile = .current,
    server: ServerAddress = "https://hangar.example", retry: RetryPolicy = .never, observers: [any Observer] = [],
    limiter: RateLimiter? = nil, clock: ManualClock = ManualClock(),
    refusal: @escaping @Sendable (Int) -> ReceivedResponse? = { _ in nil },
    _ answer: @escaping StubTransport.Answer
  ) throws {
    let counter = Counter()
    transport = StubTransport { sent in
      guard sent.request.path.hasPrefix("/api/v1/authenticate") else { return try await answer(sent) }
      let number = counter.next()
      return refusal(number) ?? .json(Self.session(number, at: clock.timestamp.seconds))
    }
    self.clock = clock
    var options = ClientOptions()
    options.timeout = nil
    options.stallTimeout = nil
    options.retry = retry
    options.observers = observers
    hangar = try HangarClient(
      server: server, userAgent: Self.userAgent, auth: auth, profile: profile, transport: transport, options: options,
      limiter: limiter, clock: clock, random: SeededRandom(seed: 1))
  }

  /// A client that always gets the same answer.
  init(
    auth: HangarAuthentication = .anonymous, profile: HangarProfile = .current, status: HTTPResponse.Status = .ok,
    _ json: String
  ) throws {
    try self.init(auth: auth, profile: profile) { _ in .json(json, status: status) }
  }

  /// What was sent but for tokens.
  var calls: [StubTransport.Sent] { transport.sent.filter { !$0.request.path.hasPrefix("/api/v1/authenticate") } }

  /// How often a token was asked for.
  var logins: Int { transport.sent.count - calls.count }

  /// The lines of requests below `/api/v1` but for tokens, the query decoded: `/projects?limit=25`.
  var sent: [String] {
    calls.map { sent in
      let parts = sent.request.path.split(separator: "?", maxSplits: 1)
      let query = parts.count == 2 ? [QueryItem](queryString: parts[1]).map { "\($0.name)=\($0.value)" } : []
      let path = String(parts[0]).replacing("/api/v1", with: "", maxReplacements: 1)
      return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
  }

  /// The tokens of what was sent but for tokens; nil where there was none.
  var tokens: [String?] { calls.map { $0.request.headerFields[.authorization] } }

  /// The token that is given with the number.
  static func token(_ number: Int, at seconds: Int64) -> String {
    let claims = #"{"iss":"Hangar","exp":\#(seconds + 300),"sub":"owner","id":\#(number)}"#
    return ["{\"alg\":\"HS256\"}", claims].map { Base64URL.encode(Array($0.utf8)) }.joined(separator: ".") + ".c2ln"
  }

  /// A credential of `https://hangar.example`.
  static func credential(
    _ authentication: HangarAuthentication, transport: StubTransport = StubTransport(json: "{}"),
    clock: ManualClock = ManualClock(), onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) throws -> HangarCredential {
    var options = ClientOptions()
    options.timeout = nil
    return try HangarCredential(
      authentication, server: "https://hangar.example", userAgent: userAgent, transport: transport, options: options,
      clock: clock, random: SeededRandom(seed: 1), onEvent: onEvent)
  }

  /// The answer that gives a token.
  static func session(_ number: Int, at seconds: Int64) -> String {
    #"{"token":"\#(token(number, at: seconds))","expiresIn":2592000}"#
  }
}
