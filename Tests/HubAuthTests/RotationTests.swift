import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Synchronization
import Testing

@testable import HubAuth

@Suite("Refresh tokens that can be used once", .timeLimit(.minutes(1)))
struct RotationTests {
  private let clock = ManualClock()

  private func credential(
    _ issuer: StubIssuer, store: MemoryStore? = nil, log: EventLog = EventLog(), login: TokenGrant? = .clientCredentials
  ) -> TokenCredential {
    TokenCredential(
      login, issuer: issuer, store: store, clock: WaitingClock(eager: clock), random: Halves(), onEvent: log.record)
  }

  @Test("122: the new refresh token is stored before any call gets the new access token")
  func storedFirst() async throws {
    let saving = Gate()
    let store = MemoryStore(gate: saving)
    let issuer = StubIssuer { _, number in .number(number) }
    let credential = credential(issuer, store: store)
    let callers = (0..<10).map { _ in Task { try await credential.accessToken() } }
    await eventually { saving.waiting == 1 && credential.session.waiting == 10 }
    #expect(store.token == nil)
    saving.open()
    for caller in callers { #expect(try await caller.value == "access-1") }
    #expect(
      store.token
        == StoredToken(
          accessToken: "access-1", refreshToken: "refresh-1", expiresAt: clock.timestamp.adding(.seconds(900))))
  }

  @Test("122: over many refreshes no refresh token is sent twice")
  func neverTwice() async throws {
    let client = try Client(TokenServer(lifetime: 60), store: MemoryStore())
    let session = client.credential.session
    for _ in 0..<50 {
      #expect(await client.readAll(5).allSatisfy { (try? $0.get()) != nil })
      await eventually { session.isIdle }
      client.clock.advance(by: .seconds(29))
    }
    let bodies = client.server.tokenRequests.map(\.body)
    #expect(bodies.count > 20)
    #expect(Set(bodies).count == bodies.count)
    #expect(client.server.grants.filter { $0 == "password" }.count == 1)
  }

