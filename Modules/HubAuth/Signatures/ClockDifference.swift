public import HubHTTP

/// How far this machine's clock is from a server's, by the date of an answer: what signatures fail of most often.
@_spi(Backend)
public struct ClockDifference: Hashable, Sendable {
  /// Less is delay, and seconds that were cut off.
  private static let noticed: Int64 = 30

  /// Seconds by which this machine is ahead of the server; negative when it is behind.
  public let seconds: Int64

  /// The difference, nil when the answer has no date.
  ///
  /// - Parameters:
  ///   - head: The head of the answer.
  ///   - now: Seconds since 1970 by this machine's clock.
  public init?(_ head: HTTPResponse, now: Int64) {
    guard let date = head.headerFields[.date].flatMap({ HTTPDate.secondsSince1970($0, now: now) }) else { return nil }
    seconds = now - date
  }

  /// What to do about a refused signature as far as time goes: whether and how far the clock is wrong.
  public static func advice(_ head: HTTPResponse, now: Int64) -> String {
    guard let difference = Self(head, now: now) else { return "this machine's clock must be right" }
    guard abs(difference.seconds) > noticed else { return "this machine's clock agrees with the server's" }
    let side = difference.seconds > 0 ? "ahead of" : "behind"
    return "this machine's clock is \(abs(difference.seconds)) s \(side) the server's; set it"
  }
}
