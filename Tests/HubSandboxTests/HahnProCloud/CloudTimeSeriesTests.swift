import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// Time series and their values.
struct CloudTimeSeriesTests {
  private static let start: Int64 = 1_735_689_600_000

  private let probe: CloudProbe

  init() throws { probe = try CloudProbe() }

  private func series(_ members: JSONObject = [:], values: JSONObject = [:]) -> String {
    var all: JSONObject = ["name": "temperature"]
    for (name, value) in members { all[name] = value }
    let id = probe.make("/tsm", all).id
    probe.ask("POST", "/tsm/\(id)", json: .object(values))
    return id
  }

  @Test func seriesHaveDefaultsAndKeepTheirDates() {
    let made = probe.make("/tsm", ["name": "temperature"])
    #expect(made.json["description"] == "")
    #expect(made.json["maxBucketTimeRange"] == 86_400_000)
    #expect(made.json["minDate"] == nil)
    let answer = probe.ask("POST", "/tsm/\(made.id)", json: ["1735689660000": 6, "1735689600000": 5])
    #expect(answer.status == 201)
    #expect(answer.bytes.isEmpty)
    let after = probe.ask("GET", "/tsm/\(made.id)").json
    #expect(after["minDate"] == "2025-01-01T00:00:00.000Z")
    #expect(after["maxDate"] == "2025-01-01T00:01:00.000Z")
    #expect(after["metrics"] == ["value"])
  }

  @Test func valuesComeInTheOrderOfTheirTimes() {
    let id = series(values: ["30": "text", "10": 0.1, "20": nil, "-5": true, "40": ["val1": 1, "val2": 2]])
    #expect(
      probe.ask("GET", "/tsm/\(id)/-5").json == [
        ["timestamp": -5, "value": true], ["timestamp": 10, "value": 0.1], ["timestamp": 20, "value": nil],
        ["timestamp": 30, "value": "text"], ["timestamp": 40, "val1": 1, "val2": 2],
      ])
    #expect(probe.ask("GET", "/tsm/\(id)/0?limit=2").json.arrayValue?.map { $0["timestamp"] } == [10, 20])
    // Both ends of a period count.
    #expect(probe.ask("GET", "/tsm/\(id)/10/30").json.arrayValue?.map { $0["timestamp"] } == [10, 20, 30])
    #expect(probe.ask("GET", "/tsm/\(id)/11/12").json == [])
    // The same time again replaces the value.
    probe.ask("POST", "/tsm/\(id)", json: ["10": 7])
    #expect(probe.ask("GET", "/tsm/\(id)/10/10").json == [["timestamp": 10, "value": 7]])
  }

  @Test func groupsHaveMeans() {
    let id = series(values: ["1735689600000": 5, "1735689660000": 6, "1735693200000": 9])
    let period = "/tsm/\(id)/\(Self.start)/\(Self.start + 3_600_000)"
    #expect(
      probe.ask("GET", "\(period)?group=1h").json == [
        ["timestamp": .number(JSONNumber(Self.start)), "value": 5.5],
        ["timestamp": .number(JSONNumber(Self.start + 3_600_000)), "value": 9],
      ])
    #expect(probe.ask("GET", "\(period)?group=none").json.arrayValue?.count == 3)
    #expect(probe.ask("GET", "/tsm/\(id)/0?group=1d&limit=1").json[0]?["value"]?.doubleValue == 20.0 / 3)
    let refused = probe.ask("GET", "\(period)?group=2h")
    #expect(refused.status == 400)
    #expect(refused.message.stringValue?.hasSuffix("none, 10s, 1m, 5m, 15m, 30m, 1h, 3h, 6h, 12h, 1d, 7d") == true)
  }

  @Test func groupsHaveMeansOfEachField() {
    let id = series(values: ["-1": ["x": 1], "1": ["x": 1, "y": "a"], "2": ["x": 2, "y": "b"]])
    #expect(
      probe.ask("GET", "/tsm/\(id)/-10?group=10s").json == [
        ["timestamp": -10_000, "x": 1], ["timestamp": 0, "x": 1.5, "y": "b"],
      ])
  }

  @Test func badTimesAreRefused() {
    let id = series()
    for path in ["/tsm/\(id)/yesterday", "/tsm/\(id)/1.5", "/tsm/\(id)/0/1e3", "/tsm/\(id)/0?limit=x"] {
      #expect(probe.ask("GET", path).status == 400)
    }
    #expect(probe.ask("POST", "/tsm/\(id)", json: ["5": 1, "12.5": 1]).status == 400)
    #expect(probe.ask("GET", "/tsm/\(id)/0").json == [])
    #expect(probe.ask("POST", "/tsm/\(id)", json: [1]).status == 400)
    #expect(
      probe.ask("POST", "/tsm/\(id)", fields: [.contentType: "application/json"], body: "{\"5\":NaN}").status == 400)
    #expect(probe.ask("GET", "/tsm/\(id)/recent?before=noon").status == 400)
  }

  @Test func theNewestValueIsRecent() {
    let id = series(values: ["1735689600000": 5, "1735689660000": 6])
    #expect(probe.ask("GET", "/tsm/\(id)/recent").json["value"] == 6)
    #expect(probe.ask("GET", "/tsm/\(id)/recent?before=2025-01-01T00:01:00.000Z").json["value"] == 5)
    #expect(probe.ask("GET", "/tsm/\(id)/recent?before=2025-01-01T00:00:00.000Z").json == .null)
  }

  @Test func assetsHaveSeries() {
    let asset = probe.asset("pump")
    var body = CloudProbe.roles
    body["name"] = "temperature"
    body["values"] = ["1735689600000": 21.5]
    body["metadata"] = ["unit": "°C"]
    let made = probe.ask("POST", "/tsm/assets/\(asset)", json: body)
    #expect(made.status == 201)
    #expect(made.json["assetRef"]?.stringValue == asset)
    #expect(made.json["assetRef$name"] == "pump")
    #expect(made.json["values"] == nil)
    #expect(made.json["metadata"] == ["unit": "°C"])
    body["values"] = ["1735689660000": 22]
    #expect(probe.ask("POST", "/tsm/assets/\(asset)", json: body).id == made.id)
    #expect(probe.ask("GET", "/tsm/\(made.id)/0").json.arrayValue?.count == 2)
    var foreign = body
    foreign["name"] = "vibration"
    foreign["readWritePermissions"] = ["admin"]
    let settled = probe.ask("POST", "/tsm/assets/\(asset)/bulk", json: [body, foreign])
    #expect(settled.status == 201)
    #expect(settled.json.arrayValue?.map { $0["status"] } == ["fulfilled", "rejected"])
    #expect(settled.json[1]?["reason"]?["message"] == "role not held: admin")
    #expect(probe.ask("GET", "/tsm/asset/\(asset)").names == ["temperature"])
    #expect(probe.ask("GET", "/tsm/asset/\(asset)?names=vibration").names == [])
    #expect(
      probe.ask("GET", "/tsm/asset/\(asset)/recent?names=temperature").json
        == ["temperature": ["timestamp": 1_735_689_660_000, "value": 22]])
    #expect(probe.ask("POST", "/tsm/assets/0", json: body).status == 404)
    body["values"] = nil
    #expect(probe.ask("POST", "/tsm/assets/\(asset)", json: body).message == ["values must be an object"])
  }
}
