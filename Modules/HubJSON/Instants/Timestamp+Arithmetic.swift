#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Timestamp {
  /// The instant of a date, rounded to milliseconds: a `Date` holds no more than that reliably.
  ///
  /// A date outside the years 1 to 9999 becomes the first or last instant of these.
  public init(_ date: Date) {
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    self.init(clamping: Int128(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max))
  }

  /// The same; `nil` outside the years 1 to 9999.
  init?(exactly date: Date) {
    let seconds = (date.timeIntervalSince1970 * 1000).rounded() / 1000
    guard seconds >= Double(Self.first), seconds < Double(Self.last + 1) else { return nil }
    self.init(date)
  }

  /// The instant as a date, which holds about a ten-thousandth of a millisecond today.
  public var date: Date {
    // From the date's own epoch, so that no precision is lost on the way.
    Date(timeIntervalSinceReferenceDate: Double(seconds - 978_307_200) + Double(nanoseconds) / 1e9)
  }

  /// The instant that much later, or earlier for a negative duration, in the same time zone.
  ///
  /// It has as many digits behind the point as this one, or 3, 6 or 9 when it needs them. A duration is cut to whole
  /// nanoseconds; the result is held to the years 1 to 9999.
  public func adding(_ duration: Duration) -> Timestamp {
    let (whole, attoseconds) = duration.components
    let nanoseconds = Int128(attoseconds).dividedDown(by: 1_000_000_000) + Int128(self.nanoseconds)
    let carry = nanoseconds.dividedDown(by: 1_000_000_000)
    let total = Int128(seconds) + Int128(whole) + carry
    // The years that can be written are those of the local time.
    let offset = Int128(notation.offset)
    let first = Int128(Self.first) - offset
    let last = Int128(Self.last) - offset
    let fraction = total < first ? 0 : total > last ? 999_999_999 : Int32(nanoseconds - carry * 1_000_000_000)
    var notation = notation
    while notation.fractionDigits < 9, Int(fraction) % Self.powerOfTen(9 - notation.fractionDigits) != 0 {
      notation.fractionDigits = (notation.fractionDigits / 3 + 1) * 3
    }
    return Timestamp(seconds: Int64(min(max(total, first), last)), nanoseconds: fraction, notation: notation)
  }

  /// The time from the right instant to the left one.
  public static func - (left: Timestamp, right: Timestamp) -> Duration {
    .seconds(left.seconds - right.seconds) + .nanoseconds(Int64(left.nanoseconds) - Int64(right.nanoseconds))
  }
}
