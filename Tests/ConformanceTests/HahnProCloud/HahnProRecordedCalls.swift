import HahnProCloud
import HubTesting

/// The public calls of one kind of record, made from recorded requests.
struct HahnProRecordedCalls: Sendable {
  typealias Make = @Sendable (HahnProRecordedCall) async throws -> Void

  private(set) var makes: [String: Make] = [:]

  /// Whether a text can be an id: the names of operations that stand in its place in a path cannot.
  let takesID: @Sendable (String) -> Bool

  /// What every kind has.
  init<Resource: HahnProResource>(_ records: HahnProRecords<Resource>) {
    takesID = { (try? records.calls.get(ID<Resource>($0))) != nil }
    read(records)
    write(records)
    trash(records)
  }

  func adding(_ makes: [String: Make]) -> HahnProRecordedCalls {
    var all = self
    all.makes.merge(makes) { $1 }
    return all
  }

  /// Every kind of record of the cloud, by the first part of its operations' names.
  static func all(_ cloud: HahnProCloudClient) -> [String: HahnProRecordedCalls] {
    [
      "assets": .init(cloud.assets).adding(assets(cloud)),
      "assetTypes": .init(cloud.assetTypes).adding(assetTypes(cloud)),
      "contents": .init(cloud.contents).adding(contents(cloud)),
      "timeSeries": .init(cloud.timeSeries).adding(values(cloud)).adding(valuesOfAssets(cloud)),
    ]
  }

  private mutating func read<Resource: HahnProResource>(_ records: HahnProRecords<Resource>) {
    makes["list"] = { call in
      try call.expectNoBody()
      let query = try HahnProQueryReading<Resource>(
        call.match.query, "filter", "sort", "limit", "page", "populate", "select", "lang", calls: records.calls)
      if let select = query.select {
        try await attempt {
          try await records.select(
            select, where: query.filter, sort: query.sort, page: query.page, populate: query.populate,
            language: query.language, options: call.options)
        }
      } else {
        try await attempt {
          try await records.list(
            where: query.filter, sort: query.sort, page: query.page, populate: query.populate,
            language: query.language, options: call.options)
        }
      }
    }
    makes["get"] = { call in
      try call.expectNoBody()
      let query = try HahnProQueryReading<Resource>(call.match.query, "populate", calls: records.calls)
      try await attempt {
        try await records.get(call.argument("id"), populate: query.populate, options: call.options)
      }
    }
  }

  private mutating func write<Resource: HahnProResource>(_ records: HahnProRecords<Resource>) {
    makes["add"] = { call in
      _ = try call.parameters()
      let record = try HahnProRecordReading<Resource>.draft(try RecordedJSON.value(call.exchange))
      try await attempt { try await records.add(record, options: call.options) }
    }
    makes["addMany"] = { call in
      _ = try call.parameters()
      guard let values = try RecordedJSON.value(call.exchange).arrayValue else {
        throw Unmakeable("a body that is no JSON array")
      }
      let drafts = try values.map { try HahnProRecordReading<Resource>.draft($0) }
      try await attempt { try await records.addMany(drafts, options: call.options) }
    }
    makes["update"] = { call in
      _ = try call.parameters()
      let record = try HahnProRecordReading<Resource>.record(
        try RecordedJSON.value(call.exchange), id: call.argument("id"))
      try await attempt { try await records.update(record, options: call.options) }
    }
    makes["delete"] = { call in
      try call.expectNoBody()
      let force = try call.parameters("force").truth("force")
      try await attempt { try await records.delete(call.argument("id"), force: force, options: call.options) }
    }
  }

  private mutating func trash<Resource: HahnProResource>(_ records: HahnProRecords<Resource>) {
    makes["trash"] = { call in
      try call.expectNoBody()
      let query = try HahnProQueryReading<Resource>(call.match.query, "sort", "limit", "page", calls: records.calls)
      try await attempt { try await records.trash(sort: query.sort, page: query.page, options: call.options) }
    }
    makes["restore"] = { call in
      _ = try call.parameters()
      try call.expectEmptyObject()
      try await attempt { try await records.restore(call.argument("id"), options: call.options) }
    }
    makes["restoreAll"] = { call in
      _ = try call.parameters()
      try call.expectEmptyObject()
      try await attempt { try await records.restoreAll(options: call.options) }
    }
    makes["emptyTrash"] = { call in
      try call.expectNoBody()
      guard let seconds = try call.parameters("offset").number("offset", least: 0) else {
        throw Unmakeable("a parameter that is missing")
      }
      try await attempt { try await records.emptyTrash(olderThan: .seconds(seconds), options: call.options) }
    }
  }
}
