import HubHTTP
import HubTesting

/// What no client or emulator can do alike, whatever it does: told by the exchange, never by its place in a file.
struct ConformanceRule: Sendable {
  /// An exchange in which something else came out.
  struct Case: Sendable {
    let exchange: RecordedExchange
    /// What the sandbox answered, nil in the other senses.
    let answer: SandboxAnswer?
  }

  let backend: String
  let method: String
  /// The path below the service's address; `*` stands for one segment.
  let path: String
  let sense: Sense
  /// Why it is left out.
  let reason: String
  /// What else must hold.
  let condition: @Sendable (Case) -> Bool

  /// Whether it leaves out an exchange that failed in a sense.
  func leavesOut(_ failed: Case, in sense: Sense, of recording: Recording) -> Bool {
    sense == self.sense && backend == recording.backend && method == failed.exchange.request.method.rawValue
      && recording.path(of: failed.exchange).map(matches) ?? false && condition(failed)
  }

  private func matches(_ path: Substring) -> Bool {
    let pattern = self.path.split(separator: "/")
    let segments = path.split(separator: "/")
    return pattern.count == segments.count && zip(pattern, segments).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

extension Recording {
  /// The path of a request below the address of its service, nil when it went elsewhere.
  func path(of exchange: RecordedExchange) -> Substring? {
    let url = exchange.request.origin + exchange.request.path.prefix { $0 != "?" }
    let rests = origins.values.compactMap { origin -> Substring? in
      let origin = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
      guard url.hasPrefix(origin) else { return nil }
      let rest = url.dropFirst(origin.count)
      return rest.isEmpty || rest.first == "/" ? rest : nil
    }
    return rests.min { $0.utf8.count < $1.utf8.count }
  }
}
