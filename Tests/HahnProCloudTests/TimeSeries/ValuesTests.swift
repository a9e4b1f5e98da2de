import HahnProCloud
import HubTesting
import Testing

struct ValuesTests {
  static let series = ID<TimeSeries>(Lab.seriesID)
  static let path = "/api/tsm/\(Lab.seriesID)"

  @Test func creating() async throws {
    let lab = try Lab(status: .created, Documents.series)
    let series = try await lab.cloud.timeSeries.add(
      TimeSeriesCreate(
        name: "temperature", readPermissions: ["test"], readWritePermissions: ["test", "user"], description: "",
        minDate: Timestamp("2024-01-01T00:00:00.000Z"), maxBucketTimeRange: 86_400_000))
    #expect(
      try JSONValue(parsing: Array(lab.bodies[0].utf8)) == [
        "readPermissions": ["test"], "readWritePermissions": ["test", "user"], "name": "temperature",
        "description": "", "minDate": "2024-01-01T00:00:00.000Z", "maxBucketTimeRange": 86_400_000,
      ])
    #expect(series.minDate?.timestamp == series.maxDate?.timestamp.adding(.seconds(-60)))
    #expect(lab.sent == ["POST /api/tsm"])
  }

  @Test func adding() async throws {
    let lab = try Lab { _ in ReceivedResponse(head: HTTPResponse(status: .created), bytes: []) }
    let all = lab.cloud.timeSeries
    try await all.addValue(0.1, at: 1_735_689_600_003, to: Self.series)
    try await all.addValue(["val2": 2, "val1": 1], at: 1_735_689_600_000, to: Self.series)
    try await all.addValues(
      TimeSeriesColumns(timestamps: [1_735_689_600_000, 1_735_689_660_000], values: [5, 6]), to: Self.series)
    try await all.addValues(
      TimeSeriesColumns(timestamps: [1, -2], columns: ["x": [1, 2.5], "y \"": [1e-7, -0.5]]), to: Self.series)
    try await all.addValues(TimeSeriesEntries(json: [3: "text", 4: true, 5: nil]), to: Self.series)
    #expect(lab.sent == Array(repeating: "POST \(Self.path)", count: 5))
    #expect(
      lab.bodies == [
        #"{"1735689600003":0.1}"#, #"{"1735689600000":{"val1":1,"val2":2}}"#,
        #"{"1735689600000":5,"1735689660000":6}"#,
        #"{"1":{"x":1,"y \"":1e-07},"-2":{"x":2.5,"y \"":-0.5}}"#, #"{"3":"text","4":true,"5":null}"#,
      ])
  }

  @Test(
    arguments: [
      (TimeSeriesEntries([1: .nan]), "nan"), (TimeSeriesEntries([1: -.infinity]), "-inf"),
      (TimeSeriesEntries([1: ["x": .nan]]), "'x'"), (TimeSeriesEntries([Int64: Double]().asEntries), "no values"),
      (TimeSeriesEntries([1: [String: Double]()]), "no column"),
      (TimeSeriesEntries(TimeSeriesColumns(timestamps: [1, 1], values: [1, 2])), "two values at 1"),
      (TimeSeriesEntries(TimeSeriesColumns(timestamps: [1, 2], values: [1])), "2 times"),
      (TimeSeriesEntries(TimeSeriesColumns(timestamps: [1], columns: ["timestamp": [1]])), "timestamp"),
      (TimeSeriesEntries(TimeSeriesColumns(timestamps: [1], columns: ["a": [1], "a": [2]])), "same name"),
    ] as [(TimeSeriesEntries, String)])
  func refusals(entries: TimeSeriesEntries, reason: String) async throws {
    let lab = try Lab("{}")
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.timeSeries.addValues(entries, to: Self.series)
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func reading() async throws {
    let lab = try Lab(#"[{"timestamp":1735689600000,"value":5},{"timestamp":1735689660000,"value":6.5}]"#)
    let all = lab.cloud.timeSeries
    let columns = try await all.values(of: Self.series, limit: 1000)
    #expect(columns.timestamps == [1_735_689_600_000, 1_735_689_660_000])
    #expect(columns.values == [5, 6.5])
    _ = try await all.values(of: Self.series, from: 1_735_689_600_000)
    _ = try await all.values(of: Self.series, from: 1_735_689_600_000, limit: 10, group: .hour)
    _ = try await all.values(of: Self.series, from: 1_735_689_600_000, to: 1_735_693_200_000)
    _ = try await all.values(of: Self.series, from: 1_735_689_600_000, to: 1_735_693_200_000, group: .hour)
    #expect(
      lab.sent == [
        "GET \(Self.path)/0?limit=1000", "GET \(Self.path)/1735689600000",
        "GET \(Self.path)/1735689600000?limit=10&group=1h", "GET \(Self.path)/1735689600000/1735693200000",
        "GET \(Self.path)/1735689600000/1735693200000?group=1h",
      ])
  }

  @Test func namedColumns() async throws {
    let lab = try Lab(#"[{"timestamp":1,"x":1,"y":2},{"timestamp":2,"y":3,"z":4},{"x":5,"timestamp":3,"y":null}]"#)
    let columns = try await lab.cloud.timeSeries.values(of: Self.series)
    #expect(columns.names == ["x", "y", "z"])
    #expect(columns["y"]?.prefix(2) == [2, 3])
    #expect(columns["z"]?.map(\.isNaN) == [true, false, true])
    #expect(columns["x"]?.last == 5)
    #expect(columns.values.isEmpty)
  }

  @Test(arguments: [
    (#"[{"timestamp":1,"value":5},{"timestamp":2.5,"value":6}]"#, "timestamp"),
    (#"[{"timestamp":1,"value":"five"}]"#, "value"), (#"[{"value":5}]"#, "timestamp"), (#"{"timestamp":1}"#, "array"),
  ])
  func answersThatAreNoColumns(json: String, place: String) async throws {
    let lab = try Lab(json)
    let error = await #expect(throws: ResponseDecodingError.self) {
      try await lab.cloud.timeSeries.values(of: Self.series)
    }
    #expect(error?.description.lowercased().contains(place) == true, "\(error?.description ?? "")")
  }

  @Test func entriesOfAnyKind() async throws {
    let lab = try Lab(#"[{"timestamp":1,"value":"text"},{"timestamp":2,"x":1,"y":true}]"#)
    let entries = try await lab.cloud.timeSeries.entries(of: Self.series, limit: 2)
    #expect(entries[0]["value"] == "text")
    #expect(entries[1]["y"] == true)
    #expect(entries[1].value == nil)
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.timeSeries.entries(of: Self.series, from: 0, to: 1, limit: 1)
    }
  }

  @Test func theLastValueAndTheSeriesOfAnAsset() async throws {
    let lab = try Lab { sent in
      sent.request.path.contains("/asset/")
        ? .json(#"{"docs":[\#(Documents.series)],"total":1,"limit":10}"#)
        : ReceivedResponse(head: HTTPResponse(status: .ok), bytes: [])
    }
    let all = lab.cloud.timeSeries
    #expect(try await all.recentValue(of: Self.series, before: Timestamp("2024-01-01T00:00:00.000Z")) == nil)
    let series = try await all.list(ofAsset: ID<Asset>("1"), names: ["temperature", "vibration"])
    #expect(series.items.first?.asset?.reference.rawValue == Lab.assetID)
    #expect(
      lab.sent == [
        "GET \(Self.path)/recent?before=2024-01-01T00:00:00.000Z", "GET /api/tsm/asset/1?names=temperature,vibration",
      ])
  }

  @Test func seriesByTheirIDsAsText() async throws {
    let lab = try Lab("[]")
    let all = lab.cloud.timeSeries
    try await all.addValue(1, at: 2, to: "a")
    try await all.addValue(["x": 1], at: 2, to: "a")
    try await all.addValues(TimeSeriesColumns(timestamps: [2], columns: [(name: "x", values: [1])]), to: "a")
    #expect(try await all.values(of: "a", limit: 5).isEmpty)
    #expect(try await all.values(of: "a", from: 1, to: 2).isEmpty)
    #expect(
      lab.sent == [
        "POST /api/tsm/a", "POST /api/tsm/a", "POST /api/tsm/a", "GET /api/tsm/a/0?limit=5", "GET /api/tsm/a/1/2",
      ]
    )
    #expect(lab.bodies.prefix(3) == [#"{"2":1}"#, #"{"2":{"x":1}}"#, #"{"2":{"x":1}}"#])
  }

  @Test func periodsThatEndBeforeTheyBegin() async throws {
    let lab = try Lab("[]")
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.timeSeries.values(of: Self.series, from: 2, to: 1)
    }
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.timeSeries.values(of: Self.series, limit: 0)
    }
    #expect(lab.calls.isEmpty)
  }

  @Test(
    arguments: [
      ("1735689600000", 1_735_689_600_000), ("2025-01-01T00:00:00.0019Z", 1_735_689_600_001), ("-1", -1), ("1.5", nil),
      ("soon", nil), ("1969-12-31T23:59:59.999Z", -1),
    ] as [(String, Int64?)])
  func times(text: String, milliseconds: Int64?) {
    #expect(TimeSeriesTime(text)?.milliseconds == milliseconds)
    if let milliseconds {
      let time = TimeSeriesTime(milliseconds: milliseconds)
      #expect(TimeSeriesTime(time.timestamp) == time)
      #expect(TimeSeriesTime(time.timestamp.date) == time)
    }
  }
}

extension [Int64: Double] {
  /// The same values by times.
  fileprivate var asEntries: [TimeSeriesTime: Double] {
    Dictionary<TimeSeriesTime, Double>(uniqueKeysWithValues: map { (TimeSeriesTime(milliseconds: $0), $1) })
  }
}
