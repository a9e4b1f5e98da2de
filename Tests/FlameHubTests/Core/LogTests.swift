import FlameHub
import HubTesting
import Testing

/// The logs of analyses and of their nodes (wire page, sections 4.2 and 7.2).
struct LogTests {
  private static let record = #"""
    {"time":"2025-01-31T12:00:00.000Z","message":"m","service":"hub-server-core","channel":"background","level":"warn",
    "labels":{"refType":"analysisNode","code":null}}
    """#

  @Test func reading() async throws {
    let lab = try Lab(Documents.list([Self.record], total: 1))
    let core = lab.hub.core
    let logs = try await core.analysisLogs.list(of: Lab.uuid, level: .crit, page: .init(limit: 5))
    _ = try await core.analysisNodeLogs.list(of: ID<Analysis>(Lab.uuid), node: ID<Node>(Lab.other))
    #expect(logs.items.map(\.level) == [.warn] && logs.items.map(\.channel) == [.background])
    #expect(logs.items.first?.labels["code"] == .some(nil))
    #expect(
      lab.sent == [
        "GET /core/analysis-logs?page[limit]=5&page[offset]=0&filter[analysisId]=\(Lab.uuid)&filter[level]=crit",
        "GET /core/analysis-node-logs?page[limit]=50&page[offset]=0&filter[analysisId]=\(Lab.uuid)"
          + "&filter[nodeId]=\(Lab.other)",
      ])
  }

  @Test func writingAndDeleting() async throws {
    let lab = try Lab { sent in
      sent.request.method == .delete
        ? .json("", status: .accepted) : .json(Documents.record(Self.record), status: .accepted)
    }
    let logs = lab.hub.core.analysisNodeLogs
    var record = AnalysisNodeLogCreate(
      analysis: ID(Lab.uuid), node: ID(Lab.other), message: "m", level: .debug, status: "running")
    record.code = nil
    try await logs.create(record)
    try await logs.delete(of: Lab.uuid, node: Lab.other, level: .error)
    try await lab.hub.core.analysisLogs.delete(of: Lab.uuid)
    #expect(
      lab.bodies.first
        == #"{"analysisId":"\#(Lab.uuid)","nodeId":"\#(Lab.other)","message":"m","level":"debug","code":null,"#
        + #""status":"running"}"#)
    #expect(
      lab.sent.dropFirst() == [
        "DELETE /core/analysis-node-logs?filter[analysisId]=\(Lab.uuid)&filter[nodeId]=\(Lab.other)&filter[level]=error",
        "DELETE /core/analysis-logs?filter[analysisId]=\(Lab.uuid)",
      ])
  }

  @Test func callsAreValues() throws {
    let lab = try Lab("{}")
    let core = lab.hub.core
    let list = try core.analysisLogs.calls.list(of: ID(Lab.uuid))
    #expect(try core.request(of: list).path.hasPrefix("/core/analysis-logs?"))
    let write = try core.analysisNodeLogs.calls.create(
      .init(analysis: ID(Lab.uuid), node: ID(Lab.other), message: "m"))
    #expect(write.endpoint.name == "core.analysis-node-logs.create")
    let error = #expect(throws: InvalidRequestError.self) {
      try core.analysisNodeLogs.calls.delete(of: ID(Lab.uuid), node: "a")
    }
    #expect(error.map { "\($0)" } == "core.analysis-node-logs.delete: nodeId: 'a' is no UUID")
    let page = #expect(throws: InvalidRequestError.self) {
      try core.analysisLogs.calls.list(of: ID(Lab.uuid), page: .init(limit: 0))
    }
    #expect(page?.operation == "core.analysis-logs.list")
  }

  @Test func hub08HasOthers() async throws {
    let lab = try Lab(generation: .hub08, "{}")
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.analysisNodeLogs.delete(of: Lab.uuid, node: Lab.other)
    }
    #expect(error.map { "\($0)" } == "core.analysis-node-logs.delete: Hub 0.8 has no such operation; Hub 0.13 has")
    #expect(throws: InvalidRequestError.self) { try lab.hub.core.analysisLogs.calls.list(of: ID(Lab.uuid)) }
    #expect(lab.transport.sent.isEmpty)
  }
}
