public import HubHTTP
import HubServer

/// What goes wrong with a request: an answer of one's own, or damage on the wire.
///
/// An answer is given in place of the backend's, which never sees the request. Damage is done to the backend's own
/// answer after it did its work, as when a connection breaks: what was to be created exists.
public struct SandboxFault: Sendable {
  /// The answer in place of the backend's.
  let answer: SandboxResponse?
  let wire: WireFault

  private init(answer: SandboxResponse? = nil, wire: WireFault = WireFault()) {
    self.answer = answer
    self.wire = wire
  }

  /// An answer.
  ///
  /// - Parameters:
  ///   - status: Its status.
  ///   - fields: Its header fields, such as `Retry-After`.
  ///   - body: Its body.
  /// - Returns: The fault.
  public static func answer(_ status: Int, fields: HTTPFields = HTTPFields(), body: String = "") -> SandboxFault {
    SandboxFault(answer: SandboxResponse(status: status, fields: fields, body: Array(body.utf8), isChunked: false))
  }

  /// The answer comes late.
  ///
  /// - Parameter delay: How long nothing is sent; real time, not that of the sandbox's clock.
  /// - Returns: The fault.
  public static func delay(_ delay: Duration) -> SandboxFault {
    SandboxFault(wire: .with { $0.delay = delay })
  }

  /// The connection is reset instead of an answer.
  public static let reset = SandboxFault(wire: .cut(after: 0, of: .message, .reset))

  /// The connection closes in the body.
  ///
  /// - Parameter bytes: How many bytes after the head are sent, chunk lines included.
  /// - Returns: The fault.
  public static func truncatedBody(after bytes: Int) -> SandboxFault {
    SandboxFault(wire: .cut(after: bytes, of: .body, .close))
  }

  /// The size line of every chunk is no number.
  public static let malformedChunk = SandboxFault(wire: .with { $0.chunkSizeLine = "zz" })

  /// The answer comes bit by bit.
  ///
  /// - Parameters:
  ///   - bytes: How many bytes at a time.
  ///   - interval: The pause after them; real time.
  /// - Returns: The fault.
  public static func dribble(_ bytes: Int, every interval: Duration) -> SandboxFault {
    SandboxFault(wire: .with { $0.pace = WireFault.Pace(bytes: bytes, every: interval) })
  }
}
