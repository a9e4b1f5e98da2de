public import HubJSON
#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The time of a value: milliseconds since 1970 (wire page, section 5.15).
public struct TimeSeriesTime: Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// A time in milliseconds.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// A time in milliseconds.
  public init(integerLiteral value: Int64) { milliseconds = value }

  /// An instant; what is smaller than a millisecond is cut off.
  public init(_ timestamp: Timestamp) {
    milliseconds = timestamp.seconds * 1000 + Int64(timestamp.nanoseconds) / 1_000_000
  }

  /// A date, such as `Date()` for now; what is smaller than a millisecond is cut off.
  public init(_ date: Date) { self.init(Timestamp(date)) }

  /// A time as text: whole milliseconds, or an instant such as `2025-01-01T00:00:00Z`; nil for anything else, such as
  /// milliseconds with a fraction.
  public init?(_ text: String) {
    if let milliseconds = Int64(text) {
      self.init(milliseconds: milliseconds)
    } else if let timestamp = Timestamp(text) {
      self.init(timestamp)
    } else {
      return nil
    }
  }

  /// The instant.
  public var timestamp: Timestamp {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let isBefore = rest < 0
    return Timestamp(
      secondsSince1970: isBefore ? seconds - 1 : seconds,
      nanoseconds: Int32((isBefore ? rest + 1000 : rest) * 1_000_000))
  }

  /// The milliseconds.
  public var description: String { "\(milliseconds)" }

  /// By time.
  public static func < (left: TimeSeriesTime, right: TimeSeriesTime) -> Bool { left.milliseconds < right.milliseconds }
}
