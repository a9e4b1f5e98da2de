import Hexoskin
import Testing

@Suite struct HexoskinDataTests {
  let server = HexoskinStub()
  private static let place = "/api/data/?record=37700&datatype="

  /// As recorded in client-data-json, shortened.
  private static let heartRate = "[359840227126, 60], [359840227382, 61], [359840227638, 62]"

  @Test func valuesAreColumns() async throws {
    server[Self.place + "19"] = #"[{"data": {"19": [\#(Self.heartRate)]}, "user": "/api/user/99/"}]"#
    let series = try await server.client().data.values(of: .heartRate, record: 37_700)
    #expect(series.ticks == [359_840_227_126, 359_840_227_382, 359_840_227_638])
    #expect(series.values == [60, 61, 62])
    #expect(series.unit == "bpm")
    #expect(series.rate == 1)
    #expect(series.name == "heart_rate")
    #expect(series.subsampling == nil)
    #expect(series.map(\.timestamp).first == 359_840_227_126)
    #expect("\(series)" == "3 values of heart_rate in bpm")
  }

  @Test func severalChannelsComeByUsers() async throws {
    server["/api/data/?datatype__in=33%2C19%2C4711&start=361446243405&end=361446397005"] = """
      [{"data": {"19": [\(Self.heartRate)], "4711": [], "33": [[359840227126, null], [359840227382, 13.5]]}, \
      "user": "/api/user/99/", "record": [{"id": 37700, "resource_uri": "/api/record/37700/"}]}, \
      {"data": {}, "user": "/api/user/100/"}]
      """
    let results = try await server.client().data.values(
      of: [.breathingRate, .heartRate, 4711], start: 361_446_243_405, end: 361_446_397_005)
    #expect(results.count == 2)
    #expect(results[0].channels == [.breathingRate, .heartRate, 4711])
    let breathing = try #require(results[0][.breathingRate])
    #expect(breathing.values[0].isNaN)
    #expect(breathing.values[1] == 13.5)
    #expect(results[0][4711]?.unit == nil)
    #expect(results[0].userURI == "/api/user/99/")
    let name = try await results[0].user.first_name.string
    #expect(name == "Ann")
    #expect(results[0].records.first?["id"] == 37_700)
    #expect(results[1].series.isEmpty)
    #expect(results.map(\.userURI) == ["/api/user/99/", "/api/user/100/"])
  }

  @Test func flatIsOneColumnOrTwo() async throws {
    server[Self.place + "19&flat=True"] = "[\(Self.heartRate)]"
    server[Self.place + "19&flat=True&no_timestamps=True"] = "[60, null, 62.5]"
    let data = try server.client().data
    let series = try await data.flat(of: .heartRate, record: 37_700)
    #expect(series.ticks.count == 3)
    #expect(!series.goesBack)
    let values = try await data.flatValues(of: .heartRate, record: 37_700)
    #expect(values[0] == 60 && values[1].isNaN && values[2] == 62.5)
  }

  @Test func flatDoesNotMixUnlessItIsAskedTo() async throws {
    server[Self.place.replacing("datatype=", with: "datatype__in=") + "19%2C33&flat=True"] =
      "[\(Self.heartRate), [359840227126, 12]]"
    let data = try server.client().data
    let query = HexoskinDataQuery([.heartRate, .breathingRate], record: 37_700)
    await #expect(throws: InvalidRequestError.self) { try await data.flat(query) }
    await #expect(throws: InvalidRequestError.self) { try await data.flatValues(query) }
    #expect(server.requests.isEmpty)
    let mixed = try await data.flat(query, mixing: true)
    #expect(mixed.goesBack)
    // The parameter, or the resource, may tell, too.
    let written = HexoskinDataQuery(record: 37_700, parameters: ["datatype__in": [19, 33]])
    await #expect(throws: InvalidRequestError.self) { try await data.flat(written) }
    server["/api/heartrate/?record=37700&flat=True"] = "[\(Self.heartRate)]"
    let alone = try await data.flat(HexoskinDataQuery(record: 37_700, resource: "heartrate"))
    #expect(alone.channel == .heartRate)
  }

