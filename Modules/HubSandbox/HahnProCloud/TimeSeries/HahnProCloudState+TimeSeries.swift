import HubJSON

extension HahnProCloudState {
  /// What only time series have (hahnpro-cloud.md, 5.15).
  mutating func timeSeries(_ method: String, _ path: [String], _ call: CloudCall) throws(CloudFailure) -> CloudAnswer? {
    switch (method, path.first, path.count) {
    case ("GET", "asset", 2): return .json(200, try page(series(of: path[1], call), of: .timeSeries, call))
    case ("GET", "asset", 3) where path[2] == "recent": return .json(200, recentValues(of: path[1], call))
    case ("POST", "assets", 2):
      return .json(201, try addAssetValues(try call.members(), to: path[1], by: call.caller))
    case ("POST", "assets", 3) where path[2] == "bulk":
      return .json(201, try addManyAssetValues(to: path[1], call))
    case (_, "trash", _), (_, "many", _): return nil
    case ("POST", _?, 1):
      let series = try findForWriting(.timeSeries, path[0], for: call.caller)
      try add(try call.members(), to: series)
      return .empty(201)
    case ("GET", _?, 2):
      let series = try find(.timeSeries, path[0], for: call.caller)
      if path[1] == "recent" { return .json(200, try recentValue(of: series, call)) }
      return .json(200, try points(of: series, from: path[1], to: nil, call))
    case ("GET", _?, 3):
      let series = try find(.timeSeries, path[0], for: call.caller)
      return .json(200, try points(of: series, from: path[1], to: path[2], call))
    default: return nil
    }
  }

  static func time(_ text: String) throws(CloudFailure) -> Int64 {
    guard let time = Int64(text) else {
      throw .badRequest("timestamp must be an integer number of milliseconds: \(text)")
    }
    return time
  }

  /// The values of a series in the order of their times.
  func points(of id: String) -> [SeriesPoint] {
    (values[id] ?? [:]).map { SeriesPoint(time: $0.key, value: $0.value) }.sorted { $0.time < $1.time }
  }

  /// Both ends count.
  private func points(of series: CloudRecord, from: String, to: String?, _ call: CloudCall) throws(CloudFailure)
    -> JSONValue
  {
    let from = try Self.time(from)
    let end = try to.map { text throws(CloudFailure) in try Self.time(text) } ?? .max
    guard let group = SeriesGroup(rawValue: call["group"] ?? "none") else {
      let names = SeriesGroup.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badRequest("group must be one of the following values: \(names)")
    }
    let limit = try call.number("limit") ?? 0
    let inside = points(of: series.id).filter { $0.time >= from && $0.time <= end }
    let grouped = group.grouped(inside)
    return .array((limit > 0 ? Array(grouped.prefix(limit)) : grouped).map(\.json))
  }

  /// The newest value, or the newest before a time; null where there is none.
  private func recentValue(of series: CloudRecord, _ call: CloudCall) throws(CloudFailure) -> JSONValue {
    var limit: Int64?
    if let text = call["before"] {
      guard let before = Timestamp(text) else { throw .badRequest("before must be a date: \(text)") }
      limit = before.seconds * 1000 + Int64(before.nanoseconds) / 1_000_000
    }
    return points(of: series.id).last { point in limit.map { point.time < $0 } ?? true }?.json ?? .null
  }

  /// Adds values by their timestamps, or replaces them, and keeps the series' dates up.
  mutating func add(_ body: JSONObject, to series: CloudRecord) throws(CloudFailure) {
    var series = series
    var metrics = series.texts("metrics")
    var added = values[series.id] ?? [:]
    var first = series.text("minDate").flatMap(Timestamp.init)
    var last = series.text("maxDate").flatMap(Timestamp.init)
    for (text, value) in body {
      let time = try Self.time(text)
      added[time] = value
      for name in value.objectValue?.keys ?? ["value"] where !metrics.contains(name) { metrics.append(name) }
      let date = Timestamp(secondsSince1970: 0).adding(.milliseconds(time))
      first = min(first ?? date, date)
      last = max(last ?? date, date)
    }
    values[series.id] = added
    series["minDate"] = first.map { .string($0.description) }
    series["maxDate"] = last.map { .string($0.description) }
    series["metrics"] = .array(metrics.map(JSONValue.string))
    put(series, in: .timeSeries)
  }
}
