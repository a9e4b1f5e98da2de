import HubHTTP
import Testing

/// Reliability, cases 32 and 33.
struct RetryAfterTests {
  /// `Sun, 15 Jun 2025 15:06:40 GMT`
  private static let now: Int64 = 1_750_000_000

  private func delay(_ values: String...) -> Duration? {
    RetryAfter.delay(HTTPFields(values.map { HTTPField(name: .retryAfter, value: $0) }), now: Self.now)
  }

  @Test(arguments: [
    ("0", Duration.zero), ("2", .seconds(2)), (" 7\t", .seconds(7)), ("007", .seconds(7)),
    ("99999999999999999999", RetryAfter.cap), ("31536001", RetryAfter.cap), ("9223372036854775807", RetryAfter.cap),
    ("Sun, 15 Jun 2025 15:07:40 GMT", .seconds(60)), ("Sunday, 15-Jun-25 15:07:40 GMT", .seconds(60)),
    ("Sun Jun 15 15:07:40 2025", .seconds(60)), ("Sun, 15 Jun 2025 15:06:40 GMT", .zero),
    ("Sun, 06 Nov 1994 08:49:37 GMT", .zero), ("Fri, 31 Dec 9999 23:59:59 GMT", RetryAfter.cap),
  ])
  func valid(text: String, expected: Duration) {
    #expect(delay(text) == expected)
  }

  @Test(arguments: [
    "-1", "+1", "1.5", "1.0", "abc", "", "  ", "1 2", "\u{B2}", "\u{663}", "1e3", "2, 3", "Sun, 31 Jun 2025",
  ])
  func invalid(text: String) {
    #expect(delay(text) == nil)
  }

  @Test func theFirstValidOneCounts() {
    #expect(delay("abc", "5", "9") == .seconds(5))
    #expect(delay("-1", "Sun, 15 Jun 2025 15:07:40 GMT") == .seconds(60))
    #expect(delay("3", "1") == .seconds(3))
    #expect(delay() == nil)
  }
}
