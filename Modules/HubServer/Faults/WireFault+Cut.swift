extension WireFault {
  /// Where and how an answer stops.
  public struct Cut: Sendable, Hashable {
    /// What an offset is counted from.
    public enum Origin: Sendable, Hashable {
      /// The first byte of the status line.
      case message
      /// The first byte after the head; chunk lines count.
      case body
    }

    /// How the connection ends.
    public enum Ending: Sendable, Hashable {
      /// With FIN.
      case close
      /// With RST, once the client's system has what was sent before.
      case reset
      /// With FIN, after nothing was sent for a time.
      case stall(Duration)
    }

    /// What ``offset`` is counted from.
    public var origin: Origin
    /// How many bytes are sent.
    public var offset: Int
    /// How the connection ends.
    public var ending: Ending

    /// A cut.
    ///
    /// - Parameters:
    ///   - offset: How many bytes are sent.
    ///   - origin: What they are counted from.
    ///   - ending: How the connection ends.
    public init(after offset: Int, of origin: Origin, _ ending: Ending) {
      self.origin = origin
      self.offset = offset
      self.ending = ending
    }
  }
}
