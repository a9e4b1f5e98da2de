import HubServer
import Synchronization

/// A server that gives each request the next of its answers, byte for byte, and counts what it sees.
public final class ScriptedServer: Sendable {
  /// What follows a request.
  public struct Step: Sendable {
    /// How the connection goes on.
    public enum Ending: Sendable {
      /// The next request is awaited.
      case keep
      /// It ends with FIN.
      case close
      /// It ends with RST.
      case reset
      /// The sending side alone ends.
      case halfClose
      /// Nothing more happens.
      case stall
      /// It ends with RST after a time.
      case resetAfter(Duration)
      /// It ends with FIN after a time.
      case closeAfter(Duration)
    }

    var bytes: [UInt8]
    var ending: Ending

    /// A text, and how the connection goes on.
    public static func answer(_ text: String, _ ending: Ending = .keep) -> Step {
      Step(bytes: Array(text.utf8), ending: ending)
    }

    /// Bytes, and how the connection goes on.
    static func answer(_ bytes: [UInt8], _ ending: Ending = .keep) -> Step { Step(bytes: bytes, ending: ending) }

    /// A success with a body.
    public static func ok(_ body: String = "ok", _ ending: Ending = .keep) -> Step {
      answer("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)", ending)
    }

    /// An answer of a status with fields and a body.
    static func status(_ code: Int, _ fields: [String] = [], body: String = "") -> Step {
      let lines = fields.map { "\($0)\r\n" }.joined()
      return answer("HTTP/1.1 \(code) Status\r\n\(lines)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
  }

  private struct Counts {
    var connections = 0
    var ended = 0
    var requests: [String] = []
    var bodies: [[UInt8]] = []
  }

  private final class Counter: Sendable {
    let state = Mutex(Counts())
  }

  private let server: HTTPServer
  private let counts: Counter

  /// A server; requests beyond the last step get the last one again.
  public convenience init(_ steps: Step...) throws { try self.init(steps) }

  init(_ steps: [Step]) throws {
    let counts = Counter()
    self.counts = counts
    server = try HTTPServer.startRaw { connection in
      counts.state.withLock { $0.connections += 1 }
      defer { counts.state.withLock { $0.ended += 1 } }
      while true {
        let head = String(decoding: try await connection.receiveHead(), as: UTF8.self)
        guard !head.isEmpty else { return }
        let body = try await Self.body(after: head, connection)
        let number = counts.state.withLock { counts in
          counts.requests.append(head)
          counts.bodies.append(body)
          return counts.requests.count
        }
        let step = steps[min(number, steps.count) - 1]
        try await connection.send(step.bytes)
        guard try await Self.goOn(step.ending, connection) else { return }
      }
    }
  }

  /// The body that a head's `Content-Length` announces.
  private static func body(after head: String, _ connection: RawConnection) async throws -> [UInt8] {
    let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
    let length = line?.split(separator: ":").last.flatMap { Int($0.filter { $0 != " " }) } ?? 0
    var body: [UInt8] = []
    while body.count < length {
      let bytes = try await connection.receive(upTo: length - body.count)
      guard !bytes.isEmpty else { break }
      body += bytes
    }
    return body
  }

  /// Does what follows an answer; whether another request may come.
  private static func goOn(_ ending: Step.Ending, _ connection: RawConnection) async throws -> Bool {
    switch ending {
    case .keep: return true
    case .close: return false
    case .reset:
      try await connection.flush()
      connection.reset()
    case .halfClose:
      connection.closeWriting()
      while try await !connection.receive().isEmpty {}
    case .stall:
      while try await !connection.receive().isEmpty {}
    case .resetAfter(let time):
      try await connection.pause(for: time)
      connection.reset()
    case .closeAfter(let time):
      try await connection.pause(for: time)
    }
    return false
  }

  /// Scheme, address and port.
  public var origin: String { server.origin }
  /// Host and port.
  public var peer: String { "127.0.0.1:\(server.port)" }
  /// The port.
  var port: UInt16 { server.port }
  /// How many connections came.
  public var connections: Int { counts.state.withLock { $0.connections } }
  /// How many connections have ended.
  var ended: Int { counts.state.withLock { $0.ended } }
  /// The heads of the requests that came.
  public var requests: [String] { counts.state.withLock { $0.requests } }
  /// The bodies of the requests that came.
  var bodies: [[UInt8]] { counts.state.withLock { $0.bodies } }
  /// The targets of the requests that came.
  var targets: [String] { requests.map { String($0.split(separator: " ").dropFirst().first ?? "") } }
}
