#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin
import HubJSON
import Testing

@Suite struct HexoTimestampTests {
  /// The check values of the wire page, section 2.
  static let known: [(Int64, String)] = [
    (359_840_226_870, "2014-07-17T19:38:06.210937500Z"),
    (361_446_243_405, "2014-09-28T10:16:28.300781250Z"),
    (347_477_726_132, "2013-01-04T21:27:47.703125Z"),
    (353_163_129_199, "2013-09-18T22:31:13.433593750Z"),
    (294_030_950_400, "2006-05-25T12:00:00Z"),
    (362_160_884_992, "2014-10-30T17:42:37Z"),
    (0, "1970-01-01T00:00:00Z"),
    (-1, "1969-12-31T23:59:59.996093750Z"),
  ]

  @Test(arguments: known) func convertsExactly(_ ticks: Int64, _ text: String) throws {
    let instant = try #require(Timestamp(text))
    #expect(HexoTimestamp(ticks: ticks).timestamp() == instant)
    #expect(HexoTimestamp(instant).ticks == ticks)
    let seconds = HexoTimestamp(ticks: ticks).seconds()
    #expect(HexoTimestamp(secondsSince1970: seconds)?.ticks == ticks)
    #expect(HexoTimestamp(HexoTimestamp(ticks: ticks).date())?.ticks == ticks)
  }

  @Test func cutsDownToTheTick() throws {
    let before = try #require(Timestamp("1969-12-31T23:59:59.999999999Z"))
    #expect(HexoTimestamp(before).ticks == -1)
    let after = try #require(Timestamp("2014-07-17T19:38:06.214843749Z"))
    #expect(HexoTimestamp(after).ticks == 359_840_226_870)
    #expect(HexoTimestamp(secondsSince1970: -0.001)?.ticks == -1)
    #expect(HexoTimestamp(secondsSince1970: 1.0078)?.ticks == 257)
  }

  @Test(arguments: [Int64(1000), 256, 250, 300, 3, 1, 44_100])
  func comesBackAtAnyRate(_ rate: Int64) {
    for ticks in Array(stride(from: Int64(-5), to: 2000, by: 1)) + [14_056_258_862, -14_056_258_862] {
      let instant = HexoTimestamp(ticks: ticks)
      #expect(HexoTimestamp(instant.timestamp(ticksPerSecond: rate), ticksPerSecond: rate) == instant)
      #expect(
        HexoTimestamp(secondsSince1970: instant.seconds(ticksPerSecond: rate), ticksPerSecond: rate) == instant)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e30, 0x1p55])
  func refusesSecondsThatDoNotFit(_ seconds: Double) {
    #expect(HexoTimestamp(secondsSince1970: seconds) == nil)
  }

  @Test func holdsItsEnds() {
    let last = HexoTimestamp(ticks: .max)
    let first = HexoTimestamp(ticks: .min)
    #expect(last.advanced(by: 1) == last)
    #expect(first.distance(to: last) == .max)
    #expect(first < last)
    #expect(last.timestamp().description.hasPrefix("9999-12-31T23:59:59.999"))
    #expect(first.timestamp().description == "0001-01-01T00:00:00.000Z")
    #expect(HexoTimestamp(ticks: 5).timestamp(ticksPerSecond: 0).seconds == 5)
  }

  @Test(arguments: [Int64.max, .max - 1, .min, 1 << 40]) func noRateIsTooHigh(_ rate: Int64) throws {
    let first = try #require(Timestamp("0001-01-01T00:00:00.999999999Z"))
    let last = try #require(Timestamp("9999-12-31T23:59:59.999999999Z"))
    let held: [Int64] = rate > 0 ? [.min, .max] : [first.seconds, last.seconds]
    #expect([first, last].map { HexoTimestamp($0, ticksPerSecond: rate).ticks } == held)
    let second = try #require(Timestamp("1970-01-01T00:00:00.5Z"))
    #expect(HexoTimestamp(second, ticksPerSecond: rate).ticks == max(1, rate) / 2)
    let tick = HexoTimestamp(ticks: max(1, rate))
    #expect(tick.timestamp(ticksPerSecond: rate).seconds == 1)
    #expect(tick.duration(since: 0, ticksPerSecond: rate) == .seconds(1))
  }

  @Test func measuresTime() {
    let start: HexoTimestamp = 359_840_226_870
    let end: HexoTimestamp = 359_840_821_814
    #expect(end.duration(since: start) == .seconds(2324))
    #expect(HexoTimestamp(ticks: start.ticks + 1).duration(since: start) == .nanoseconds(3_906_250))
    #expect(start.duration(since: end, ticksPerSecond: 1000) == .milliseconds(-594_944))
    #expect(Array(stride(from: start, to: start.advanced(by: 512), by: 256)).count == 2)
  }

  @Test func readsNumbersAndWritesIntegers() throws {
    let decoder = HubJSONDecoder()
    let values = try decoder.decode(
      [HexoTimestamp].self, from: Array("[353163129199, 353163129199.512, 3.5e2, -1.5, 7.0]".utf8))
    #expect(values == [353_163_129_199, 353_163_129_199, 350, -1, 7])
    #expect(
      String(decoding: try HubJSONEncoder().encode(values), as: UTF8.self) == "[353163129199,353163129199,350,-1,7]")
  }

  @Test(arguments: [
    #"{"start":1e30}"#, #"{"start":"353163129199"}"#, #"{"start":null}"#, #"{"start":9223372036854775808}"#,
  ])
  func saysWhatIsNoTimestamp(_ text: String) {
    struct Holder: Decodable { var start: HexoTimestamp }
    let error = #expect(throws: DecodingError.self) {
      try HubJSONDecoder().decode(Holder.self, from: Array(text.utf8))
    }
    let context =
      switch error {
      case .dataCorrupted(let context)?, .typeMismatch(_, let context)?, .valueNotFound(_, let context)?: context
      default: DecodingError.Context(codingPath: [], debugDescription: "")
      }
    #expect(context.codingPath.map(\.stringValue) == ["start"])
  }

  @Test func isText() {
    #expect("\(HexoTimestamp(ticks: 359_840_226_870))" == "359840226870")
    #expect(HexoTimestamp("359840226870") == 359_840_226_870)
    #expect(HexoTimestamp("359840226870.5") == nil)
  }
}
