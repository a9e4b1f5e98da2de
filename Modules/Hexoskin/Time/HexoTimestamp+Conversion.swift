#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubJSON

extension HexoTimestamp {
  /// The tick in which an instant lies: what is less than a tick is cut off, before 1970, too (wire page, section 2).
  ///
  /// At rates at which it is more than 64 bits of ticks, it is the first or last tick that these hold.
  ///
  /// - Parameters:
  ///   - timestamp: The instant.
  ///   - rate: Ticks in a second, 1 or more; less counts as 1.
  public init(_ timestamp: Timestamp, ticksPerSecond rate: Int64 = Self.hexoskinRate) {
    let rate = Self.checked(rate)
    // Apart, since the nanoseconds of all years by the highest rates are more than 128 bits.
    let rest = Self.floor(Int128(timestamp.nanoseconds) * rate, Self.billion)
    self.init(ticks: Int64(clamping: Int128(timestamp.seconds) * rate + rest))
  }

  /// The tick in which an instant lies.
  ///
  /// Where the seconds are the closest `Double` to a whole number of ticks, they are that number: `seconds(ticksPerSecond:)`
  /// comes back as it was. Anything between two ticks is the earlier one. What is not a number, is infinite or is more
  /// than 64 bits of ticks gives nil.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970-01-01T00:00:00Z.
  ///   - rate: Ticks in a second, 1 or more; less counts as 1.
  public init?(secondsSince1970 seconds: Double, ticksPerSecond rate: Int64 = Self.hexoskinRate) {
    let rate = Double(max(1, rate))
    let product = seconds * rate
    let nearest = product.rounded()
    guard let ticks = Int64(exactly: nearest / rate == seconds ? nearest : product.rounded(.down)) else { return nil }
    self.init(ticks: ticks)
  }

  /// The tick in which a date lies, nil when it is more than 64 bits; see `init(secondsSince1970:ticksPerSecond:)`.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - rate: Ticks in a second, 1 or more; less counts as 1.
  public init?(_ date: Date, ticksPerSecond rate: Int64 = Self.hexoskinRate) {
    self.init(secondsSince1970: date.timeIntervalSince1970, ticksPerSecond: rate)
  }

  /// The instant, exactly at the rates of Hexoskin and Astroskin.
  ///
  /// At a rate whose ticks are no whole nanoseconds it is the next nanosecond, which lies in this tick again. An instant
  /// outside the years 1 to 9999, which RFC 3339 cannot write, becomes the first or last one of these.
  ///
  /// - Parameter rate: Ticks in a second, 1 or more; less counts as 1.
  /// - Returns: The instant.
  public func timestamp(ticksPerSecond rate: Int64 = Self.hexoskinRate) -> Timestamp {
    let rate = Self.checked(rate)
    let seconds = Self.floor(Int128(ticks), rate)
    let rest = Int128(ticks) - seconds * rate
    let nanoseconds = -Self.floor(-rest * Self.billion, rate)
    return Timestamp(secondsSince1970: Int64(clamping: seconds)).adding(.nanoseconds(Int64(clamping: nanoseconds)))
  }

  /// The instant in seconds since 1970-01-01T00:00:00Z: exactly at 256 ticks a second, for the next 4000 years at least.
  ///
  /// - Parameter rate: Ticks in a second, 1 or more; less counts as 1.
  /// - Returns: The seconds.
  public func seconds(ticksPerSecond rate: Int64 = Self.hexoskinRate) -> Double {
    Double(ticks) / Double(max(1, rate))
  }

  /// The instant as a date, as closely as a `Date` holds it.
  ///
  /// - Parameter rate: Ticks in a second, 1 or more; less counts as 1.
  /// - Returns: The date.
  public func date(ticksPerSecond rate: Int64 = Self.hexoskinRate) -> Date {
    Date(timeIntervalSince1970: seconds(ticksPerSecond: rate))
  }

  /// The time from another instant to this one, exactly at the rates of Hexoskin and Astroskin.
  ///
  /// - Parameters:
  ///   - start: The other instant.
  ///   - rate: Ticks in a second, 1 or more; less counts as 1.
  /// - Returns: The time, negative when the other instant is later.
  public func duration(since start: HexoTimestamp, ticksPerSecond rate: Int64 = Self.hexoskinRate) -> Duration {
    let rate = Self.checked(rate)
    let ticks = Int128(ticks) - Int128(start.ticks)
    let seconds = Self.floor(ticks, rate)
    let attoseconds = (ticks - seconds * rate) * 1_000_000_000_000_000_000 / rate
    return Duration(
      secondsComponent: Int64(clamping: seconds), attosecondsComponent: Int64(clamping: attoseconds))
  }

  private static let billion: Int128 = 1_000_000_000

  private static func checked(_ rate: Int64) -> Int128 { Int128(max(1, rate)) }

  /// The quotient rounded towards minus infinity.
  private static func floor(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
