extension WireFault {
  /// How slowly bytes go out.
  public struct Pace: Sendable, Hashable {
    /// How many bytes at a time, at least 1.
    public var bytes: Int
    /// The pause after them.
    public var interval: Duration

    /// A pace.
    ///
    /// - Parameters:
    ///   - bytes: How many bytes at a time, at least 1.
    ///   - interval: The pause after them.
    public init(bytes: Int, every interval: Duration) {
      self.bytes = max(1, bytes)
      self.interval = interval
    }
  }
}
