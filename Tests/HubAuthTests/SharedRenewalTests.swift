import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("Many calls, one token", .timeLimit(.minutes(1)))
struct SharedRenewalTests {
  @Test("104: a hundred calls at a cold start make one token request")
  func coldStart() async throws {
    let server = TokenServer()
    let gate = Gate()
    server.fail(.held(gate))
    let client = try Client(server)
    let session = client.credential.session
    async let results = client.readAll(100)
    await eventually { session.waiting == 100 }
    gate.open()
    #expect(await results.allSatisfy { (try? $0.get()) == .ok })
    #expect(server.tokenRequests.count == 1)
    #expect(server.resourceHits == Array(repeating: "Bearer access-1", count: 100))
  }

  @Test("105: a hundred calls rejected together make one refresh, and each is replayed once")
  func rejectedTogether() async throws {
    let server = TokenServer(barrier: Gate(opensAt: 100))
    let client = try Client(server)
    _ = try await client.credential.accessToken()
    server.expireAll()
    let results = await client.readAll(100)
    #expect(results.allSatisfy { (try? $0.get()) == .ok })
    #expect(server.grants == ["password", "refresh_token"])
    #expect(server.resourceHits.count == 200)
    #expect(server.resourceHits.filter { $0 == "Bearer access-2" }.count == 100)
  }

  @Test("106: rejections that come in after the new token is there renew nothing")
  func lateRejections() async throws {
    let issuer = StubIssuer { _, number in .number(number) }
    let credential = credential(issuer)
    let request = HTTPRequest(method: .get, scheme: "https", authority: "hub.example", path: "/")
    let old = try await credential.authorize(request, body: nil)
    #expect(try await credential.renew(rejected: old.generation))
    let new = try await credential.authorize(request, body: nil)
    #expect(new.generation == old.generation + 1)
    for _ in 0..<50 { #expect(try await credential.renew(rejected: old.generation)) }
    #expect(issuer.count == 2)
    #expect(try await credential.accessToken() == "access-2")
  }

  @Test("106: calls staggered across a refresh, over the pipeline")
  func staggered() async throws {
    let barrier = Gate(opensAt: 50)
    let server = TokenServer(barrier: barrier)
    let client = try Client(server)
    _ = try await client.credential.accessToken()
    server.expireAll()
    async let early = client.readAll(49)
    await eventually { barrier.waiting == 49 }
    // Another caller's rejection renews the token while the forty-nine are under way.
    #expect(try await client.credential.renew(rejected: 1))
    #expect(try await client.read() == .ok)
    #expect(await early.allSatisfy { (try? $0.get()) == .ok })
    #expect(server.grants == ["password", "refresh_token"])
  }

  @Test("107: a rejected replay ends the call: one refresh, two hits")
  func rejectedReplay() async throws {
    let stubborn = TokenServer()
    stubborn.fail(.answer(200, Self.unknown(1)), .answer(200, Self.unknown(2)))
    let rejected = try Client(stubborn)
    await #expect(throws: HTTPUnauthorized.self) { try await rejected.read() }
    #expect(stubborn.tokenRequests.count == 2)
    #expect(stubborn.resourceHits == ["Bearer unknown-1", "Bearer unknown-2"])
  }

  @Test("a rejected new token is renewed once for all who used it")
  func rejectedNewToken() async throws {
    let gate = Gate()
    let issuer = StubIssuer { _, number in
      if number == 3 { await gate.pass() }
      return .number(number)
    }
    let credential = credential(issuer)
    _ = try await credential.accessToken()
    #expect(try await credential.renew(rejected: 1))
    let session = credential.session
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { try await credential.renew(rejected: 2) } }
      await eventually { session.waiting == 50 }
      gate.open()
      for try await isRenewed in group { #expect(isRenewed) }
    }
    #expect(issuer.count == 3)
  }

  @Test("114: a token that expired on its way is renewed and the call replayed")
  func expiredMidFlight() async throws {
    let server = TokenServer()
    let client = try Client(server)
    #expect(try await client.read() == .ok)
    server.expireAll()
    #expect(try await client.read(body: .bytes([1, 2, 3], mediaType: nil)) == .ok)
    #expect(server.resourceHits == ["Bearer access-1", "Bearer access-1", "Bearer access-2"])
    #expect(server.grants == ["password", "refresh_token"])
  }

  @Test("114: a body that can be read once is not replayed, and the error says so")
  func expiredUnderOneShotBody() async throws {
    let server = TokenServer()
    let client = try Client(server)
    _ = try await client.credential.accessToken()
    server.expireAll()
    let error = await #expect(throws: AuthenticationError.self) {
      try await client.read(body: .stream(BodyChunks([1]), mediaType: nil))
    }
    #expect(error?.reason == .bodyNotReplayable)
    #expect(server.resourceHits.count == 1)
  }

  @Test("128: another user is another credential, and no request carries the token of the other")
  func twoUsers() async throws {
    let gate = Gate()
    let first = StubIssuer { _, _ in
      await gate.pass()
      return TokenResponse(accessToken: "of-a")
    }
    let second = StubIssuer { _, _ in TokenResponse(accessToken: "of-b") }
    let (a, b) = (credential(first), credential(second))
    async let waiting = a.accessToken()
    #expect(try await b.accessToken() == "of-b")
    gate.open()
    #expect(try await waiting == "of-a")
    try await a.signOut()
    #expect(try await b.accessToken() == "of-b")
  }

  private func credential(_ issuer: StubIssuer) -> TokenCredential {
    TokenCredential(.password("admin", "start123"), issuer: issuer, clock: ManualClock(), random: Halves())
  }

  private static func unknown(_ number: Int) -> String {
    #"{"access_token":"unknown-\#(number)","expires_in":900,"refresh_token":"r-\#(number)"}"#
  }
}
