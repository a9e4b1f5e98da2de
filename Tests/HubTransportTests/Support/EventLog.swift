import HubTransport
import Synchronization

/// Keeps what observers are told.
final class EventLog: Observer {
  private let state = Mutex<[CallEvent]>([])

  var events: [CallEvent] { state.withLock { $0 } }
  var phases: [CallEvent.Phase] { events.map(\.phase) }

  func observe(_ event: CallEvent) { state.withLock { $0.append(event) } }
}

/// Counts from zero.
final class Counter: Sendable {
  private let state = Mutex(0)

  var value: Int { state.withLock { $0 } }

  @discardableResult
  func next() -> Int {
    state.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
