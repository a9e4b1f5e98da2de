import Synchronization

/// The faults that are still to happen.
final class FaultPlan: Sendable {
  private struct Entry: Sendable {
    let pattern: RequestPattern
    let fault: SandboxFault
    var times: Int
  }

  private let planned = Mutex<[Entry]>([])

  func add(_ fault: SandboxFault, on pattern: RequestPattern, times: Int) {
    guard times > 0 else { return }
    planned.withLock { $0.append(Entry(pattern: pattern, fault: fault, times: times)) }
  }

  func clear() { planned.withLock { $0.removeAll() } }

  /// The fault of a request: the oldest one that fits, used up by one.
  func take(service: String, method: String, path: String) -> SandboxFault? {
    planned.withLock { entries in
      guard
        let position = entries.firstIndex(where: { $0.pattern.matches(service: service, method: method, path: path) })
      else { return nil }
      entries[position].times -= 1
      let fault = entries[position].fault
      if entries[position].times == 0 { entries.remove(at: position) }
      return fault
    }
  }
}