  @Test func oneSeriesIsOfOneUser() async throws {
    server["/api/data/?datatype=19"] = """
      [{"data": {"19": [[1, 60]]}, "user": "/api/user/99/"}, {"data": {"19": [[1, 70]]}, "user": "/api/user/100/"}]
      """
    server["/api/data/?user=7&datatype=19"] = "[]"
    let data = try server.client().data
    await #expect(throws: HexoskinError.severalUsers(["/api/user/99/", "/api/user/100/"])) {
      try await data.values(of: .heartRate)
    }
    #expect(try await data.values(of: [.heartRate]).count == 2)
    #expect(try await data.values(of: .heartRate, user: 7).isEmpty)
  }

  /// As recorded: `max_values=100` of an ECG of 256 Hz gave one of 5950 values, of a heart rate one of 775.
  @Test func saysWhatTheServerLeftOut() async throws {
    func pairs(_ count: Int, _ step: Int) -> String {
      (0..<count).map { "[\(359_840_226_870 + $0 * step), \($0)]" }.joined(separator: ", ")
    }
    server[Self.place + "4113&max_values=100"] =
      #"[{"data": {"4113": [\#(pairs(100, 5950))]}, "user": "/api/user/99/"}]"#
    server[Self.place + "19&max_values=3"] = #"[{"data": {"19": [\#(pairs(3, 198_400))]}, "user": "/api/user/99/"}]"#
    server[Self.place + "18&max_values=3"] = #"[{"data": {"18": [\#(pairs(3, 100))]}, "user": "/api/user/99/"}]"#
    server[Self.place + "4129"] = #"[{"data": {"4129": [\#(pairs(9, 2))]}, "user": "/api/user/99/"}]"#
    let data = try server.client().data
    let ecg = try await data.values(of: .ecg, record: 37_700, maxValues: 100)
    #expect(ecg.subsampling == .stride(5950))
    #expect("\(ecg)".contains("one of 5950 values"))
    #expect(try await data.values(of: .heartRate, record: 37_700, maxValues: 3).subsampling == .stride(775))
    #expect(try await data.values(of: .rrInterval, record: 37_700, maxValues: 3).subsampling == .possible)
    #expect(try await data.values(of: .respirationThoracic, record: 37_700).subsampling == nil)
  }

  /// Two times further apart than 64 bits count, then every second value of an ECG.
  @Test(arguments: ["[-9223372036854775808, 1], [9223372036854774784, 2]", "[-9e18, 1], [9e18, 2]"])
  func timesFarApartSayNothing(_ ends: String) async throws {
    let pairs = (0..<10).map { ", [\($0 * 2), 1]" }.joined()
    server[Self.place + "4113"] = #"[{"data": {"4113": [\#(ends)\#(pairs)]}, "user": "/api/user/99/"}]"#
    let ecg = try await server.client().data.values(of: .ecg, record: 37_700)
    #expect(ecg.count == 12)
    #expect(ecg.subsampling == .stride(2))
    #expect(ecg.goesBack)
  }

  @Test func valuesComeWithoutTimesOnlyWhereThatWasAskedFor() async throws {
    server[Self.place + "19&no_timestamps=True"] = #"[{"data": {"19": [60, 61]}, "user": "/api/user/99/"}]"#
    server[Self.place + "19&flat=True"] = "[60, 61]"
    let data = try server.client().data
    let query = HexoskinDataQuery([.heartRate], record: 37_700, parameters: ["no_timestamps": true])
    let results = try await data.results(query)
    #expect(results.first?[.heartRate]?.values == [60, 61])
    let error = await #expect(throws: ResponseDecodingError.self) {
      try await data.flat(of: .heartRate, record: 37_700)
    }
    #expect(error?.description.contains("values of heart_rate have no times") == true)
  }

  static let names: [(String, HexoskinChannel)] = [
    ("ECG_I", .ecg), ("ecg", .ecg), ("ecgII", .ecgII), ("rrInterval", .rrInterval), ("heart_rate", .heartRate),
    ("HeartRate", .heartRate), ("qrsOlder", .qrsOlder), ("recordingStop", .recordingStop), ("meanNN", .meanNN),
    ("hrvLowFrequencyNormalized", .hrvLowFrequencyNormalized), ("oxygenSaturation", .oxygenSaturation),
  ]

  @Test(arguments: names) func channelsAreFoundByBothNames(_ name: String, _ channel: HexoskinChannel) {
    #expect(HexoskinChannel(named: name) == channel)
  }

  @Test(arguments: ["", "4113", "ecg 1", "heart"]) func otherNamesAreOfNoChannel(_ name: String) {
    #expect(HexoskinChannel(named: name) == nil)
  }

  @Test func anECGIsCountsUntilItIsConverted() async throws {
    server[Self.place + "4113"] = #"[{"data": {"4113": [[1, 1360], [2, 1715]]}, "user": "/api/user/99/"}]"#
    let ecg = try await server.client().data.values(of: .ecg, record: 37_700)
    #expect(ecg.unit == "count")
    #expect(ecg.converted.unit == "mV")
    #expect(abs(ecg.converted.values[0]) < 1e-9)
    #expect(abs(ecg.converted.values[1] - 2.272) < 1e-9)
    #expect(ecg.converted.converted == ecg.converted)
    #expect(ecg.sampling == .hertz(256))
    #expect(HexoskinChannel.ecg.sampling(ticksPerSecond: 1000) == .hertz(250))
    #expect(HexoskinChannel.sdnn.sampling()?.interval() == 76_800)
    #expect(HexoskinChannel.heartRate.quality == .heartRateQuality)
  }

  @Test func channelsHaveResourcesOfTheirOwn() async throws {
    server["/api/heartrate/?record=37700&seconds=True"] = """
      [{"data": {"19": [[1405625887.2109375, 60], [1405625888.2109375, 61]]}, "user": "/api/user/99/"}]
      """
    let query = HexoskinDataQuery(record: 37_700, resource: "heartrate", parameters: ["seconds": true])
    let results = try await server.client().data.results(query)
    #expect(results.first?[.heartRate]?.ticks == [359_840_227_126, 359_840_227_382])
    let unknown = HexoskinDataQuery(record: 37_700, resource: "heartrat")
    let error = await #expect(throws: HexoskinError.self) { try await server.client().data.results(unknown) }
    #expect(error == .unknownResource(name: "heartrat", suggestion: "heartrate", reason: nil))
  }

  @Test func asksAsItIsTold() async throws {
    server["/api/data/?range=61495&trainingroutine=7&datatype=19&timestamp__range=1%2C5"] = "[]"
    let query = HexoskinDataQuery(
      [.heartRate], range: "61495", trainingRoutine: 7, timestamps: HexoTimestamp(ticks: 1)...5)
    let results = try await server.client().data.results(query)
    #expect(results.isEmpty)
    #expect(server.requests.count == 1)
  }

  static let refused: [HexoskinDataQuery] = [
    HexoskinDataQuery([.heartRate], maxValues: 0),
    HexoskinDataQuery([.heartRate], start: 5, end: 4), HexoskinDataQuery([.heartRate], parameters: ["flat": false]),
  ]

  @Test(arguments: refused) func refusesBeforeSending(_ query: HexoskinDataQuery) async throws {
    let data = try server.client().data
    await #expect(throws: InvalidRequestError.self) { try await data.results(query) }
    #expect(server.requests.isEmpty)
  }

  static let unreadable = [
    #"[{"data": {"19": [[1, NaN]]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"19": [[1, 2, 3]]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"19": [[1, "60"]]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"19": [[null, 60]]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"19": [[1, 60], 61]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"19": [1, 60]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"19": [[1e30, 60]]}, "user": "/api/user/99/"}]"#,
    #"[{"data": {"heart": []}, "user": "/api/user/99/"}]"#, #"[{"user": "/api/user/99/"}]"#, "[[1, 60]]",
  ]

  @Test(arguments: unreadable) func saysWhatCannotBeRead(_ body: String) async throws {
    server["/api/data/?datatype=19"] = body
    let data = try server.client().data
    let error = await #expect(throws: ResponseDecodingError.self) { try await data.values(of: .heartRate) }
    #expect(error?.operation.isEmpty == false)
  }
}
