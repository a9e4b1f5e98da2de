/// The three date forms of RFC 9110, 5.6.7: IMF-fixdate, RFC 850 and asctime.
public enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Seconds since 1970 of a date in any of the three forms, nil when it is none; always UTC.
  ///
  /// - Parameters:
  ///   - text: The date.
  ///   - now: Seconds since 1970 of today, by which the two-digit years of RFC 850 are told apart.
  /// - Returns: Seconds since 1970, nil when the text is no date.
  public static func secondsSince1970(_ text: String, now: Int64) -> Int64? {
    let words = text.split { " ,-".contains($0) }.map(String.init)
    guard let weekday = words.first, weekdays.contains(where: { weekday.hasPrefix($0) }) else { return nil }
    if words.count == 6, words[5] == "GMT" {
      guard let written = number(words[3]) else { return nil }
      let year = words[3].utf8.count == 2 ? century(of: written, now: now) : written
      return instant(year: year, month: words[2], day: words[1], time: words[4])
    }
    guard words.count == 5, let year = number(words[4]) else { return nil }
    return instant(year: year, month: words[1], day: words[2], time: words[3])
  }

  /// A date as IMF-fixdate, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  public static func text(secondsSince1970 seconds: Int64) -> String {
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let rest = Int(seconds) - days * 86_400
    let (year, month, day) = CivilDate.civil(days)
    let weekday = weekdays[((days + 3) % 7 + 7) % 7]
    let two: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    let time = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    let padding = String(repeating: "0", count: max(0, 4 - "\(year)".count))
    return "\(weekday), \(two(day)) \(months[month - 1]) \(padding)\(year) \(time) GMT"
  }

  /// A two-digit year that would lie more than 50 years ahead belongs to the past (RFC 9110, 5.6.7).
  private static func century(of written: Int, now: Int64) -> Int {
    let (today, _, _) = CivilDate.civil(Int(now / 86_400))
    let year = today / 100 * 100 + written
    return year > today + 50 ? year - 100 : year
  }

  /// A number of digits alone: signs are not part of any date.
  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func instant(year: Int, month: String, day: String, time: String) -> Int64? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false).map(number)
    guard let month = months.firstIndex(of: month), let day = number(day), parts.count == 3,
      let hour = parts[0], let minute = parts[1], let second = parts[2],
      (1...9999).contains(year), (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    let days = CivilDate.days(year: year, month: month + 1, day: day)
    guard CivilDate.civil(days) == (year, month + 1, day) else { return nil }
    return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }
}
