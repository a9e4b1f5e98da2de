#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin

func oneChannel(_ hexo: HexoskinClient, record: HexoskinRecord) async throws -> HexoskinSeries {
  // snippet.one
  let heartRate = try await hexo.data.values(of: .heartRate, record: record.id)
  print(heartRate.count, heartRate.unit ?? "", heartRate.rate ?? 0)
  for sample in heartRate { print(sample.timestamp.timestamp(), sample.value) }
  // snippet.end
  return heartRate
}

func threeChannels(_ hexo: HexoskinClient) async throws -> HexoskinDataResults {
  // snippet.three
  let results = try await hexo.data.values(of: [.heartRate, .breathingRate, .activity], record: 37700)
  print(results.count)  // users
  for result in results {
    print(try await result.user.first_name)  // a link like any other
    print(result[.heartRate]?.values.first ?? 0, result[.activity]?.unit ?? "")
  }
  // snippet.end
  return results
}

func flat(_ hexo: HexoskinClient) async throws -> HexoskinSeries {
  // snippet.flat
  let heartRate = try await hexo.data.flat(of: .heartRate, record: 37700)
  // snippet.end
  return heartRate
}

func flatValues(_ hexo: HexoskinClient) async throws -> [Double] {
  // snippet.flatValues
  let values = try await hexo.data.flatValues(of: .heartRate, record: 37700)
  // snippet.end
  return values
}

func mixed(_ hexo: HexoskinClient) async throws -> HexoskinSeries {
  // snippet.mixing
  let query = HexoskinDataQuery([.heartRate, .breathingRate], record: 37700)
  let values = try await hexo.data.flat(query, mixing: true)  // nothing tells the channels apart
  // snippet.end
  return values
}

func ofAPeriod(_ hexo: HexoskinClient, record: HexoskinRecord) async throws -> HexoskinSeries {
  // snippet.period
  let end = record.start.advanced(by: 60 * hexo.ticksPerSecond)  // the first minute
  let heartRate = try await hexo.data.values(of: .heartRate, user: "/api/user/99/", start: record.start, end: end)
  // snippet.end
  return heartRate
}

func leftOut(_ hexo: HexoskinClient) async throws -> HexoskinSubsampling? {
  // snippet.subsampling
  let heartRate = try await hexo.data.values(of: .heartRate, record: 37700, maxValues: 1000)
  if let subsampling = heartRate.subsampling {
    print(subsampling)  // the server gave one of 3 values; ask for a shorter period to get all
  }
  // snippet.end
  return heartRate.subsampling
}

func inMillivolts(_ hexo: HexoskinClient, range: HexoskinRange) async throws -> HexoskinSeries {
  // snippet.ecg
  let ecg = try await hexo.data.values(of: .ecg, range: range.id).converted  // millivolts; without, counts
  // snippet.end
  return ecg
}

func times(of record: HexoskinRecord) -> (Timestamp, Date, Duration) {
  // snippet.times
  let start = record.start.timestamp()  // exactly, as ISO 8601 when printed
  let date = record.start.date()  // Foundation's
  let length = record.end.duration(since: record.start)
  // snippet.end
  return (start, date, length)
}

func ticks(at instant: Timestamp) -> HexoTimestamp {
  // snippet.ticks
  let ticks = HexoTimestamp(instant)  // the tick in which the instant lies
  // snippet.end
  return ticks
}
