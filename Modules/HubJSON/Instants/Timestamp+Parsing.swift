extension Timestamp {
  /// Reads `YYYY-MM-DDThh:mm:ss[.f…](Z|±hh:mm)`, RFC 3339 section 5.6, by hand: a formatter takes a thousand times as
  /// long.
  @inline(__always)
  init?<Text: RandomAccessCollection<UInt8>>(bytes: Text) where Text.Index == Int {
    let base = bytes.startIndex
    let count = bytes.count
    guard count >= 20, bytes[base + 4] == UInt8(ascii: "-"), bytes[base + 7] == UInt8(ascii: "-"),
      bytes[base + 13] == UInt8(ascii: ":"), bytes[base + 16] == UInt8(ascii: ":")
    else { return nil }
    var notation = Notation()
    notation.separator = bytes[base + 10]
    switch notation.separator {
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "): break
    default: return nil
    }
    // 100 when there is something else than two digits.
    func twoDigits(_ position: Int) -> Int {
      let tens = bytes[base + position] &- UInt8(ascii: "0")
      let ones = bytes[base + position + 1] &- UInt8(ascii: "0")
      return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : 100
    }
    let century = twoDigits(0)
    let yearOfCentury = twoDigits(2)
    let year = century * 100 + yearOfCentury
    let month = twoDigits(5)
    let day = twoDigits(8)
    let hour = twoDigits(11)
    let minute = twoDigits(14)
    let second = twoDigits(17)
    guard century < 100, yearOfCentury < 100, year >= 1, 1...12 ~= month, day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year), hour < 24, minute < 60, second < 60
    else { return nil }

    var position = 19
    var nanoseconds = 0
    notation.fractionDigits = 0
    if bytes[base + position] == UInt8(ascii: ".") {
      position += 1
      while position < count {
        let digit = bytes[base + position] &- UInt8(ascii: "0")
        guard digit <= 9 else { break }
        nanoseconds = nanoseconds * 10 + Int(digit)
        notation.fractionDigits += 1
        position += 1
        guard notation.fractionDigits <= 9 else { return nil }
      }
      guard notation.fractionDigits > 0, position < count else { return nil }
      nanoseconds *= Self.powerOfTen(9 - notation.fractionDigits)
    }

    notation.zone = bytes[base + position]
    switch notation.zone {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      guard position + 1 == count else { return nil }
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard position + 6 == count, bytes[base + position + 3] == UInt8(ascii: ":") else { return nil }
      let hours = twoDigits(position + 1)
      let minutes = twoDigits(position + 4)
      guard hours < 24, minutes < 60 else { return nil }
      notation.offsetMinutes = UInt16(hours * 60 + minutes)
    default: return nil
    }
    let local = Self.dayNumber(year, month, day) * 86400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(seconds: local - notation.offset, nanoseconds: Int32(nanoseconds), notation: notation)
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar; years are counted from March and in eras of 400 years.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    // Never negative, since the first year is 1.
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int64(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }
}