  @Test("124: without a new refresh token the old one stays in force")
  func keptRefreshToken() async throws {
    let issuer = StubIssuer { _, number in .number(number, refresh: number == 1) }
    let credential = credential(issuer)
    for generation in 1...3 as ClosedRange<UInt64> {
      _ = try await credential.accessToken()
      #expect(try await credential.renew(rejected: generation))
    }
    #expect(
      issuer.grants.dropFirst() == [.refreshToken("refresh-1"), .refreshToken("refresh-1"), .refreshToken("refresh-1")])
  }

  @Test("125: when the store fails, the token is used nevertheless and the failure is told")
  func failingStore() async throws {
    let store = MemoryStore()
    let log = EventLog()
    let issuer = StubIssuer { _, number in .number(number) }
    let credential = credential(issuer, store: store, log: log)
    _ = try await credential.accessToken()
    store.breakDown()
    #expect(try await credential.renew(rejected: 1))
    #expect(try await credential.accessToken() == "access-2")
    #expect(log.events.contains(.storeFailed(reason: "Broken()")))
    // What the store still holds is older than what is in use: it is not taken for another's newer token.
    #expect(store.token?.accessToken == "access-1")
    #expect(try await credential.renew(rejected: 2))
    #expect(issuer.grants.last == .refreshToken("refresh-2"))
  }

  @Test("126: what another process has stored is adopted instead of using up the refresh token again")
  func adopted() async throws {
    let store = MemoryStore()
    let log = EventLog()
    let issuer = StubIssuer { _, number in .number(number) }
    let credential = credential(issuer, store: store, log: log)
    _ = try await credential.accessToken()
    store.replace(by: stored("theirs", lifetime: 900))
    #expect(try await credential.renew(rejected: 1))
    #expect(try await credential.accessToken() == "theirs")
    #expect(issuer.count == 1)
    #expect(log.events.last == .adopted(generation: 2))
    // And its refresh token is the one in force now.
    #expect(try await credential.renew(rejected: 2))
    #expect(issuer.grants.last == .refreshToken("theirs-refresh"))
  }

  @Test("126: two credentials that share a store, each refreshing, never lose the session")
  func twoProcesses() async throws {
    let server = TokenServer(lifetime: 60)
    let store = MemoryStore()
    let clock = ManualClock()
    let clients = [try Client(server, store: store, clock: clock), try Client(server, store: store, clock: clock)]
    for round in 0..<40 {
      let client = clients[round % 2]
      #expect(try await client.read() == .ok)
      await eventually { client.credential.session.isIdle }
      clock.advance(by: .seconds(40))
    }
    #expect(server.grants.filter { $0 == "password" }.count == 1)
    #expect(server.grants.count > 10)
  }

  @Test("126: a refusal because another process was faster is followed by its token")
  func lostRace() async throws {
    let store = MemoryStore()
    let theirs = stored("theirs", lifetime: 900)
    let issuer = StubIssuer { _, number in
      if number == 1 { return .number(1) }
      store.replace(by: theirs)
      throw TokenFailure(.sessionEnded, InvalidRequestError("refresh token is unknown"))
    }
    let log = EventLog()
    let credential = credential(issuer, store: store, log: log)
    _ = try await credential.accessToken()
    #expect(try await credential.renew(rejected: 1))
    #expect(try await credential.accessToken() == "theirs")
    #expect(issuer.count == 2)
    #expect(log.sessionEnds == 0)
  }

  @Test("a stored token is used at the start, without any request")
  func coldStartFromStore() async throws {
    let issuer = StubIssuer { _, number in .number(number) }
    let valid = credential(issuer, store: MemoryStore(stored("kept", lifetime: 600)), login: nil)
    #expect(try await valid.accessToken() == "kept")
    #expect(issuer.count == 0)

    let expired = credential(issuer, store: MemoryStore(stored("old", lifetime: -5)), login: nil)
    #expect(try await expired.accessToken() == "access-1")
    #expect(issuer.grants == [.refreshToken("old-refresh")])

    let unusable = StoredToken(accessToken: "line\nbreak", refreshToken: nil, expiresAt: nil)
    let login = credential(issuer, store: MemoryStore(unusable))
    #expect(try await login.accessToken() == "access-2")

    let empty = credential(issuer, store: MemoryStore(), login: nil)
    let error = await #expect(throws: AuthenticationError.self) { try await empty.accessToken() }
    #expect(error?.reason == .sessionEnded)
  }

  @Test("a credential can continue a session from its refresh token alone, which is sent once")
  func fromRefreshToken() async throws {
    let issuer = StubIssuer { grant, number in
      guard grant != .refreshToken("given") || number == 1 else {
        throw TokenFailure(.sessionEnded, InvalidRequestError("refresh token replay detected"))
      }
      return .number(number)
    }
    let continued = credential(issuer, login: .refreshToken("given"))
    #expect(try await continued.accessToken() == "access-1")
    #expect(try await continued.renew(rejected: 1))
    #expect(issuer.grants == [.refreshToken("given"), .refreshToken("refresh-1")])

    let refused = credential(issuer, login: .refreshToken("given"))
    for _ in 0..<2 {
      let error = await #expect(throws: AuthenticationError.self) { try await refused.accessToken() }
      #expect(error?.reason == .sessionEnded)
    }
    #expect(issuer.count == 3)
  }

  @Test("a stored token survives encoding, and shows no secret")
  func coding() throws {
    let token = stored("kept", lifetime: 600)
    let bytes = try HubJSONEncoder().encode(token)
    #expect(try HubJSONDecoder().decode(StoredToken.self, from: bytes) == token)
    var dumped = ""
    dump(token, to: &dumped)
    #expect(!dumped.contains("kept"))
    #expect(!"\(token)".contains("kept"))
  }

  private func stored(_ name: String, lifetime: Int) -> StoredToken {
    StoredToken(
      accessToken: Secret(name), refreshToken: Secret("\(name)-refresh"),
      expiresAt: clock.timestamp.adding(.seconds(lifetime)))
  }
}
