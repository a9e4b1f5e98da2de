import HahnProCloud
import HubTesting

extension HahnProRecordedCalls {
  static func values(_ cloud: HahnProCloudClient) -> [String: Make] {
    let series = cloud.timeSeries
    return [
      "addValues": { call in
        _ = try call.parameters()
        let entries = try HahnProValueReading.entries(try RecordedJSON.value(call.exchange))
        try await attempt { try await series.addValues(entries, to: call.id(TimeSeries.self), options: call.options) }
      },
      "recentValue": { call in
        try call.expectNoBody()
        let before = try call.parameters("before")["before"].map { text in
          guard let instant = Timestamp(text) else { throw Unmakeable("a malformed parameter") }
          return instant
        }
        try await attempt {
          try await series.recentValue(of: call.id(TimeSeries.self), before: before, options: call.options)
        }
      },
      "values": { call in
        try call.expectNoBody()
        let parameters = try call.parameters("limit", "group")
        let start = try HahnProValueReading.time(call.argument("from"))
        let limit = try parameters.number("limit", least: 1)
        let group = parameters["group"].map(TimeSeriesGroup.init)
        try await attempt {
          try await series.values(
            of: call.id(TimeSeries.self), from: start, limit: limit, group: group, options: call.options)
        }
      },
      "valuesOfPeriod": { call in
        try call.expectNoBody()
        let start = try HahnProValueReading.time(call.argument("from"))
        let end = try HahnProValueReading.time(call.argument("to"))
        let group = try call.parameters("group")["group"].map(TimeSeriesGroup.init)
        try await attempt {
          try await series.values(
            of: call.id(TimeSeries.self), from: start, to: end, group: group, options: call.options)
        }
      },
    ]
  }

  static func valuesOfAssets(_ cloud: HahnProCloudClient) -> [String: Make] {
    let series = cloud.timeSeries
    return [
      "ofAsset": { call in
        try call.expectNoBody()
        let names = try call.parameters("names").list("names")
        try await attempt {
          try await series.list(ofAsset: call.id(Asset.self, "asset"), names: names, options: call.options)
        }
      },
      "recentValuesOfAsset": { call in
        try call.expectNoBody()
        let names = try call.parameters("names").list("names")
        try await attempt {
          try await series.recentValues(ofAsset: call.id(Asset.self, "asset"), names: names, options: call.options)
        }
      },
      "addValuesToAsset": { call in
        _ = try call.parameters()
        let values = try HahnProValueReading.assetValues(try RecordedJSON.value(call.exchange))
        try await attempt {
          try await series.addValues(values, toAsset: call.id(Asset.self, "asset"), options: call.options)
        }
      },
      "addManyValuesToAsset": { call in
        _ = try call.parameters()
        guard let items = try RecordedJSON.value(call.exchange).arrayValue else {
          throw Unmakeable("a body that is no JSON array")
        }
        let values = try items.map(HahnProValueReading.assetValues)
        try await attempt {
          try await series.addManyValues(values, toAsset: call.id(Asset.self, "asset"), options: call.options)
        }
      },
    ]
  }
}
