/// How often a channel has values (wire page, sections 7.4 and 9).
public enum HexoskinSampling: Hashable, Sendable {
  /// So many values in a second.
  case hertz(Int)
  /// One value in so many seconds.
  case everySeconds(Int)
  /// Values whenever something happens.
  case events

  /// Values in a second, nil for events.
  public var rate: Double? {
    switch self {
    case .hertz(let count): Double(count)
    case .everySeconds(let seconds): 1 / Double(seconds)
    case .events: nil
    }
  }

  /// The ticks from one value to the next, nil for events.
  ///
  /// - Parameter rate: Ticks in a second.
  /// - Returns: The ticks, which may be no whole number.
  public func interval(ticksPerSecond rate: Int64 = HexoTimestamp.hexoskinRate) -> Double? {
    self.rate.map { Double(rate) / $0 }
  }
}

extension HexoskinSampling: CustomStringConvertible {
  /// Such as `256 Hz` or `one in 300 s`.
  public var description: String {
    switch self {
    case .hertz(let count): "\(count) Hz"
    case .everySeconds(let seconds): "one in \(seconds) s"
    case .events: "events"
    }
  }
}
