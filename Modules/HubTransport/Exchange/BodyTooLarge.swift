/// A body has more bytes than the caller accepts.
public struct BodyTooLarge: Error, Hashable, CustomStringConvertible {
  /// The limit in bytes.
  public var limit: Int

  /// A body beyond a limit.
  public init(limit: Int) { self.limit = limit }

  /// The limit, and what to do about it.
  public var description: String {
    "the body exceeds \(limit) bytes. Ask for less (a smaller page), stream it, or raise the limit."
  }
}
