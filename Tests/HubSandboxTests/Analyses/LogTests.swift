import HubJSON
import Testing

@testable import HubSandbox

struct LogTests {
  private func logs(_ hub: Hub) -> (path: String, analysis: String, node: String) {
    let node = hub.node("a-node")
    let made = hub.core("POST", "/analyses", ["projectId": .string(hub.project("a-project", nodes: [node]))]).id
    for (message, level) in [("first message", "info"), ("second message", "error"), ("third message", "info")] {
      let body: JSONValue = [
        "analysisId": .string(made), "nodeId": .string(node), "code": .null, "status": "running",
        "message": .string(message), "level": .string(level),
      ]
      let written = hub.core("POST", "/analysis-node-logs", body)
      #expect(written.status == 202)
      #expect(written.data["labels"]?["code"] == nil)
      #expect(written.data["labels"]?["status"] == "running")
      hub.probe.clock.advance(by: .seconds(1))
    }
    return ("/analysis-node-logs?filter[analysisId]=\(made)&filter[nodeId]=\(node)", made, node)
  }

  private func messages(_ answer: Probe.Answer) -> [String] {
    (answer.data.arrayValue ?? []).compactMap { $0["message"]?.stringValue }
  }

  @Test func comeNewestFirst() throws {
    let hub = try Hub()
    let path = logs(hub).path
    #expect(messages(hub.core("GET", "\(path)&sort=time")) == ["third message", "second message", "first message"])
    #expect(messages(hub.core("GET", "\(path)&filter[level]=error")) == ["second message"])
    let page = hub.core("GET", "\(path)&page[limit]=2&page[offset]=2")
    #expect(messages(page) == ["third message", "second message"])
    #expect(page.total == 2)
    #expect(messages(hub.core("GET", "\(path)&filter[message]=nothing")).count == 3)
  }

  @Test func needTheirFiltersAndEquality() throws {
    let hub = try Hub()
    let (path, analysis, node) = logs(hub)
    let missing = "The filters nodeId and analysisId must be defined."
    #expect(hub.core("GET", "/analysis-node-logs").message == missing)
    #expect(hub.core("GET", "/analysis-node-logs?filter[nodeId]=\(node)").message == missing)
    #expect(hub.core("DELETE", "/analysis-node-logs").message == missing)
    #expect(hub.core("GET", "/analysis-logs").message == "The filter analysisId must be defined.")
    #expect(hub.core("GET", "/analysis-logs?filter[analysisId]=\(analysis)").total == 0)
    for (value, name) in [("!x", "ne"), ("~x", "endsWith"), ("x~", "startsWith"), ("a,b", "in"), (">x", "gt")] {
      #expect(
        hub.core("GET", "/analysis-logs?filter[analysisId]=\(value)").message
          == "The filter operator '\(name)' on 'analysisId' is not supported here; "
          + "only equality (eq) filters are allowed.")
    }
    #expect(hub.core("GET", "\(path)&filter[level]=info,warn").status == 400)
    let unknown: JSONValue = [
      "analysisId": .string(analysis), "nodeId": "8a0b1f2e-1111-4222-8333-444455556666", "message": "hello",
      "level": "info",
    ]
    #expect(hub.core("POST", "/analysis-node-logs", unknown).message == "Property nodeId is invalid")
  }

  @Test func deletionHasAnEffectWhereTheStoreAllowsIt() throws {
    for deletes in [false, true] {
      var settings = FlameHubSandboxConfiguration()
      settings.deletesLogs = deletes
      let hub = try Hub(settings)
      let path = logs(hub).path
      let deleted = hub.core("DELETE", path)
      #expect(deleted.status == 202)
      #expect(deleted.bytes == [])
      #expect(hub.core("GET", path).total == (deletes ? 0 : 3))
    }
  }
}
