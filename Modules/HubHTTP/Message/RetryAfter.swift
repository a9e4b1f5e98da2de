/// The `Retry-After` field (RFC 9110, 10.2.3).
public enum RetryAfter {
  /// The longest wait that is believed: what is beyond reads as this.
  public static let cap = Duration.seconds(31_536_000)

  /// How long a response asks to wait, nil when it does not say so validly.
  ///
  /// Of several values the first valid one counts. Seconds are digits alone: signs, fractions and other texts are
  /// ignored, as are malformed dates; a date in the past is zero.
  ///
  /// - Parameters:
  ///   - fields: The response's fields.
  ///   - now: Seconds since 1970 by the caller's clock.
  /// - Returns: The wait, from zero to ``cap``.
  public static func delay(_ fields: HTTPFields, now: Int64) -> Duration? {
    for value in fields[values: .retryAfter] {
      let text = value.trimmingBlanks
      if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        guard let seconds = Int64(text) else { return cap }
        return min(.seconds(seconds), cap)
      }
      if let date = HTTPDate.secondsSince1970(String(text), now: now) {
        return min(.seconds(max(0, date - now)), cap)
      }
    }
    return nil
  }
}
