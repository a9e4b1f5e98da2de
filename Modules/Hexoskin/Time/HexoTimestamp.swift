/// An instant as Hexoskin counts it: ticks since 1970-01-01T00:00:00Z (wire page, section 2).
///
/// A tick is 1/256 s, the time between two values of an ECG; on Astroskin servers it is 1/1000 s. The wire has the number
/// alone, so the rate is a parameter of whatever converts, and two instants can be compared only where they come from
/// servers of one rate.
public struct HexoTimestamp: Hashable, Sendable {
  /// Ticks in a second on Hexoskin's own servers.
  public static let hexoskinRate: Int64 = 256
  /// Ticks in a second on Astroskin servers.
  public static let astroskinRate: Int64 = 1000

  /// Ticks since 1970-01-01T00:00:00Z; negative before.
  public var ticks: Int64

  /// An instant.
  ///
  /// - Parameter ticks: Ticks since 1970-01-01T00:00:00Z.
  public init(ticks: Int64) {
    self.ticks = ticks
  }
}

extension HexoTimestamp: Comparable {
  /// Whether the left instant is earlier.
  public static func < (left: HexoTimestamp, right: HexoTimestamp) -> Bool { left.ticks < right.ticks }
}

extension HexoTimestamp: Strideable {
  /// The ticks from this instant to another one, held to what 64 bits hold.
  public func distance(to other: HexoTimestamp) -> Int64 {
    Int64(clamping: Int128(other.ticks) - Int128(ticks))
  }

  /// The instant so many ticks later, held to what 64 bits hold.
  public func advanced(by ticks: Int64) -> HexoTimestamp {
    HexoTimestamp(ticks: Int64(clamping: Int128(self.ticks) + Int128(ticks)))
  }
}

extension HexoTimestamp: ExpressibleByIntegerLiteral {
  /// Ticks since 1970-01-01T00:00:00Z.
  public init(integerLiteral value: Int64) {
    self.init(ticks: value)
  }
}

extension HexoTimestamp: LosslessStringConvertible {
  /// The ticks in decimal digits, nil for any other text.
  public init?(_ description: String) {
    guard let ticks = Int64(description) else { return nil }
    self.init(ticks: ticks)
  }

  /// The ticks in decimal digits, as they stand on the wire.
  public var description: String { String(ticks) }
}
