import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("What a credential holds on to", .timeLimit(.minutes(1)))
struct LifetimeTests {
  @Test("dropping a credential releases everything")
  func idle() async throws {
    var issuer: StubIssuer? = StubIssuer { _, number in .number(number) }
    weak let weakIssuer = issuer
    var credential: TokenCredential? = issuer.map {
      TokenCredential(.clientCredentials, issuer: $0, clock: ManualClock(), random: Halves())
    }
    weak let session = credential?.session
    _ = try await credential?.accessToken()
    #expect(session != nil)
    credential = nil
    issuer = nil
    await eventually { session == nil && weakIssuer == nil }
  }

  @Test("dropping a credential ends a refresh that is under way")
  func renewing() async throws {
    let clock = ManualClock()
    let issuer = StubIssuer { _, number in
      if number == 2 { try await clock.sleep(for: .seconds(3600)) }
      return .number(number, lifetime: .seconds(300))
    }
    let log = EventLog()
    var credential: TokenCredential? = TokenCredential(
      .clientCredentials, issuer: issuer, clock: clock, random: Halves(), onEvent: log.record)
    weak let session = credential?.session
    _ = try await credential?.accessToken()
    clock.advance(by: .seconds(250))
    _ = try await credential?.accessToken()
    await clock.waitForSleepers(1)
    #expect(session != nil)
    credential = nil
    await eventually { session == nil }
    #expect(clock.sleepers == 0)
    #expect(log.events.last == .started(grant: "refresh_token"))
  }

  @Test("dropping a credential does not cost a stored session: the refresh ends, then everything is released")
  func storedSession() async throws {
    let gate = Gate()
    let store = MemoryStore()
    let issuer = StubIssuer { _, number in
      if number == 2 { await gate.pass() }
      try Task.checkCancellation()
      return .number(number)
    }
    var credential: TokenCredential? = TokenCredential(
      .clientCredentials, issuer: issuer, store: store, clock: ManualClock(), random: Halves())
    weak let session = credential?.session
    _ = try await credential?.accessToken()
    let caller = Task { [credential] in try await credential?.renew(rejected: 1) }
    await eventually { gate.waiting == 1 }
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
    credential = nil
    gate.open()
    await eventually { session == nil }
    #expect(store.token?.refreshToken == "refresh-2")
  }
}
