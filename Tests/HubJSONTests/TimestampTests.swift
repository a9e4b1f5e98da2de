import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Timestamp")
struct TimestampTests {
  @Test(
    "prints as received",
    arguments: [
      "2025-05-12T09:44:08Z", "2025-05-12T09:44:08.1Z", "2025-05-12T09:44:08.123Z", "2025-05-12T09:44:08.120Z",
      "2025-05-12T09:44:08.123456Z", "2025-05-12T09:44:08.123456789Z", "2025-05-12T09:44:08.000+00:00",
      "2025-05-12T09:44:08-00:00", "2025-05-12T09:44:08.5+02:00", "2025-05-12T09:44:08-11:30", "2025-05-12t09:44:08z",
      "2025-05-12 09:44:08Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2024-02-29T00:00:00Z",
      "2000-02-29T12:00:00Z", "1969-12-31T23:59:59.999Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59",
    ])
  func roundTrip(text: String) throws {
    let instant = try #require(Timestamp(text))
    #expect(instant.description == text)
    #expect(try encoded([instant]) == "[\"\(text)\"]")
    #expect(try decoded([Timestamp].self, "[\"\(text)\"]")[0].description == text)
    let foundation = try JSONDecoder().decode([Timestamp].self, from: Data("[\"\(text)\"]".utf8))
    #expect(String(decoding: try JSONEncoder().encode(foundation), as: UTF8.self) == "[\"\(text)\"]")
  }

  @Test(
    "is refused, not rolled over",
    arguments: [
      "", "2025", "2025-05-12", "2025-05-12T09:44:08", "2025-05-12T09:44Z", "2025-02-30T00:00:00Z",
      "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2025-04-31T00:00:00Z", "2025-00-01T00:00:00Z",
      "2025-13-01T00:00:00Z", "2025-01-00T00:00:00Z", "2025-01-32T00:00:00Z", "2025-01-01T24:00:00Z",
      "2025-01-01T00:60:00Z", "2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
      "99999-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "2025-05-12T09:44:08.Z", "2025-05-12T09:44:08.1234567890Z",
      "2025-05-12T09:44:08,5Z", "2025-05-12T09:44:08.5", "2025-05-12T09:44:08+0000", "2025-05-12T09:44:08+02",
      "2025-05-12T09:44:08+24:00", "2025-05-12T09:44:08+02:60", "2025-05-12T09:44:08ZZ", "2025-05-12T09:44:08Z ",
      " 2025-05-12T09:44:08Z", "2025-05-12T09:44:08UTC", "2025/05/12T09:44:08Z", "2025-05-12_09:44:08Z",
      "2025-5-12T09:44:08Z0", "２025-05-12T09:44:08Z", "2025-05-12T+9:44:08Z", "1747043048", "1747043048000000000000",
    ])
  func refused(text: String) {
    #expect(Timestamp(text) == nil)
    #expect(decodingFailure([Timestamp].self, "[\"\(text)\"]")?.path == "[0]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Timestamp].self, from: Data("[\"\(text)\"]".utf8)) }
  }

  @Test("the instant is right")
  func instant() throws {
    let instant = try #require(Timestamp("2025-05-12T09:44:08.123Z"))
    #expect(instant.seconds == 1_747_043_048)
    #expect(instant.nanoseconds == 123_000_000)
    #expect(Timestamp("1970-01-01T00:00:00Z")?.seconds == 0)
    let before = try #require(Timestamp("1969-12-31T23:59:59.25Z"))
    #expect((before.seconds, before.nanoseconds) == (-1, 250_000_000))
    #expect(Timestamp("0001-01-01T00:00:00Z")?.seconds == -62_135_596_800)
    #expect(Timestamp("9999-12-31T23:59:59Z")?.seconds == 253_402_300_799)
  }

