import HubJSON

/// Times of the wire (wire page, 2).
enum HexoskinTime {
  /// A count of 1/256 s since 1970 as an instant with its offset, nil outside the years 1 to 9999.
  static func date(ticks: Double) -> String? {
    let seconds = (ticks / 256).rounded(.down)
    guard seconds >= -62_135_596_800, seconds <= 253_402_300_799 else { return nil }
    return date(Timestamp(secondsSince1970: Int64(seconds)))
  }

  /// An instant with its offset, without a fraction.
  static func date(_ instant: Timestamp) -> String {
    "\(Timestamp(secondsSince1970: instant.seconds).description.prefix(19))+00:00"
  }

  /// How long something took, such as `0:06:30` or `1 day, 0:00:00`.
  static func duration(seconds: Int64) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let two = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(rest / 3600):\(two(rest / 60 % 60)):\(two(rest % 60))"
    if days == 0 { return time }
    return "\(days) day\(days == 1 || days == -1 ? "" : "s"), \(time)"
  }

  /// An instant of a body or a query as it is kept: in UTC, with a fraction where there is one, without an offset.
  ///
  /// - Returns: nil when it is none that the engine can read.
  static func instant(_ text: String) -> String? {
    let text = text.trimmingWhitespace
    let bytes = Array(text.utf8)
    guard bytes.count >= 10 else { return nil }
    var full = String(decoding: bytes[..<10], as: UTF8.self)
    let rest = String(decoding: bytes[10...], as: UTF8.self)
    if rest.isEmpty {
      full += "T00:00:00Z"
    } else {
      let hasOffset = rest.hasSuffix("Z") || rest.dropFirst().contains { $0 == "+" || $0 == "-" }
      let time = rest.dropFirst().prefix { !"Z+-".contains($0) }
      let offset = rest.dropFirst().dropFirst(time.count)
      let seconds = time.utf8.count == 5 ? "\(time):00" : String(time)
      full += "T\(seconds)\(hasOffset ? String(offset) : "Z")"
    }
    guard let instant = Timestamp(full) else { return nil }
    let whole = Timestamp(secondsSince1970: instant.seconds).description.prefix(19)
    let micro = instant.nanoseconds / 1000
    return micro == 0 ? String(whole) : "\(whole).\(String(String(1_000_000 + micro).dropFirst()))"
  }

  /// What the server's database layer says of a text that is no time, or no day.
  static func refusal(_ text: String, isDay: Bool) -> HexoskinRefusal {
    let isDate = text.wholeMatch(of: /\d{4}-\d{1,2}-\d{1,2}/) != nil
    let isTime =
      text.wholeMatch(of: /\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?/) != nil
    let form = "YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ]"
    let reason =
      if isDate {
        "value has the correct format (YYYY-MM-DD) but it is an invalid date."
      } else if isDay {
        "value has an invalid date format. It must be in YYYY-MM-DD format."
      } else if isTime {
        "value has the correct format (\(form)) but it is an invalid date/time."
      } else {
        "value has an invalid format. It must be in \(form) format."
      }
    return .badRequest(PythonText.literal([.string("\u{201C}\(text)\u{201D} \(reason)")]))
  }
}
