/// An instant of RFC 3339 that remembers how it was written, so that it is sent back with the characters received.
///
/// Timestamps are equal, hashed and ordered by the instant alone: `10:00:00Z`, `10:00:00.000Z` and `12:00:00+02:00` of
/// the same day are equal, though they print differently.
public struct Timestamp: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, rounded down; leap seconds do not count.
  public let seconds: Int64
  /// What is to be added to the seconds, 0 to 999 999 999 nanoseconds.
  public let nanoseconds: Int32
  /// How the instant is written.
  let notation: Notation

  /// How an instant is written.
  struct Notation: Sendable {
    /// Digits behind the point, 0 to 9.
    var fractionDigits: UInt8 = 3
    /// `T`, `t` or a blank.
    var separator = UInt8(ascii: "T")
    /// `Z`, `z`, or the sign of the offset. `-00:00` is not `+00:00`: RFC 3339 section 4.3.
    var zone = UInt8(ascii: "Z")
    /// Minutes to be added to UTC, as written behind the sign: never negative.
    var offsetMinutes: UInt16 = 0

    /// Seconds to be added to UTC.
    var offset: Int64 {
      zone == UInt8(ascii: "-") ? -60 * Int64(offsetMinutes) : 60 * Int64(offsetMinutes)
    }
  }

  init(seconds: Int64, nanoseconds: Int32, notation: Notation) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.notation = notation
  }

  /// An instant from its text: `2025-05-12T09:44:08.123Z` and what else RFC 3339 section 5.6 allows.
  ///
  /// Small letters `t` and `z` and a blank instead of the `T` are accepted. Refused, never rolled over, are days that a
  /// month does not have, hour 24 and second 60; so are years before 1, more than nine digits behind the point, and
  /// text without a time zone.
  public init?(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// An instant that prints with milliseconds and `Z`; what is smaller than a millisecond is cut off.
  ///
  /// An instant outside the years 1 to 9999, which RFC 3339 cannot write, becomes the first or last one of these.
  ///
  /// - Parameters:
  ///   - seconds: seconds since 1970-01-01T00:00:00Z.
  ///   - nanoseconds: nanoseconds to be added to them.
  public init(secondsSince1970 seconds: Int64, nanoseconds: Int32 = 0) {
    self.init(clamping: Int128(seconds) * 1000 + Int128(nanoseconds).dividedDown(by: 1_000_000))
  }

  /// Milliseconds since 1970, held to the years that can be written.
  init(clamping milliseconds: Int128) {
    let clamped = min(max(milliseconds, Int128(Self.first) * 1000), Int128(Self.last) * 1000 + 999)
    let seconds = clamped.dividedDown(by: 1000)
    self.init(
      seconds: Int64(seconds), nanoseconds: Int32(clamped - seconds * 1000) * 1_000_000, notation: Notation())
  }

  /// 0001-01-01T00:00:00Z.
  static let first: Int64 = -62_135_596_800
  /// 9999-12-31T23:59:59Z.
  static let last: Int64 = 253_402_300_799
}

extension Timestamp: Hashable, Comparable {
  /// Whether both are the same instant.
  public static func == (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds == right.seconds && left.nanoseconds == right.nanoseconds
  }

  /// Whether the left instant is earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// Feeds the instant.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(seconds)
    hasher.combine(nanoseconds)
  }
}

extension Timestamp: Codable {
  /// Reads an instant from a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Timestamp(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not an instant of RFC 3339.")
    }
    self = instant
  }

  /// Writes the instant with the characters received.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension BinaryInteger {
  /// The quotient rounded towards minus infinity.
  func dividedDown(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
