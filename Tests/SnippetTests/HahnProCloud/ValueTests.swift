#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HahnProCloud
import HubSandbox
import Testing

/// The snippets about time series and their values.
struct ValueTests {
  private let start: Int64 = 1_735_689_600_000

  @Test func aSeriesIsCreatedAndFound() async throws {
    try await withCloud { cloud, sandbox async throws in
      let asset = try await cloud.addAsset("Pump 1", type: cloud.addType("Pump"))
      let series = try await createASeries(cloud, asset)
      let sent = try #require(sandbox.journal.requests(matching: "api POST /tsm").last)
      let body = try JSONValue(parsing: sent.body)
      #expect(body["maxBucketTimeRange"] == 86_400_000)
      #expect(body["minDate"] == "2025-01-01T00:00:00.000Z")

      let stored = try await oneSeries(cloud, id: series.id.rawValue)
      #expect(stored.name == "temperature")
      #expect(stored.maxBucketTimeRange == 86_400_000)
      #expect(stored.minDate?.timestamp == Timestamp(secondsSince1970: 1_735_689_600))
      #expect(try await seriesOfAnAsset(cloud, asset).map(\.id) == [series.id])
      let other = try await cloud.addAsset("Pump 2", type: cloud.addType("Other"))
      #expect(try await seriesOfAnAsset(cloud, other).isEmpty)
    }
  }

  @Test func firstTenLines() async throws {
    try await withCloud { cloud, sandbox async throws in
      let pump = try await cloud.addAsset("Pump 1", type: cloud.addType("Pump"), tags: ["cooling"])
      let series = try await createASeries(cloud, pump)
      let values = try await firstSteps(
        server: ServerAddress(sandbox.url), user: sandbox.clientID, secret: Secret(sandbox.clientSecret))
      #expect(values == [21.5])
      #expect(try await cloud.timeSeries.values(of: series).timestamps == [start])
    }
  }

  @Test func theFirstThousandValues() async throws {
    try await withCloud { cloud, _ async throws in
      let series = try await cloud.addSeries("temperature")
      let times = (0..<1001).map { start + Int64($0) * 1000 }
      try await cloud.timeSeries.addValues(
        TimeSeriesColumns(timestamps: times, values: times.indices.map(Double.init)), to: series)
      let values = try await firstValues(cloud, series)
      #expect(values.count == 1000)
      #expect(values.timestamps.elementsEqual(times.prefix(1000)))
      #expect(values.values.last == 999)
    }
  }

  /// Values in the first two minutes, one at the end of the hour, one an hour later, and one of the day before.
  @Test func valuesOfPeriodsAndGroups() async throws {
    try await withCloud { cloud, sandbox async throws in
      let series = try await cloud.addSeries("temperature")
      let minutes: [Int64] = [-1440, 0, 1, 60, 120]
      var times = minutes.map { start + $0 * 60_000 }
      times.insert(start + 30_000, at: 2)
      try await cloud.timeSeries.addValues(
        TimeSeriesColumns(timestamps: times, values: [100, 1, 3, 5, 7, 9]), to: series)
      let found = try await valuesOfPeriods(cloud, series)
      #expect(found.map(\.values) == [[1, 3, 5, 7, 9], [1, 3, 5, 7], [3, 7, 9], [2, 5, 7]])
      let hour: [Int64] = [0, 3_600_000, 7_200_000]
      #expect(found[2].timestamps == hour.map { start + $0 })
      let paths = sandbox.journal.requests(matching: "api GET /tsm/**").map {
        $0.target.split(separator: "/").dropFirst(2)
      }
      #expect(
        paths.map { $0.joined(separator: "/") } == [
          "1735689600000", "1735689600000/1735693200000", "1735689600000?group=1h",
          "1735689600000/1735693200000?group=1m",
        ])
    }
  }

  @Test func valuesAreAdded() async throws {
    try await withCloud { cloud, _ async throws in
      let series = try await cloud.addSeries("temperature")
      let before = TimeSeriesTime(Date())
      try await addAValue(cloud, series)
      let now = try await cloud.timeSeries.values(of: series)
      #expect(now.values == [21.5])
      let time = try #require(now.timestamps.first)
      #expect((before.milliseconds...TimeSeriesTime(Date()).milliseconds).contains(time))

      try await addManyValues(cloud, series)
      let all = try await cloud.timeSeries.values(of: series)
      #expect(all.timestamps == [start, start + 60_000, time])
      #expect(all.values == [21.5, 22.5, 21.5])

      let position = try await cloud.addSeries("position")
      #expect(try await addNamedValues(cloud, position) == [-1.25])
      #expect(try await cloud.timeSeries.values(of: position)["x"] == [0.5])
    }
  }
}
