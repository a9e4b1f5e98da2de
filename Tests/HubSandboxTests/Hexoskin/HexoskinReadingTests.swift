import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// Reading that no recording shows.
struct HexoskinReadingTests {
  private let probe: HexoskinProbe

  init() throws { probe = try HexoskinProbe() }

  /// The standard seed is the recordings' state, so that what is tried on it holds for what is replayed.
  @Test func theStandardSeedIsTheRecordedOne() throws {
    let recorded = try #require(try HexoskinRecording.all().first { $0.name == "client-discovery" })
    let other = try HexoskinProbe { $0.seed = .file(recorded.seed.serialized()) }
    #expect(probe.get("/api/?fullschema=true").text == other.get("/api/?fullschema=true").text)
    let names = (probe.get("/api/").json.objectValue ?? [:]).keys
    #expect(names.count == 34)
    for name in names {
      #expect(probe.get("/api/\(name)/?limit=0").text == other.get("/api/\(name)/?limit=0").text, "\(name)")
    }
  }

  @Test func wordsInTheWrongPlaceFailAsTheyDoThere() {
    for query in ["rank__in=true", "start__range=", "trainingroutine__isnull=", "id__in=none", "order_by=start__x"] {
      #expect(probe.get("/api/range/?\(query)").status == 500, "\(query)")
    }
    #expect(probe.get("/api/range/?start__gte=none").status == 400)
    #expect(probe.get("/api/range/?offset=99999999999999999999").status == 500)
    #expect(probe.get("/api/range/?limit=99999999999999999999").json["meta"]?["limit"] == 1000)
    // Names are looked at before values, and both before the page.
    #expect(probe.get("/api/range/?limit=x&start=y&note=z").error == "The 'note' field does not allow filtering.")
    #expect(probe.get("/api/range/?limit=x&start=y&order_by=z").error?.hasPrefix("Invalid resource lookup") == true)
    #expect(probe.get("/api/range/?limit=x&start__range=1&order_by=z").error?.hasPrefix("No matching 'z'") == true)
    #expect(
      probe.get("/api/trackpoint/?time__year=2014").error == "'year' is not an allowed filter on the 'time' field.")
    #expect(probe.get("/api/trackpoint/?position=1").error == "The 'position' field is not a valid field name")
    let refusals = [
      "noon": "an invalid format. It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.",
      "2014-02-30": "the correct format (YYYY-MM-DD) but it is an invalid date.",
      "2014-02-30T00:00": "the correct format (YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ]) but it is an invalid date/time.",
    ]
    for (text, refusal) in refusals {
      let error = probe.get("/api/trackpoint/?time__gte=\(text)").error
      #expect(error == "['\u{201C}\(text)\u{201D} value has \(refusal)']")
    }
  }

  @Test func numbersAreComparedExactlyWhereTheyFit() {
    #expect(probe.get("/api/range/?start__gt=-99999999999999999999").total == 5)
    #expect(probe.get("/api/range/?start__lt=99999999999999999999").total == 5)
    #expect(probe.get("/api/range/?start__gt=99999999999999999999").total == 0)
    #expect(probe.get("/api/range/?start=+359840226870").ids == [61_495])
    #expect(probe.get("/api/datatype/?name__startswith=HEART").total == 2)
    #expect(probe.get("/api/datatype/?name__regex=%5Eheart_rate%24").total == 1)
    #expect(probe.get("/api/trackpoint/?track=3", as: "mia@example.org:m1a%20pass").status == 401)
    #expect(probe.get("/api/trackpoint/?track=3", as: "mia@example.org:m1a pass").total == 33)
  }

  @Test func setsAreFilteredToo() {
    let set = probe.get("/api/range/set/61490;61491;061490/?rank=1").json
    #expect(set["not_found"] == ["61490", "061490"])
    #expect(set["objects"]?[0]?["id"] == 61_491)
    #expect(probe.get("/api/range/set/").status == 404)
  }

  @Test func anAnswerThatCannotBeWrittenHasHappened() {
    let answer = probe.ask(
      "POST", "/api/range/", #"{"name": "n", "user": 99, "start": 1, "end": 2}"#, fields: [.accept: "foo"])
    #expect(answer.error == "Invalid Accept header")
    #expect(probe.get("/api/range/62027/").status == 200)
  }
}
