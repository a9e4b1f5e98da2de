import Hangar

/// Instants in queries as the server reads them (wire page, section 2.1).
enum HangarInstant {
  /// The instant of a text, nil when the server takes it for none: it wants a time and an offset, and lets seconds be
  /// absent.
  static func of(_ text: String) -> Timestamp? {
    guard text.dropFirst(10).first == "T" else { return nil }
    var text = text
    let minutes = text.prefix(16)
    if let next = text.dropFirst(16).first, "Z+-".contains(next) { text = "\(minutes):00\(text.dropFirst(16))" }
    return Timestamp(text)
  }

  /// The day of an instant, in UTC.
  static func day(of text: String) -> CalendarDay? { of(text).map { CalendarDay($0) } }
}
