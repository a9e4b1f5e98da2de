import HubHTTP
import HubJSON

// The values of channels (wire page, 7 and 8).
extension HexoskinState {
  /// The values of a user, each channel under its own id.
  struct Series: Sendable {
    let user: Int64
    var channels: [(channel: HexoskinChannel, samples: [HexoskinSample])]
  }

  func data(_ call: HexoskinCall, _ implied: [Int64]?) throws(HexoskinRefusal) -> SandboxResponse {
    let query = try HexoskinDataQuery(call.query, implied: implied)
    guard query.datatypes != nil else { throw .badRequest("A datatype filter is required.") }
    let found = series(query, call)
    let types = ["application/json", "text/csv"]
    if HexoskinAccept.best(of: types, for: call.request.fields[.accept]) == "text/csv" {
      return table(found, call)
    }
    return try answer(200, Self.json(found, query, call.prefix), to: call)
  }

  /// What there is of the channels that are asked for, of every user that the visitor sees.
  func series(_ query: HexoskinDataQuery, _ call: HexoskinCall) -> [Series] {
    guard let spans = spans(query, call) else { return [] }
    let channels = (query.datatypes ?? (tables["datatype"]?.all ?? []).compactMap { $0["dataid"]?.intValue })
      .compactMap { HexoskinChannel(tables["datatype"]?[String($0)]) }
    var found: [Series] = []
    for user in sees(call.visitor).sorted() where query.user ?? user == user {
      var series = Series(user: user, channels: [])
      for channel in channels {
        let runs = records(of: user).filter { !(channel.isRaw && $0.isRealtime) }.map { record in
          channel.run(of: record.ticks, in: spans.ticks)
        }
        let samples = HexoskinRun.samples(of: runs, limit: query.limit)
        if !samples.isEmpty { series.channels.append((channel, samples)) }
      }
      if spans.user ?? user == user, !series.channels.isEmpty { found.append(series) }
    }
    return found
  }

  /// The ticks that a request is about, and the user that it is limited to by a record or a range.
  private struct Spans {
    var ticks: Range<Int64>
    var user: Int64?
  }

  /// - Returns: nil when nothing can meet all conditions.
  private func spans(_ query: HexoskinDataQuery, _ call: HexoskinCall) -> Spans? {
    guard query.start < query.end else { return nil }
    var spans = Spans(ticks: query.start..<query.end)
    for subject in query.subjects {
      guard let resource = resources[subject.resource], let row = tables[resource.table]?[String(subject.key)],
        isVisible(row, resource, to: call.visitor), let ticks = Self.ticks(of: row),
        let user = row["user"]?.intValue, spans.user ?? user == user
      else { return nil }
      spans.ticks = spans.ticks.clamped(to: ticks)
      spans.user = user
    }
    return spans.ticks.isEmpty ? nil : spans
  }

  private func records(of user: Int64) -> [(ticks: Range<Int64>, isRealtime: Bool)] {
    (tables["record"]?.all ?? []).filter { $0["user"]?.intValue == user }.compactMap { row in
      Self.ticks(of: row).map { ($0, row["status"] == "realtime") }
    }.sorted { $0.ticks.lowerBound < $1.ticks.lowerBound }
  }

  /// The ticks of a record or a range, nil for those of no time that a calendar has.
  static func ticks(of row: JSONObject) -> Range<Int64>? {
    guard let start = row["start"]?.intValue, let end = row["end"]?.intValue, start <= end,
      HexoskinTime.date(ticks: Double(start)) != nil, HexoskinTime.date(ticks: Double(end)) != nil
    else { return nil }
    return start..<end
  }

  private static func json(_ found: [Series], _ query: HexoskinDataQuery, _ prefix: String) -> JSONValue {
    let shown = { (channel: HexoskinChannel, sample: HexoskinSample) -> JSONValue in
      let value = channel.json(sample.raw)
      if !query.hasTimestamps { return value }
      let time =
        query.isInSeconds ? PythonNumber.json(Double(sample.tick) / 256) : .number(JSONNumber(sample.tick))
      return [time, value]
    }
    if query.isFlat {
      return .array(
        found.flatMap { series in series.channels.flatMap { part in part.samples.map { shown(part.channel, $0) } } })
    }
    return .array(
      found.map { series in
        var data = JSONObject()
        for part in series.channels {
          data["\(part.channel.id)"] = .array(part.samples.map { shown(part.channel, $0) })
        }
        return ["data": .object(data), "user": Self.uri("user", .number(JSONNumber(series.user)), prefix)]
      })
  }

  /// A table with a row for each tick (wire page, 8.1).
  private func table(_ found: [Series], _ call: HexoskinCall) -> SandboxResponse {
    let hasUsers = found.count > 1
    var channels: [HexoskinChannel] = []
    for channel in found.flatMap({ $0.channels.map(\.channel) })
    where !channels.contains(where: { $0.id == channel.id }) {
      channels.append(channel)
    }
    let titles = channels.map { "\($0.name) [\($0.unit)](\(call.prefix)datatype/\($0.id)/)" }
    var lines = [((hasUsers ? ["user"] : []) + ["time [s/256]"] + titles).joined(separator: ",")]
    for series in found {
      var rows: [Int64: [Int64: String]] = [:]
      for part in series.channels {
        for sample in part.samples {
          rows[sample.tick, default: [:]][part.channel.id] = PythonText.text(part.channel.json(sample.raw))
        }
      }
      for (tick, row) in rows.sorted(by: { $0.key < $1.key }) {
        let values = channels.map { row[$0.id] ?? "" }
        let user = hasUsers ? ["\(call.prefix)user/\(series.user)/"] : []
        lines.append((user + ["\(tick)"] + values).joined(separator: ","))
      }
    }
    return SandboxResponse(
      status: 200, fields: [.contentType: "text/csv; charset=utf-8"],
      body: Array((lines.joined(separator: "\n") + "\n").utf8), isChunked: false)
  }
}
