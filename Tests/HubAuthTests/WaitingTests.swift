import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("Callers who stop waiting", .timeLimit(.minutes(1)))
struct WaitingTests {
  private let gate = Gate()
  private let issuer: StubIssuer
  private let credential: TokenCredential

  init() {
    let gate = gate
    issuer = StubIssuer { _, number in
      await gate.pass()
      try Task.checkCancellation()
      return .number(number)
    }
    credential = TokenCredential(.clientCredentials, issuer: issuer, clock: ManualClock(), random: Halves())
  }

  @Test("111: cancelling the caller that started the refresh does not stop it for the others")
  func firstCallerLeaves() async throws {
    let credential = credential
    let first = Task { try await credential.accessToken() }
    await eventually { credential.session.waiting == 1 }
    let others = (0..<20).map { _ in Task { try await credential.accessToken() } }
    await eventually { credential.session.waiting == 21 }
    first.cancel()
    // The cancelled caller is gone although the refresh is still held.
    await #expect(throws: CancellationError.self) { try await first.value }
    #expect(credential.session.waiting == 20)
    gate.open()
    for other in others { #expect(try await other.value == "access-1") }
    #expect(issuer.count == 1)
  }

  @Test("112: when all callers are cancelled, the refresh completes and its token is kept")
  func allCallersLeave() async throws {
    let credential = credential
    let callers = (0..<20).map { _ in Task { try await credential.accessToken() } }
    await eventually { credential.session.waiting == 20 }
    for caller in callers { caller.cancel() }
    for caller in callers { await #expect(throws: CancellationError.self) { try await caller.value } }
    gate.open()
    #expect(try await credential.accessToken() == "access-1")
    #expect(issuer.count == 1)
  }

  @Test("113: a caller with little time gives up alone")
  func oneDeadline() async throws {
    let server = TokenServer()
    server.fail(.held(gate))
    let client = try Client(server)
    let session = client.credential.session
    let hurried = Task { try await client.read(timeout: .seconds(6)) }
    async let patient = client.readAll(10)
    await eventually { session.waiting == 11 }
    // The token request's own time, and the hurried caller's.
    await client.clock.waitForSleepers(2)
    client.clock.advance(by: .seconds(7))
    await #expect(throws: DeadlineExceeded.self) { try await hurried.value }
    #expect(session.waiting == 10)
    gate.open()
    #expect(await patient.allSatisfy { (try? $0.get()) == .ok })
    #expect(server.tokenRequests.count == 1)
  }

  @Test("a caller that is cancelled before it asks starts nothing")
  func cancelledBefore() async {
    let credential = credential
    let start = Gate()
    let caller = Task {
      await start.pass()
      return try await credential.accessToken()
    }
    caller.cancel()
    start.open()
    await #expect(throws: CancellationError.self) { try await caller.value }
    #expect(issuer.count == 0)
  }

  @Test("127: signing out while a refresh is under way discards what comes of it")
  func signOutDuringRefresh() async throws {
    let log = EventLog()
    let store = MemoryStore()
    let gate = gate
    let stubborn = StubIssuer { _, number in
      await gate.pass()
      return .number(number)
    }
    let credential = TokenCredential(
      .clientCredentials, issuer: stubborn, store: store, clock: ManualClock(), random: Halves(), onEvent: log.record)
    let callers = (0..<5).map { _ in Task { try await credential.accessToken() } }
    await eventually { credential.session.waiting == 5 && gate.waiting == 1 }
    try await credential.signOut()
    for caller in callers {
      let error = await #expect(throws: AuthenticationError.self) { try await caller.value }
      #expect(error?.reason == .signedOut)
    }
    let events = log.events
    gate.open()
    let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(error?.reason == .signedOut)
    for _ in 0..<100 { await Task.yield() }
    #expect(log.events == events)
    #expect(store.saves.isEmpty)
    #expect(stubborn.count == 1)
  }

  @Test("127: what was being saved while the user signed out is taken back, but not another's token")
  func signOutDuringSave() async throws {
    for isReplaced in [false, true] {
      let saving = Gate()
      let store = MemoryStore(gate: saving)
      let issuer = StubIssuer { _, number in .number(number) }
      let credential = TokenCredential(
        .clientCredentials, issuer: issuer, store: store, clock: ManualClock(), random: Halves())
      let caller = Task { try await credential.accessToken() }
      await eventually { saving.waiting == 1 }
      try await credential.signOut()
      await #expect(throws: AuthenticationError.self) { try await caller.value }
      #expect(store.clears == 1)
      store.replacesSaves = isReplaced
      saving.open()
      await eventually { store.loads == 2 }
      for _ in 0..<100 { await Task.yield() }
      #expect(store.token?.accessToken == (isReplaced ? "of another" : nil))
    }
  }
}
