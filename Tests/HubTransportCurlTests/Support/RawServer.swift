import HubServer
import Synchronization

/// A server that gives each request the next of its answers, byte for byte, and counts what it sees.
final class RawServer: Sendable {
  /// What follows a request.
  struct Step: Sendable {
    /// How the connection goes on.
    enum Ending: Sendable {
      case keep
      case close
      case reset
      /// Ends the sending side alone.
      case halfClose
      /// Nothing more happens.
      case stall
      case resetAfter(Duration)
      case closeAfter(Duration)
    }

    var text: String
    var ending: Ending

    static func answer(_ text: String, _ ending: Ending = .keep) -> Step { Step(text: text, ending: ending) }
    static func ok(_ body: String = "ok", _ ending: Ending = .keep) -> Step {
      Step(text: "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)", ending: ending)
    }
  }

  private struct Counts {
    var connections = 0
    var requests: [String] = []
  }

  private let server: HTTPServer
  private let counts: Counter

  private final class Counter: Sendable {
    let state = Mutex(Counts())
  }

  /// A server; requests beyond the last step get the last one again.
  init(_ steps: Step...) throws {
    let counts = Counter()
    self.counts = counts
    server = try HTTPServer.startRaw { connection in
      counts.state.withLock { $0.connections += 1 }
      while true {
        let head = try await connection.receiveHead()
        guard !head.isEmpty else { return }
        let number = counts.state.withLock { counts in
          counts.requests.append(String(decoding: head, as: UTF8.self))
          return counts.requests.count
        }
        let step = steps[min(number, steps.count) - 1]
        try await connection.send(step.text)
        switch step.ending {
        case .keep: continue
        case .close: return
        case .reset:
          try await connection.flush()
          return connection.reset()
        case .halfClose:
          connection.closeWriting()
          while try await !connection.receive().isEmpty {}
          return
        case .stall:
          while try await !connection.receive().isEmpty {}
          return
        case .resetAfter(let time):
          try await connection.pause(for: time)
          return connection.reset()
        case .closeAfter(let time):
          try await connection.pause(for: time)
          return
        }
      }
    }
  }

  var origin: String { server.origin }
  /// Host and port.
  var peer: String { "127.0.0.1:\(server.port)" }
  /// How many connections came.
  var connections: Int { counts.state.withLock { $0.connections } }
  /// The heads of the requests that came.
  var requests: [String] { counts.state.withLock { $0.requests } }
}
