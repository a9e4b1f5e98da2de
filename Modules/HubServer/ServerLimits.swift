/// Bounds on what a client may send.
public struct ServerLimits: Sendable, Hashable {
  /// Bytes of a request head; more is refused with 431.
  public var headBytes = 64 * 1024
  /// Bytes of a request target; more is refused with 414.
  public var targetBytes = 16 * 1024
  /// Number of header fields; more are refused with 431.
  public var fieldCount = 128
  /// Bytes of a body; more are refused with 413.
  public var bodyBytes = Int.max
  /// Bytes of a chunk-size line with its extensions; more are refused with 400.
  public var chunkLineBytes = 1024
  /// Bytes of a trailer section; more are refused with 400.
  public var trailerBytes = 16 * 1024

  /// The usual bounds.
  public init() {}
}
