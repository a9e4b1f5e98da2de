public import HubErrors
import HubHTTP
import Synchronization

/// What has happened to a call so far; all tries of one call share it.
public final class CallProgress: Sendable {
  private struct State {
    var attempt = 0
    var failures: [FailedAttempt] = []
    var note: String?
    var hasSuspected = false
    var isRejected = false
    var waitingFor: String?
  }

  private let state = Mutex(State())
  private let operation: String
  private let request: String
  private let clock: any HubClock
  private let observers: [any Observer]
  private let start: Duration

  /// The progress of a call that begins now.
  @_spi(Backend)
  public init(operation: String, request: String, clock: any HubClock, observers: [any Observer] = []) {
    self.operation = operation
    self.request = request
    self.clock = clock
    self.observers = observers
    start = clock.uptime
  }

  /// The number of the running try, from 1; 0 before the first.
  public var attempt: Int { state.withLock { $0.attempt } }

  /// The tries that failed and were followed by another, in order.
  public var failures: [FailedAttempt] { state.withLock { $0.failures } }

  /// Why the last answer was not followed up, where a stage left one.
  public var note: String? { state.withLock { $0.note } }

  /// What the call waits for before it can be sent; nil when it does not.
  public var waitingFor: String? { state.withLock { $0.waitingFor } }

  /// The time since the call began.
  public var elapsed: Duration { clock.uptime - start }

  func beginAttempt() {
    state.withLock { $0.attempt += 1 }
    emit(.attempt)
  }

  func fail(_ failure: FailedAttempt) {
    state.withLock { $0.failures.append(failure) }
    emit(.retrying(reason: failure.reason, delay: failure.delay))
  }

  func leave(note: String) {
    state.withLock { $0.note = note }
  }

  func wait(for reason: String?) {
    state.withLock { $0.waitingFor = reason }
  }

  /// Whether the last answer rejects the credential, which another try would not cure.
  var isRejected: Bool { state.withLock { $0.isRejected } }

  func note(isRejected: Bool) {
    state.withLock { $0.isRejected = isRejected }
  }

  /// Whether the credential may be suspected: once a call.
  func beginSuspicion() -> Bool {
    state.withLock { state in
      defer { state.hasSuspected = true }
      return !state.hasSuspected
    }
  }

  func emit(_ phase: CallEvent.Phase) {
    guard !observers.isEmpty else { return }
    let event = CallEvent(
      operation: operation, request: request, attempt: attempt, elapsed: elapsed, phase: phase)
    for observer in observers { observer.observe(event) }
  }
}
