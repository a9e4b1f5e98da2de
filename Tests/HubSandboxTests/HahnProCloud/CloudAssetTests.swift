import HubJSON
import Testing

@testable import HubSandbox

/// What only assets have.
struct CloudAssetTests {
  private let probe: CloudProbe

  init() throws { probe = try CloudProbe() }

  @Test func causesHaveLevels() {
    let (first, second) = (probe.asset("one"), probe.asset("two"))
    func set(_ asset: String, _ cause: String, _ level: String, _ path: String = "event-causes") {
      let body: JSONValue = ["cause": .string(cause), "level": .string(level)]
      #expect(probe.ask("PUT", "/assets/\(asset)/\(path)", json: body).id == asset)
    }
    set(first, "cause1", "WARNING")
    set(first, "cause1", "CRITICAL", "eventcauses")
    set(second, "cause2", "INFO")
    set(second, "cause3", "OK")
    let query: JSONValue = [
      "ids": [.string(first), .string(second), "other"], "causes": ["cause1", "cause2", "cause3"],
    ]
    let expected: JSONValue = .object([
      first: ["cause1": "CRITICAL"], second: ["cause2": "INFO", "cause3": "OK"],
    ])
    #expect(probe.ask("POST", "/assets/event-causes", json: query).json == expected)
    let older = probe.ask("GET", "/assets/eventcauses?ids=\(first),\(second)&causes=cause1,cause2,cause3")
    #expect(older.json == expected)
    #expect(probe.ask("PUT", "/assets/\(first)/event-causes", json: ["cause": "x"]).status == 400)
    #expect(probe.ask("PUT", "/assets/0/event-causes", json: ["cause": "x", "level": "OK"]).status == 404)
  }

  @Test func assetsGoByForeignKeys() {
    let id = probe.asset("Main Building", ["externalKey": "EXT 1"])
    var body = probe.ask("GET", "/assets/external/EXT%201").json
    #expect(body["id"]?.stringValue == id)
    body["name"] = "changed"
    #expect(probe.ask("PUT", "/assets/external/EXT%201", json: body).json["name"] == "changed")
    #expect(probe.ask("GET", "/assets/external/none").message == "asset not found")
    #expect(probe.ask("PUT", "/assets/external/none", json: body).status == 404)
  }

  @Test func elementsAreLinkedOnce() {
    let id = probe.asset("pump")
    func ask(_ verb: String, _ body: JSONValue) -> CloudProbe.Answer {
      probe.ask("POST", "/assets/\(id)/\(verb)", json: body)
    }
    for element in ["a", "b", "a"] {
      #expect(ask("link", ["elementId": .string(element), "targetProperty": "attachments"]).status == 201)
    }
    #expect(probe.ask("GET", "/assets/\(id)").json["attachments"] == ["a", "b"])
    #expect(ask("unlink", ["elementIds": ["a", "c"], "targetProperty": "attachments"]).json["attachments"] == ["b"])
    #expect(ask("link", ["targetProperty": "attachments"]).status == 400)
    #expect(ask("link", ["elementId": "a"]).status == 400)
  }
}
