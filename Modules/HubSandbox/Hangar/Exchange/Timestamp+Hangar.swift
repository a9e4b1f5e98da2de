import HubJSON

extension Timestamp {
  /// The instant as the server writes it: without zeros at the end of the fraction (wire page, 2.2).
  var hangarText: String {
    var text = Timestamp(secondsSince1970: seconds, nanoseconds: nanoseconds).description.dropLast()
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return "\(text)Z"
  }

  /// The day in UTC, such as `2023-11-01`.
  var day: String { String(Timestamp(secondsSince1970: seconds).description.prefix(10)) }

  /// The days from this instant to another one, both included.
  ///
  /// - Throws: A refusal of more than thirty years of them: the emulator's own limit, so that one request cannot keep it.
  func days(to end: Timestamp) throws(HangarFailure) -> [String] {
    let first = Self.dayNumber(seconds)
    let last = Self.dayNumber(end.seconds)
    guard first <= last else { return [] }
    guard last - first < 10_958 else { throw .badRequest("The emulator gives thirty years at most") }
    return (first...last).map { Timestamp(secondsSince1970: $0 * 86_400).day }
  }

  private static func dayNumber(_ seconds: Int64) -> Int64 {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}