  @Test("days have their numbers, and back")
  func everyDay() {
    let days = Array(stride(from: -719_162 as Int64, through: 2_932_896, by: 997)) + Array(10_000..<12_000)
    for day in days {
      let text = Timestamp(secondsSince1970: day * 86400 + 86399).description
      #expect(Timestamp(text)?.seconds == day * 86400 + 86399)
    }
    let year = (0..<366).map { Timestamp(secondsSince1970: 1_704_067_200 + $0 * 86400).description.prefix(10) }
    #expect(year[59] == "2024-02-29")
    #expect(year[60] == "2024-03-01")
    #expect(year[365] == "2024-12-31")
    #expect(Set(year).count == 366)
    #expect(year == year.sorted())
  }

  @Test("equality, hash and order are those of the instant")
  func comparison() throws {
    let texts = [
      "2025-05-12T10:00:00Z", "2025-05-12T10:00:00.000Z", "2025-05-12T12:00:00+02:00", "2025-05-12 08:30:00-01:30",
    ]
    let instants = texts.compactMap(Timestamp.init)
    #expect(Set(instants).count == 1)
    #expect(instants.count == 4)
    let later = try #require(Timestamp("2025-05-12T10:00:00.000000001Z"))
    #expect(instants.allSatisfy { $0 < later && $0 != later })
  }

  @Test("made here, it has milliseconds and Z")
  func made() throws {
    #expect(Timestamp(secondsSince1970: 0).description == "1970-01-01T00:00:00.000Z")
    #expect(Timestamp(secondsSince1970: 1, nanoseconds: 999_999_999).description == "1970-01-01T00:00:01.999Z")
    #expect(Timestamp(secondsSince1970: 0, nanoseconds: -1).description == "1969-12-31T23:59:59.999Z")
    let made = Timestamp(secondsSince1970: 5, nanoseconds: 123_456_789)
    #expect(Timestamp(made.description) == made)
    #expect(Timestamp(secondsSince1970: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(Timestamp(secondsSince1970: .min).description == "0001-01-01T00:00:00.000Z")
    #expect(Timestamp(Date(timeIntervalSince1970: 1_747_043_048.123)).description == "2025-05-12T09:44:08.123Z")
    #expect(Timestamp(Date(timeIntervalSince1970: -0.0004)).description == "1970-01-01T00:00:00.000Z")
    for extreme in [Double.infinity, -.infinity, .nan, 1e300] {
      #expect(!Timestamp(Date(timeIntervalSinceReferenceDate: extreme)).description.isEmpty)
    }
  }

  @Test("dates keep their milliseconds")
  func dates() throws {
    for millisecond in 0..<1000 as Range<Int64> {
      let instant = Timestamp(secondsSince1970: 1_747_043_048, nanoseconds: Int32(millisecond) * 1_000_000)
      #expect(Timestamp(instant.date) == instant)
    }
    #expect(Timestamp("1969-12-31T23:59:59.750Z")?.date == Date(timeIntervalSince1970: -0.25))
  }

  @Test("arithmetic")
  func arithmetic() throws {
    let start = try #require(Timestamp("2025-05-12T09:44:08Z"))
    #expect(start.adding(.seconds(52)).description == "2025-05-12T09:45:00Z")
    #expect(start.adding(.milliseconds(1500)).description == "2025-05-12T09:44:09.500Z")
    #expect(start.adding(.microseconds(-1)).description == "2025-05-12T09:44:07.999999Z")
    #expect(start.adding(.nanoseconds(1)).description == "2025-05-12T09:44:08.000000001Z")
    #expect(start.adding(.seconds(Int64.max)).description == "9999-12-31T23:59:59.999999999Z")
    #expect(start.adding(.seconds(Int64.min)).description == "0001-01-01T00:00:00Z")
    let east = try #require(Timestamp("2025-05-12T09:44:08.1+02:00"))
    #expect(east.adding(.seconds(1)).description == "2025-05-12T09:44:09.1+02:00")
    #expect(start - start.adding(.milliseconds(250)) == .milliseconds(-250))
    #expect(start.adding(.milliseconds(250)) - start == .milliseconds(250))
  }
}
