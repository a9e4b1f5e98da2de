#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HahnProCloud

func oneSeries(_ cloud: HahnProCloudClient, id: String) async throws -> TimeSeries {
  // snippet.get
  let series = try await cloud.timeSeries.get(id)
  print(series.name, series.metrics ?? [])
  // snippet.end
  return series
}

func seriesOfAnAsset(_ cloud: HahnProCloudClient, _ asset: Asset) async throws -> [TimeSeries] {
  // snippet.ofAsset
  let series = try await cloud.timeSeries.list(ofAsset: asset, names: ["temperature"]).items
  // snippet.end
  return series
}

func firstValues(_ cloud: HahnProCloudClient, _ series: TimeSeries) async throws -> TimeSeriesColumns {
  // snippet.first
  let values = try await cloud.timeSeries.values(of: series, limit: 1000)
  if let time = values.timestamps.first, let value = values.values.first {
    print("\(values.count) values, the first is \(value) at \(time)")
  }
  // snippet.end
  return values
}

func valuesOfPeriods(_ cloud: HahnProCloudClient, _ series: TimeSeries) async throws -> [TimeSeriesColumns] {
  // snippet.period
  let start: TimeSeriesTime = 1_735_689_600_000  // 2025-01-01, in milliseconds since 1970
  let end: TimeSeriesTime = 1_735_693_200_000  // an hour later

  let since = try await cloud.timeSeries.values(of: series, from: start)
  let hour = try await cloud.timeSeries.values(of: series, from: start, to: end)
  // snippet.end

  // snippet.group
  let sinceByHour = try await cloud.timeSeries.values(of: series, from: start, group: .hour)
  let hourByMinute = try await cloud.timeSeries.values(of: series, from: start, to: end, group: .minute)
  // snippet.end
  return [since, hour, sinceByHour, hourByMinute]
}

func createASeries(_ cloud: HahnProCloudClient, _ asset: Asset) async throws -> TimeSeries {
  // snippet.create
  let series = try await cloud.timeSeries.add(
    .init(
      name: "temperature", readPermissions: ["user"], readWritePermissions: ["user"], asset: asset,
      minDate: Timestamp(secondsSince1970: 1_735_689_600), maxBucketTimeRange: 86_400_000))  // a day
  // snippet.end
  return series
}

func addAValue(_ cloud: HahnProCloudClient, _ series: TimeSeries) async throws {
  // snippet.add
  try await cloud.timeSeries.addValue(21.5, at: TimeSeriesTime(Date()), to: series)  // now
  // snippet.end
}

func addNamedValues(_ cloud: HahnProCloudClient, _ series: TimeSeries) async throws -> [Double]? {
  // snippet.named
  try await cloud.timeSeries.addValue(["x": 0.5, "y": -1.25], at: 1_735_689_600_000, to: series)
  let values = try await cloud.timeSeries.values(of: series)
  print(values.names, values["x"] ?? [])
  // snippet.end
  return values["y"]
}

func addManyValues(_ cloud: HahnProCloudClient, _ series: TimeSeries) async throws {
  // snippet.columns
  let values = TimeSeriesColumns(timestamps: [1_735_689_600_000, 1_735_689_660_000], values: [21.5, 22.5])
  try await cloud.timeSeries.addValues(values, to: series)
  // snippet.end
}
