import HubJSON
import Testing

@testable import HubSandbox

/// Filters, populated references, order and pages.
struct CloudQueryTests {
  private let probe: CloudProbe

  init() throws { probe = try CloudProbe() }

  private func found(_ query: String) -> [String] { probe.ask("GET", "/assets?\(query)").names }

  @Test func pagesCount() {
    for name in ["a", "b", "c"] { _ = probe.asset(name) }
    func page(_ query: String) -> JSONValue { probe.ask("GET", "/assets\(query)").json }
    func numbers(_ page: JSONValue) -> [Int64?] {
      ["total", "limit", "page", "pages"].map { page[$0]?.intValue }
    }
    #expect(numbers(page("")) == [3, 0, 1, 1])
    #expect(numbers(page("?limit=0&page=1")) == [3, 0, 1, 1])
    #expect(numbers(page("?limit=2&page=2")) == [3, 2, 2, 2])
    #expect(page("?limit=2&page=2")["docs"]?.arrayValue?.map { $0["name"] } == ["c"])
    #expect(page("?limit=2&page=9")["docs"] == [])
    #expect(numbers(page("?filter=name%3D%3Dnone&limit=0&page=1")) == [0, 0, 1, 0])
    for query in ["?limit=-1", "?limit=two", "?page=x"] { #expect(probe.ask("GET", "/assets\(query)").status == 400) }
  }

  @Test func filtersSelect() {
    _ = probe.asset("one", ["tags": ["t1", "t2"], "number": 0, "on": false, "data": ["serial": "P-1"]])
    _ = probe.asset("two", ["tags": ["t2"], "number": 10, "on": true])
    _ = probe.asset("three", ["number": 9])
    #expect(found("filter=") == ["one", "two", "three"])
    #expect(found("filter=name==two") == ["two"])
    #expect(found("filter=name%3D%3Dtwo") == ["two"])
    #expect(found("filter=tags==t1") == ["one"])
    #expect(found("filter=tags=@t1,t2") == ["one", "two"])
    #expect(found("filter=tags=@t1+t9") == ["one"])
    #expect(found("filter=tags=@") == [])
    #expect(found("filter=name=@two,three") == ["two", "three"])
    #expect(found("filter=tags=@t2;name==one") == ["one"])
    #expect(found("filter=number==0") == ["one"])
    #expect(found("filter=on==false") == ["one"])
    #expect(found("filter=number>=9;number<=10") == ["two", "three"])
    #expect(found("filter=data.serial==P-1") == ["one"])
    #expect(found("filter=missing==x") == [])
    #expect(probe.ask("GET", "/assets/count?filter=tags=@t2").json == 2)
    #expect(probe.ask("GET", "/assets/count?filter=").json == 3)
  }

  @Test func datesAreCompared() {
    let early = probe.clock.timestamp
    _ = probe.asset("early")
    probe.clock.advance(by: .seconds(60))
    _ = probe.asset("late")
    #expect(found("filter=createdAt>=\(early);createdAt<=\(early)") == ["early"])
    #expect(found("filter=createdAt>=\(early.adding(.milliseconds(1)))") == ["late"])
    #expect(found("sort=-createdAt") == ["late", "early"])
  }

  @Test(arguments: ["name~?x", "name!=x", "name=~x", "name>5", "name", "==x", "name==a;b"])
  func otherFiltersAreRefused(filter: String) {
    let encoded = filter.replacing("=", with: "%3D")
    let answer = probe.ask("GET", "/assets?filter=\(encoded)")
    #expect(answer.status == 400)
    #expect(answer.message.stringValue?.hasPrefix("unsupported filter: ") == true)
  }

  @Test func referencesAreIdsOrObjects() {
    let type = probe.make("/assettypes", ["name": "Pump"]).id
    let parent = probe.asset("Plant", ["type": "t"])
    let id = probe.asset("Pump 1", ["type": .string(type), "parent": .string(parent)])
    let plain = probe.ask("GET", "/assets/\(id)").json
    #expect(plain["type"]?.stringValue == type)
    #expect(plain["type$name"] == "Pump")
    #expect(plain["parent$name"] == "Plant")
    let populated = probe.ask("GET", "/assets/\(id)?populate=type,parent,unknown").json
    #expect(populated["type"]?["id"]?.stringValue == type)
    #expect(populated["parent"]?["name"] == "Plant")
    #expect(populated["type$name"] == nil)
    for tolerated in ["", "none"] {
      #expect(probe.ask("GET", "/assets/\(id)?populate=\(tolerated)").json["type"]?.stringValue == type)
    }
    // An id of nothing stays an id.
    #expect(probe.ask("GET", "/assets/\(parent)?populate=type").json["type"] == "t")
    #expect(found("filter=type==\(type)") == ["Pump 1"])
    #expect(found("filter=type==Pump") == ["Pump 1"])
    #expect(found("filter=parent==\(parent)&populate=type") == ["Pump 1"])
  }

  @Test func resultsAreSortedAndSelected() {
    for (name, number) in [("b", 10), ("a", 9), ("c", 100)] {
      _ = probe.asset(name, ["number": .number(JSONNumber(number))])
    }
    #expect(found("sort=name") == ["a", "b", "c"])
    #expect(found("sort=-name") == ["c", "b", "a"])
    #expect(found("sort=number") == ["a", "b", "c"])
    #expect(found("sort=-number") == ["c", "b", "a"])
    #expect(found("sort=missing") == ["b", "a", "c"])
    let selected = probe.ask("GET", "/assets?select=name,tags&limit=1").documents
    #expect(selected.first?.objectValue?.keys.sorted() == ["id", "name", "tags"])
  }
}
