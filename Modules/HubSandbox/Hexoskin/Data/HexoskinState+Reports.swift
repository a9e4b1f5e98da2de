import HubJSON

// Reports and statistics (wire page, 10.3).
extension HexoskinState {
  func report(_ call: HexoskinCall) throws(HexoskinRefusal) -> JSONValue {
    let metrics = try metrics(call)
    let subject = try subject(call)
    let uri = Self.uri(subject.resource, subject.row["id"] ?? .null, call.prefix)
    let owner = subject.row["user"]?.intValue
    var results: [JSONValue] = []
    for metric in metrics {
      guard let resource = resources["metric"],
        var result = try shown(HexoskinBundle(resource: resource, data: [:], row: metric), call.prefix).objectValue
      else { continue }
      result["metric"] = result["resource_uri"]
      result["uri"] = result["resource_uri"]
      result["resource_uri"] = nil
      let id = result["id"]?.intValue
      result["id"] = nil
      result[subject.resource] = uri
      result["timerange"] = [
        "start": subject.row["start"] ?? .null, "end": subject.row["end"] ?? .null,
        "user": Self.uri("user", subject.row["user"] ?? .null, call.prefix),
      ]
      add(&result, id: id, of: owner, ticks: subject.row)
      results.append(.object(result))
    }
    return [
      "count": 1, "data": [.array(results)], "name": "", "outputtype": "list",
      "report": "\(call.prefix)templatereport/None/",
      "title": "",
      subject.resource: [
        "id": subject.row["id"] ?? .null, "start": subject.row["start"] ?? .null, "end": subject.row["end"] ?? .null,
        "resource_uri": uri,
      ],
    ]
  }

  private func metrics(_ call: HexoskinCall) throws(HexoskinRefusal) -> [JSONObject] {
    guard let text = call.query["include_metrics"], !text.isEmpty else { return tables["metric"]?.all ?? [] }
    var metrics: [JSONObject] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = PythonNumber.integer(String(part)) else { throw .mismatch }
      if case .value(let id) = number, let metric = tables["metric"]?[String(id)] { metrics.append(metric) }
    }
    return metrics
  }

  private func subject(_ call: HexoskinCall) throws(HexoskinRefusal) -> (resource: String, row: JSONObject) {
    for name in ["record", "range"] {
      guard let resource = resources[name], let key = try HexoskinDataQuery.key(call.query, name) else { continue }
      guard let row = tables[name]?[String(key)], isVisible(row, resource, to: call.visitor) else { throw .notFound }
      return (name, row)
    }
    throw .notFound
  }

  /// What a metric came to: values that are made up, but not by chance.
  private func add(_ result: inout JSONObject, id: Int64?, of owner: Int64?, ticks: JSONObject) {
    guard result.text("outputtype") == "histogram" else {
      let fitness = tables["user"]?[String(owner ?? 0)]?["profile"].flatMap { tables["profile"]?[PythonText.text($0)] }
      let most = fitness?["fitness"]?["hr_max"]?.doubleValue ?? 183
      result["value"] = id == 1038 ? -1 : 79.5
      result["zone"] = 2
      // To the tenth: half a beat more or less says nothing.
      result["zones"] = .array([0] + (5...9).map { PythonNumber.json((most * Double($0)).rounded() / 10) })
      return
    }
    let count = Int64(Self.ticks(of: ticks)?.count ?? 0) / 256
    let counts = (0..<4).map { band in
      count / 40 * 10 + max(0, min(10, count % 40 - Int64(band) * 10))
    }
    result["data1"] = [
      "bin_edge": [60, 70, 80, 90, 100], "count": .number(JSONNumber(count)), "unit": "bpm",
      "value": .array(counts.map { .number(JSONNumber($0)) }),
    ]
    let shares = counts.map { part in
      PythonNumber.json((Double(part) * 1000 / Double(max(count, 1))).rounded() / 10)
    }
    result["data2"] = ["count": .number(JSONNumber(count)), "unit": "%", "value": .array(shares)]
    result["unit"] = result["unit"] ?? .null
  }

  func statistics(_ call: HexoskinCall) throws(HexoskinRefusal) -> JSONValue {
    let subject = try subject(call)
    var statistics = JSONObject()
    if let channel = HexoskinChannel(tables["datatype"]?["19"]), let ticks = Self.ticks(of: subject.row) {
      let run = channel.run(of: ticks, in: ticks)
      let values = HexoskinRun.samples(of: [run], limit: 1_000_000).map(\.raw)
      if let least = values.min(), let most = values.max() {
        statistics["19"] = [
          "average": PythonNumber.json(Double(values.reduce(0, +)) / Double(values.count)),
          "count": .number(JSONNumber(values.count)), "min": .number(JSONNumber(least)),
          "max": .number(JSONNumber(most)),
        ]
      }
    }
    return [
      subject.resource: Self.uri(subject.resource, subject.row["id"] ?? .null, call.prefix),
      "statistics": .object(statistics),
    ]
  }
}
