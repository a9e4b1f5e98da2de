/// A plan for spoiling one response on the wire; the defaults spoil nothing.
public struct WireFault: Sendable, Hashable {
  /// How long nothing is sent, before the first byte.
  public var delay: Duration = .zero
  /// How slowly the bytes go out.
  public var pace: Pace?
  /// Where the answer stops.
  public var cut: Cut?
  /// Sent in place of the whole response, byte for byte; then the connection closes.
  public var raw: [UInt8]?
  /// Sent in place of the status line, `HTTP/1.1 200 OK` for example, without the line end.
  public var statusLine: String?
  /// Sent in place of each chunk's size line, without the line end.
  public var chunkSizeLine: String?
  /// After how long a connection closes that the head promised to keep.
  public var staleCloseAfter: Duration?

  /// A plan that spoils nothing.
  public init() {}

  /// A plan with changes.
  ///
  /// - Parameter change: Sets what is to be spoiled.
  /// - Returns: The plan.
  public static func with(_ change: (inout WireFault) -> Void) -> WireFault {
    var fault = WireFault()
    change(&fault)
    return fault
  }

  /// A plan that cuts the answer.
  ///
  /// - Parameters:
  ///   - offset: After how many bytes.
  ///   - origin: What the bytes are counted from.
  ///   - ending: How the connection ends.
  /// - Returns: The plan.
  public static func cut(after offset: Int, of origin: Cut.Origin, _ ending: Cut.Ending) -> WireFault {
    with { $0.cut = Cut(after: offset, of: origin, ending) }
  }

  /// A plan that replaces the whole response.
  ///
  /// - Parameter text: What is sent instead, as UTF-8.
  /// - Returns: The plan.
  public static func raw(_ text: String) -> WireFault {
    with { $0.raw = Array(text.utf8) }
  }
}
