import HubHTTP
import Testing

/// The dates of RFC 9110, 5.6.7; the example is that of its text.
struct HTTPDateTests {
  private static let now: Int64 = 1_750_000_000

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func theThreeForms(text: String) {
    #expect(HTTPDate.secondsSince1970(text, now: Self.now) == 784_111_777)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
    ("Thu, 29 Feb 2024 12:00:00 GMT", 1_709_208_000), ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
    ("Sat, 01 Mar 2025 00:00:00 GMT", 1_740_787_200),
  ])
  func instants(text: String, seconds: Int64) {
    #expect(HTTPDate.secondsSince1970(text, now: Self.now) == seconds)
    #expect(HTTPDate.text(secondsSince1970: seconds) == text)
  }

  @Test func everyFormOfManyInstantsReadsBack() {
    for step in 0..<4000 {
      let seconds = Int64(step) * 86_399 * 7 - 86_400 * 3000
      #expect(HTTPDate.secondsSince1970(HTTPDate.text(secondsSince1970: seconds), now: Self.now) == seconds)
    }
  }

  @Test func yearsHaveFourDigits() {
    #expect(HTTPDate.text(secondsSince1970: -59_000_000_000).contains(" 0100 "))
  }

  /// Two digits are at most 50 years ahead (RFC 9110, 5.6.7).
  @Test(arguments: [("75", 2075), ("76", 1976), ("94", 1994), ("00", 2000), ("25", 2025)])
  func centuries(written: String, year: Int) throws {
    let long = try #require(HTTPDate.secondsSince1970("Sunday, 06-Nov-\(written) 08:49:37 GMT", now: Self.now))
    #expect(HTTPDate.text(secondsSince1970: long).contains("Nov \(year) "))
  }

  @Test(arguments: [
    "", "abc", "GMT", "2025-06-15T12:00:00Z", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 +0200",
    "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 30 Feb 2025 08:49:37 GMT", "Sun, 29 Feb 2023 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 06 Nov 0000 08:49:37 GMT", "Sun, 06 Nov 99999 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT",
    "Xyz, 06 Nov 1994 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov +994 08:49:37 GMT",
    "Sun, 06 Nov 1994 +8:49:37 GMT", "Sun Nov  6 08:49:37 +1994", "Sun, 06 Nov 99999999999999999999 08:49:37 GMT",
    "Sun, \u{663}\u{663} Nov 1994 08:49:37 GMT",
  ])
  func noDates(text: String) {
    #expect(HTTPDate.secondsSince1970(text, now: Self.now) == nil)
  }
}
