import HubHTTP
import HubTesting
import HubTransport
import Testing

struct DriftTests {
  private func drift(_ before: String, _ after: String) -> Drift {
    Drift(
      from: HTTPArchive([Exchanges.json(answer: before)]),
      to: HTTPArchive([Exchanges.json(answer: after)]))
  }

  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":2}"#), (#"{"a":null}"#, #"{"a":"x"}"#), (#"{"data":[{"a":1}]}"#, #"{"data":[]}"#),
    (#"{"data":[]}"#, #"{"data":[{"a":1}]}"#), (#"{"a":1.5}"#, #"{"a":1}"#), (#"[{"a":1},{}]"#, #"[{"a":1}]"#),
    (#"{"a":[1,"x"]}"#, #"{"a":[1]}"#), (#"{"1":{"a":1}}"#, #"{"2":{"a":1},"3":{"a":2}}"#),
    (#"{"8a1f6b1e-0c3d-4b2a-9f5e-2d7c4e6a1b90":1}"#, "{}"), ("no json", "no json either"),
  ])
  func whatIsNoDrift(before: String, after: String) {
    #expect(drift(before, after).isEmpty)
    #expect("\(drift(before, after))" == "no drift")
  }

  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":1,"b":"x"}"#, "$.b was added (string)"),
    (#"{"a":1,"b":{"c":1}}"#, #"{"a":1}"#, "$.b was removed (object)"),
    (#"{"a":1}"#, #"{"a":"1"}"#, "$.a was number, is string"),
    (#"{"a":"x"}"#, #"{"a":null}"#, "$.a was string, is null"),
    (
      #"{"data":[{"a":{"b":1}}]}"#, #"{"data":[{"a":{"c d":true}}]}"#,
      "$.data[*].a.b was removed (number)\nGET /nodes 200: $.data[*].a['c d'] was added (boolean)"
    ),
    (#"{"a":{}}"#, #"{"a":[]}"#, "$.a was object, is array"), ("[]", "{}", "$ was array, is object"),
    (#"[{"a":1},{"a":"x"}]"#, #"[{"a":true}]"#, "$[*].a was number or string, is boolean"),
    (#"{"1":{"a":1}}"#, #"{"2":{"a":"x"}}"#, "$[*].a was number, is string"),
  ])
  func whatDrifts(before: String, after: String, line: String) {
    #expect("\(drift(before, after))" == "GET /nodes 200: \(line)")
  }

  @Test func kinds() throws {
    let changes = drift(#"{"a":1,"b":1}"#, #"{"b":"1","c":null}"#).changes
    #expect(changes.map(\.kind) == [.removed, .retyped, .added])
    #expect(changes.map(\.path) == ["$.a", "$.b", "$.c"])
    #expect(changes.last?.after == [.null])
    #expect(changes.allSatisfy { $0.operation == "GET /nodes 200" })
  }

  /// Ids in paths are others in each recording.
  @Test func operationsAreFoundByTheFormOfTheirPath() {
    let before = [
      Exchanges.json(.get, "/nodes/8a1f6b1e-0c3d-4b2a-9f5e-2d7c4e6a1b90?x=1", answer: #"{"a":1}"#),
      Exchanges.json(.get, "/nodes/12", status: 404, answer: #"{"code":1}"#), Exchanges.json(.delete, "/nodes/12"),
    ]
    let after = [
      Exchanges.json(.get, "/nodes/11111111-2222-3333-4444-555555555555", answer: #"{"a":"x"}"#),
      Exchanges.json(.get, "/nodes/13", status: 500), Exchanges.json(.get, "/nodes/deadbeef"),
    ]
    let drift = Drift(from: HTTPArchive(before), to: HTTPArchive(after))
    #expect(drift.changes.map(\.operation) == ["GET /nodes/{} 200"])
    #expect(drift.missing == ["DELETE /nodes/{} 200", "GET /nodes/{} 404"])
    #expect(drift.new == ["GET /nodes/deadbeef 200", "GET /nodes/{} 500"])
    #expect(!drift.isEmpty)
    #expect("\(drift)".hasSuffix("GET /nodes/deadbeef 200: new\nGET /nodes/{} 500: new"))
  }

  @Test func aRouterKnowsTheOperations() {
    let router = EndpointRouter(
      endpoints: [Endpoint("core.nodes.get", service: "core", .get, "/nodes/{id}")],
      origins: ["core": "https://hub.example"])
    let drift = Drift(
      from: HTTPArchive([Exchanges.json(.get, "/nodes/first", answer: #"{"a":1}"#)]),
      to: HTTPArchive([Exchanges.json(.get, "/nodes/second", answer: #"{"a":"x"}"#)]), router: router)
    #expect(drift.changes.map(\.operation) == ["core.nodes.get 200"])
  }
}
