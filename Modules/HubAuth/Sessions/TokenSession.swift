import HubErrors
import HubTransport
import Synchronization

/// Runs a ``TokenMachine``: takes its steps in one task at a time, and wakes those who wait for the result.
///
/// The task holds the session while a renewal runs, and the session the task; both let go at the end of the renewal,
/// and ``close()`` makes that come soon.
final class TokenSession: Sendable {
  private struct State {
    var machine: TokenMachine
    var waiters: [UInt64: CheckedContinuation<HeldToken?, any Error>] = [:]
    var lastWaiter: UInt64 = 0
    var task: Task<Void, Never>?
  }

  private let state: Mutex<State>
  private let issuer: any TokenIssuer
  private let store: (any TokenStore)?
  private let clock: any HubClock
  private let random: any RandomSource
  private let onEvent: @Sendable (TokenEvent) -> Void

  init(
    machine: TokenMachine, issuer: any TokenIssuer, store: (any TokenStore)?, clock: any HubClock,
    random: any RandomSource, onEvent: @escaping @Sendable (TokenEvent) -> Void
  ) {
    state = Mutex(State(machine: machine))
    self.issuer = issuer
    self.store = store
    self.clock = clock
    self.random = random
    self.onEvent = onEvent
  }

  /// How many calls wait for the renewal that is running.
  var waiting: Int { state.withLock { $0.waiters.count } }

  /// Whether no renewal is running.
  var isIdle: Bool { state.withLock { $0.task == nil } }

  /// A token that can be used now.
  func token() async throws -> HeldToken {
    let token = try await wait { machine, now in machine.request(now) }
    guard let token else { throw TokenMachine.nothingToRenewWith }
    return token
  }

  /// The token after the rejected one, nil when there can be none.
  func replacement(ofRejected generation: UInt64) async throws -> HeldToken? {
    try await wait { machine, now in machine.reject(generation, now) }
  }

  /// The token after one that may be of no use any more, or that one again; nil when no other is asked for.
  func replacement(ofSuspected generation: UInt64) async throws -> HeldToken? {
    try await wait { machine, now in machine.suspect(generation, now) }
  }

  /// Ends the session for the user.
  func signOut() async throws {
    end { $0.signOut() }
    try await store?.clear()
  }

  /// Ends what is under way, now that nobody waits any more; but a stored session is not put at risk: its refresh runs
  /// on until the new refresh token is stored.
  func close() {
    guard !state.withLock({ $0.machine.isRotating }) else { return }
    end { machine in
      let error = CancellationError()
      machine.close(error)
      return error
    }
  }

  private func end(_ change: (inout TokenMachine) -> any Error) {
    let (error, waiters, task) = state.withLock { state in
      let error = change(&state.machine)
      defer {
        state.waiters = [:]
        state.task = nil
      }
      return (error, Array(state.waiters.values), state.task)
    }
    task?.cancel()
    for waiter in waiters { waiter.resume(throwing: error) }
  }

  /// Asks the machine, and waits for the end of the renewal if that is its answer.
  private func wait(
    _ ask: @Sendable (inout TokenMachine, Duration) -> (answer: TokenMachine.Answer, start: TokenMachine.Start?)
  ) async throws -> HeldToken? {
    let waiter = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let now = clock.uptime
        let answer: TokenMachine.Answer = state.withLock { state in
          // Whoever is cancelled after this line is found among the waiters.
          if Task.isCancelled { return .failure(CancellationError()) }
          let (answer, start) = ask(&state.machine, now)
          if let start { state.task = Task { await self.run(start) } }
          if case .wait = answer { state.waiters[waiter] = continuation }
          return answer
        }
        switch answer {
        case .token(let token): continuation.resume(returning: token)
        case .failure(let error): continuation.resume(throwing: error)
        case .unable: continuation.resume(returning: nil)
        case .wait: break
        }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: waiter) }?.resume(throwing: CancellationError())
    }
  }

  private func run(_ start: TokenMachine.Start) async {
    var next: TokenMachine.Step? = start.step
    while let step = next {
      if case .issue(let grant) = step { onEvent(.started(grant: grant.name)) }
      let event = await take(step)
      let moment = Moment(clock)
      let chance = random.unitInterval()
      let (outcome, waiters) = state.withLock { state in
        let outcome = state.machine.advance(start.ticket, event, moment, chance: chance)
        guard outcome.result != nil else { return (outcome, [CheckedContinuation<HeldToken?, any Error>]()) }
        defer {
          state.waiters = [:]
          state.task = nil
        }
        return (outcome, Array(state.waiters.values))
      }
      if outcome.isStale {
        if case .save(let token) = step { await forget(token) }
        return
      }
      outcome.events.forEach(onEvent)
      if let result = outcome.result?.map(Optional.some) {
        for waiter in waiters { waiter.resume(with: result) }
      }
      next = outcome.next
    }
  }

  private func take(_ step: TokenMachine.Step) async -> TokenMachine.Event {
    switch step {
    case .load:
      do { return .loaded(try await store?.load()) } catch { return .storeFailed(text(of: error)) }
    case .save(let token):
      do {
        try await store?.save(token)
        return .saved
      } catch {
        return .storeFailed(text(of: error))
      }
    case .issue(let grant):
      do {
        let response = try await issuer.issue(grant)
        try response.check()
        return .issued(response)
      } catch {
        return .failed(TokenFailure(classifying: error))
      }
    case .wait(let duration):
      // The wait is cut short only when the session is over, and then nobody listens.
      try? await clock.sleep(for: duration)
      return .woke
    }
  }

  /// Takes back what was saved while the session ended, unless somebody has saved another token since.
  private func forget(_ token: StoredToken) async {
    guard let store, let stored = try? await store.load(), stored.accessToken == token.accessToken else { return }
    do { try await store.clear() } catch { onEvent(.storeFailed(reason: text(of: error))) }
  }

  private func text(of error: any Error) -> String {
    let secrets = state.withLock { $0.machine.secrets }
    return Secret.redact(secrets, in: String(describing: error))
  }
}
