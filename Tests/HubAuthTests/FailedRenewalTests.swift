import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("Renewals that fail", .timeLimit(.minutes(1)))
struct FailedRenewalTests {
  private func loggedIn(policy: TokenPolicy = .standard) async throws -> Client {
    let client = try Client(TokenServer(), policy: policy)
    _ = try await client.credential.accessToken()
    client.server.expireAll()
    return client
  }

  @Test(
    "108: a refresh that fails in passing is tried three times, all waiters get the same error, the session is kept")
  func passingFailure() async throws {
    let client = try await loggedIn()
    client.server.fail(.answer(503, "busy"), .answer(502, ""), .answer(503, #"{"message":"still busy"}"#))
    let credential = client.credential
    let errors = await withTaskGroup(of: AuthenticationError?.self) { group in
      for _ in 0..<100 {
        group.addTask {
          do {
            _ = try await credential.renew(rejected: 1)
            return nil
          } catch { return error as? AuthenticationError }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(errors.allSatisfy { $0?.reason == .unavailable })
    #expect(Set(errors.map { $0?.description }).count == 1)
    #expect((errors.first??.underlying as? HubAPIError)?.message == "still busy")
    #expect(client.server.grants == ["password", "refresh_token", "refresh_token", "refresh_token"])
    client.clock.advance(by: .seconds(1))
    #expect(try await client.read() == .ok)
    #expect(client.server.grants.suffix(1) == ["refresh_token"])
    #expect(client.log.sessionEnds == 0)
  }

  @Test("108: a refresh whose requests time out is given up as well")
  func timeouts() async throws {
    let issuer = StubIssuer { _, number in
      if number == 1 { return .number(1) }
      throw DeadlineExceeded(operation: "auth.token", limit: .seconds(30))
    }
    let clock = ManualClock()
    let credential = TokenCredential(
      .clientCredentials, issuer: issuer, clock: WaitingClock(eager: clock), random: Halves())
    _ = try await credential.accessToken()
    let error = await #expect(throws: AuthenticationError.self) { try await credential.renew(rejected: 1) }
    #expect(error?.reason == .unavailable)
    #expect(issuer.count == 3)
  }

  @Test("109: a refused refresh without another login ends the session once, and a hundred callers fail fast")
  func sessionEnds() async throws {
    var policy = TokenPolicy.standard
    policy.relogin = .never
    let client = try await loggedIn(policy: policy)
    client.server.endSession()
    let results = await client.readAll(100)
    for result in results {
      let error = try #require(result.error as? AuthenticationError)
      #expect(error.reason == .sessionEnded)
      #expect((error.underlying as? HubAPIError)?.code == "invalid_grant")
    }
    #expect(client.server.grants == ["password", "refresh_token"])
    #expect(client.log.sessionEnds == 1)
    // It stays ended, whatever time passes.
    client.clock.advance(by: .seconds(3600))
    let error = await #expect(throws: AuthenticationError.self) { try await client.read() }
    #expect(error?.reason == .sessionEnded)
    #expect(client.server.tokenRequests.count == 2)
    #expect(client.log.sessionEnds == 1)
  }

  @Test("109: with a login at hand, a refused refresh is followed by one login for all")
  func relogin() async throws {
    let client = try await loggedIn()
    client.server.endSession()
    #expect(await client.readAll(100).allSatisfy { (try? $0.get()) == .ok })
    #expect(client.server.grants == ["password", "refresh_token", "password"])
    #expect(client.log.sessionEnds == 0)
  }

  @Test("109: a new login that is refused is not repeated; its answer is what callers see")
  func refusedRelogin() async throws {
    let client = try await loggedIn()
    client.server.endSession()
    client.server.fail(
      .answer(400, #"{"code":"invalid_grant","error":"invalid_grant"}"#),
      .answer(400, #"{"code":"entity_inactive","message":"The user is inactive."}"#))
    for result in await client.readAll(100) {
      #expect((result.error as? HubAPIError)?.code == "entity_inactive")
    }
    #expect(client.server.grants == ["password", "refresh_token", "password"])
    #expect(client.log.sessionEnds == 1)
    // Not latched: the account may be active again. The refresh token that was refused is never sent again.
    client.clock.advance(by: .seconds(1))
    #expect(try await client.read() == .ok)
    #expect(client.server.grants == ["password", "refresh_token", "password", "password"])
  }

  @Test("110: failures are remembered for 1 s, doubling to 30 s, then it is tried again")
  func rememberedFailures() async throws {
    let issuer = StubIssuer { _, number in
      if number == 8 { return .number(8) }
      throw TokenFailure(.refused, InvalidRequestError("refusal \(number)"))
    }
    let clock = ManualClock()
    let credential = TokenCredential(.clientCredentials, issuer: issuer, clock: clock, random: Halves())
    for (number, delay) in [1, 2, 4, 8, 16, 30, 30].enumerated() {
      await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
      #expect(issuer.count == number + 1)
      clock.advance(by: .seconds(delay) - .milliseconds(1))
      let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
      #expect(error?.description.contains("refusal \(number + 1)") == true)
      #expect(issuer.count == number + 1)
      clock.advance(by: .milliseconds(1))
    }
    #expect(try await credential.accessToken() == "access-8")
    // A success makes the failures forgotten.
    #expect(credential.session.waiting == 0)
    #expect(issuer.count == 8)
  }

  @Test("123: a refresh whose answer got lost is sent once more, and its refusal leads to a login")
  func lostAnswer() async throws {
    let client = try await loggedIn()
    client.server.fail(.lost)
    #expect(try await client.read() == .ok)
    #expect(client.server.grants == ["password", "refresh_token", "refresh_token", "password"])
    // The second use of the refresh token was answered with the end of the session.
    #expect(client.log.sessionEnds == 0)
  }

  @Test("123: two lost answers are enough")
  func twoLostAnswers() async throws {
    let client = try await loggedIn()
    client.server.fail(.lost, .lost)
    let error = await #expect(throws: AuthenticationError.self) { try await client.read() }
    #expect(error?.reason == .unavailable)
    #expect(client.server.grants == ["password", "refresh_token", "refresh_token"])
  }

  @Test("132: without a refresh token, rejections lead to one new login")
  func clientCredentials() async throws {
    let issuer = StubIssuer { _, number in .number(number, refresh: false) }
    let credential = TokenCredential(.clientCredentials, issuer: issuer, clock: ManualClock(), random: Halves())
    _ = try await credential.accessToken()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = try? await credential.renew(rejected: 1) } }
    }
    #expect(issuer.names == ["client_credentials", "client_credentials"])
  }

  @Test("133: a refused password is sent once, and the server's error is what callers see")
  func refusedPassword() async throws {
    let client = try Client(TokenServer(), password: "wrong password")
    for result in await client.readAll(100) {
      let error = try #require(result.error as? HTTPBadRequest)
      #expect(
        error.description == "received status code 400 (invalid_credentials): The user credentials are invalid.")
    }
    await #expect(throws: HTTPBadRequest.self) { try await client.read() }
    #expect(client.server.tokenRequests.count == 1)
    #expect(client.server.resourceHits.isEmpty)
  }

  @Test("133: a login that fails on the server's side, or whose answer is lost, is not repeated by itself")
  func failedLogin() async throws {
    for fault in [TokenServer.Fault.answer(500, ""), .answer(429, ""), .lost] {
      let client = try Client(TokenServer())
      client.server.fail(fault)
      await #expect(throws: (any Error).self) { try await client.read() }
      #expect(client.server.tokenRequests.count == 1)
    }
  }

  @Test("133: a login that cannot have reached the server is tried again, three times in all")
  func unreachable() async throws {
    let client = try Client(TokenServer())
    client.server.fail(.unreachable, .unreachable)
    #expect(try await client.read() == .ok)
    #expect(client.server.tokenRequests.count == 3)

    let down = try Client(TokenServer())
    down.server.fail(.unreachable, .unreachable, .unreachable)
    let error = await #expect(throws: AuthenticationError.self) { try await down.read() }
    #expect(error?.reason == .unavailable)
    #expect((error?.underlying as? TransportError)?.kind == .refused)
    #expect(down.server.tokenRequests.count == 3)
  }

  @Test("a service that asks to be left alone is left alone")
  func retryAfter() async throws {
    let issuer = StubIssuer { _, _ in
      throw TokenFailure(.unavailable, InvalidRequestError("busy"), retryAfter: .seconds(60))
    }
    let clock = ManualClock()
    let credential = TokenCredential(.clientCredentials, issuer: issuer, clock: clock, random: Halves())
    for _ in 0..<2 { await #expect(throws: AuthenticationError.self) { try await credential.accessToken() } }
    clock.advance(by: .seconds(59))
    await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(issuer.count == 1)
    clock.advance(by: .seconds(1))
    await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(issuer.count == 2)
  }

  @Test("the Python client's policy renews nothing that a server rejects, and never logs in again")
  func upstreamPolicy() async throws {
    let client = try await loggedIn(policy: .passive)
    await #expect(throws: HTTPUnauthorized.self) { try await client.read() }
    #expect(client.server.grants == ["password"])
    client.server.endSession()
    client.clock.advance(by: .seconds(901))
    for _ in 0..<2 {
      let error = await #expect(throws: AuthenticationError.self) { try await client.read() }
      #expect(error?.reason == .sessionEnded)
    }
    #expect(client.server.grants == ["password", "refresh_token"])
  }

  @Test("the Python client's policy refreshes a login that gave a token without lifetime, in the same call")
  func upstreamExpiredLogin() async throws {
    for (policy, expected) in [(TokenPolicy.passive, ["password", "refresh_token"]), (.standard, ["password"])] {
      let client = try Client(TokenServer(lifetime: 0), policy: policy)
      #expect(try await client.read() == .ok)
      #expect(client.server.grants == expected)
    }
  }
}
