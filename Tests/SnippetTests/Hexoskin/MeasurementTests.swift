#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin
import HubSandbox
import HubTesting
import Testing

/// The snippets about data and time.
struct MeasurementTests {
  private func query(_ sandbox: HexoskinSandbox) -> String? {
    sandbox.journal.requests(matching: "api GET /api/data").last?.target
  }

  @Test func oneChannelOfARecord() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let record = try await hexo.records.get(37700)
      let series = try await oneChannel(hexo, record: record)
      #expect(series.unit == "bpm")
      #expect(series.rate == 1)
      #expect(series.count == series.ticks.count)
      #expect(series.ticks.first == record.start.ticks + 256)
      #expect(zip(series.ticks, series.ticks.dropFirst()).allSatisfy { $1 - $0 == 256 })
      #expect(series.values.first.map { (40...120).contains($0) } == true)
      #expect(query(sandbox) == "/api/data/?record=37700&datatype=19")
      #expect(try await hexo.data.values(of: .oxygenSaturation, record: 37700).isEmpty)
    }
  }

  @Test func threeChannelsOfARecord() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let results = try await threeChannels(hexo)
      #expect(results.count == 1)
      #expect(results.first?.channels == [.heartRate, .breathingRate, .activity])
      #expect(results.first?[.activity]?.unit == "g")
      #expect(results.first?.user.object?.uri == "/api/user/99/")
      #expect(sandbox.paths() == ["GET /api/data/", "GET /api/user/99/"])
      #expect(query(sandbox)?.contains("datatype__in=19%2C33%2C49") == true)
    }
  }

  @Test func flatWithAndWithoutTimes() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let whole = try await hexo.data.values(of: .heartRate, record: 37700)
      let series = try await flat(hexo)
      #expect(series == whole)
      #expect(query(sandbox) == "/api/data/?record=37700&datatype=19&flat=True")
      #expect(try await flatValues(hexo) == whole.values)
      #expect(query(sandbox) == "/api/data/?record=37700&datatype=19&flat=True&no_timestamps=True")

      let place = sandbox.journal.count
      await #expect(throws: InvalidRequestError.self) {
        try await hexo.data.flat(HexoskinDataQuery([.heartRate, .breathingRate], record: 37700))
      }
      #expect(sandbox.journal.count == place)
      let both = try await mixed(hexo)
      #expect(both.count > whole.count)
      #expect(both.goesBack)
      #expect(!whole.goesBack)
    }
  }

  @Test func theFirstMinuteOfARecord() async throws {
    try await withHexoskin { hexo, _ async throws in
      let record = try await hexo.records.get(37700)
      let series = try await ofAPeriod(hexo, record: record)
      #expect(series.count == 59)
      #expect(series.allSatisfy { $0.timestamp >= record.start && $0.timestamp < record.start.advanced(by: 15_360) })
    }
  }

  @Test func whatTheServerLeftOut() async throws {
    try await withHexoskin { hexo, _ async throws in
      #expect(try await leftOut(hexo) == .stride(3))
      #expect(
        HexoskinSubsampling.stride(3).description
          == "the server gave one of 3 values; ask for a shorter period to get all")
      #expect(try await hexo.data.values(of: .heartRate, record: 37700).subsampling == nil)
    }
  }

  @Test func anECGInMillivolts() async throws {
    try await withHexoskin { hexo, _ async throws in
      let ecg = try await inMillivolts(hexo, range: hexo.ranges.get(61495))
      #expect(ecg.unit == "mV")
      #expect(ecg.count == 1536)
      #expect(ecg.values.allSatisfy { abs($0) < 3 })
    }
  }

  @Test func instants() async throws {
    try await withHexoskin { hexo, _ async throws in
      let record = try await hexo.records.get(37700)
      let (start, date, length) = times(of: record)
      #expect("\(start)" == "2014-07-17T19:38:06.210937500Z")
      #expect(date.timeIntervalSince1970 == 359_840_226_870.0 / 256)
      #expect(length == .seconds(2324))
      #expect(ticks(at: start) == record.start)
      #expect(ticks(at: start.adding(.milliseconds(1))) == record.start)
    }
  }
}
