import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The values of channels.
struct HexoskinDataTests {
  private let probe: HexoskinProbe

  init() throws { probe = try HexoskinProbe() }

  @Test func longRecordsAreThinnedNotMade() {
    // Three years of 256 values a second.
    let body = #"{"user": 99, "start": 400000000000, "end": 424000000000}"#
    let id = probe.ask("POST", "/api/record/", body).json["id"]?.intValue ?? 0
    let values = probe.get("/api/data/?record=\(id)&datatype=4113&flat=1&no_timestamps=1").json.arrayValue ?? []
    #expect(values.count == 65_535)
    #expect(
      probe.get("/api/ecg/?record=\(id)&max_values=2&flat=1").json == [
        [400_000_000_000, 1360], [412_000_000_000, 1360],
      ])
  }

  @Test func valuesBelongToTheSpanThatAllConditionsLeave() {
    let start = 359_840_226_870
    let count = { (query: String) in
      (probe.get("/api/data/?datatype=19&flat=1&\(query)").json.arrayValue ?? []).count
    }
    #expect(count("record=37700") == 2323)
    #expect(count("record=37700&end=\(start + 256)") == 0)
    #expect(count("record=37700&end=\(start + 257)") == 1)
    #expect(count("record=37700&timestamp__lte=\(start + 256)") == 1)
    #expect(count("record=37700&start=\(start + 257)&end=\(start + 513)") == 1)
    #expect(count("record=37700&range=61492") == 0)
    #expect(count("record=37700&user=100") == 0)
    #expect(count("start=5&end=5") == 0)
    #expect(count("record=41000") == 0)
  }

  @Test func recordsUnderWayHaveNoRawChannels() {
    #expect(probe.get("/api/data/?record=37800&datatype=4113").json == [])
    #expect(probe.get("/api/data/?record=37800&datatype=19&max_values=1&flat=1&no_timestamps=1").json == [60])
  }

  @Test func whatIsNamedTwiceIsThereOnce() {
    let once = probe.get("/api/data/?record=37700&datatype__in=33,19&max_values=2&flat=1").json
    #expect(once.arrayValue?.count == 4)
    #expect(probe.get("/api/data/?record=37700&datatype__in=33,19,33,19&max_values=2&flat=1").json == once)
    #expect(
      probe.get("/api/data/?record=37700&datatype=33&datatype__in=33,19&datatype=33&max_values=2&flat=1").json == once)
  }

  @Test func whatIsNoNumberIsRefused() {
    for query in ["datatype=", "datatype=19&max_values=x", "datatype=19&record=x", "datatype=19&timestamp__range=1"] {
      #expect(probe.get("/api/data/?\(query)").status == 400, "\(query)")
    }
    #expect(probe.get("/api/report/?include_metrics=44").status == 404)
  }

  @Test func tablesNameUsersWhereThereAreSeveral() {
    let answer = probe.ask(
      "GET", "/api/data/?datatype=19&max_values=1", fields: [.accept: "text/csv"])
    #expect(
      answer.text == """
        user,time [s/256],heart_rate [bpm](/api/datatype/19/)
        /api/user/99/,359000000256,60
        /api/user/100/,360000000256,60

        """)
  }
}
