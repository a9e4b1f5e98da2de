extension Timestamp: CustomStringConvertible {
  /// The instant as it was received, or with milliseconds and `Z`.
  public var description: String {
    let local = seconds + notation.offset
    let day = local.dividedDown(by: 86400)
    let (year, month, dayOfMonth) = Self.civilDate(ofDay: day)
    let second = Int(local - day * 86400)
    var text: [UInt8] = []
    text.reserveCapacity(35)
    func put(_ value: Int, _ width: Int) {
      var divisor = 1
      for _ in 1..<width { divisor *= 10 }
      while divisor > 0 {
        text.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
        divisor /= 10
      }
    }
    put(year, 4)
    text.append(UInt8(ascii: "-"))
    put(month, 2)
    text.append(UInt8(ascii: "-"))
    put(dayOfMonth, 2)
    text.append(notation.separator)
    put(second / 3600, 2)
    text.append(UInt8(ascii: ":"))
    put(second / 60 % 60, 2)
    text.append(UInt8(ascii: ":"))
    put(second % 60, 2)
    if notation.fractionDigits > 0 {
      text.append(UInt8(ascii: "."))
      put(Int(nanoseconds) / Self.powerOfTen(9 - notation.fractionDigits), Int(notation.fractionDigits))
    }
    text.append(notation.zone)
    if notation.zone == UInt8(ascii: "+") || notation.zone == UInt8(ascii: "-") {
      put(Int(notation.offsetMinutes) / 60, 2)
      text.append(UInt8(ascii: ":"))
      put(Int(notation.offsetMinutes) % 60, 2)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Ten to a power of up to nine.
  static func powerOfTen(_ exponent: UInt8) -> Int {
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar.
  ///
  /// Years are counted from March here, so that the leap day is the last one, in eras of 400 years or 146 097 days.
  private static func civilDate(ofDay day: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = Int(day) + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
