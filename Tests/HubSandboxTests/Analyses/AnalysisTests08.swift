import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// What Hub 0.8 does that no recording shows: its recorded servers had no Docker.
struct AnalysisTests08 {
  private let probe: Probe
  private let token: String

  init() throws {
    var configuration = FlameHubSandboxConfiguration()
    configuration.version = "0.8.13"
    let clock = TestClock()
    probe = Probe(try FlameHubState(settings: configuration, clock: clock, random: TestRandom()), clock: clock)
    token = probe.logIn()
  }

  @discardableResult
  private func core(_ method: String, _ path: String, _ body: JSONValue? = nil) -> JSONValue {
    probe.ask(method, path, token: token, json: body).json
  }

  private func storage(_ method: String, _ path: String, _ body: JSONValue? = nil) -> Probe.Answer {
    probe.ask(method, path, at: .storage, token: token, json: body)
  }

  private func id(_ record: JSONValue) -> JSONValue { record["id"] ?? .null }

  private func upload(_ text: String, to bucket: String) -> JSONValue {
    let body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"main.py\"\r\n\r\n\(text)\r\n--b--\r\n"
    let answer = probe.ask(
      "POST", "/buckets/\(bucket)/upload", at: .storage, token: token,
      fields: [.contentType: "multipart/form-data; boundary=b"], body: body)
    return answer.json["data"]?.arrayValue?.first ?? .null
  }

  /// An analysis of two nodes, with its buckets and an entrypoint.
  private func analysis() -> String {
    let registry = id(core("POST", "/registries", ["name": "registry", "host": "registry.example"]))
    let image = id(core("GET", "/master-images?filter[path]=python/base")["data"]?.arrayValue?.first ?? .null)
    let project = id(core("POST", "/projects", ["name": "project", "master_image_id": image]))
    let analysis = id(core("POST", "/analyses", ["project_id": project, "name": "analysis"]))
    for type in ["default", "aggregator"] {
      let node = id(
        core("POST", "/nodes", ["name": .string("node-\(type)"), "type": .string(type), "registry_id": registry]))
      core("POST", "/project-nodes", ["project_id": project, "node_id": node])
      core("POST", "/analysis-nodes", ["analysis_id": analysis, "node_id": node])
    }
    probe.clock.advance(by: .seconds(1))
    return analysis.stringValue ?? ""
  }

  private func buckets(of analysis: String) -> [JSONValue] {
    core("GET", "/analysis-buckets?filter[analysis_id]=\(analysis)")["data"]?.arrayValue ?? []
  }

  @Test func buildsWithinAMinute() throws {
    let analysis = analysis()
    let code = try #require(buckets(of: analysis).first { $0["type"] == "CODE" })
    let file = upload("print(1)", to: code["external_id"]?.stringValue ?? "")
    core(
      "POST", "/analysis-bucket-files",
      ["name": "main.py", "bucket_id": id(code), "external_id": id(file), "root": true])
    let locked = core("POST", "/analyses/\(analysis)/command", ["command": "configurationLock"])
    #expect(locked["configuration_locked"] == true)
    let started = core("POST", "/analyses/\(analysis)/command", ["command": "buildStart"])
    #expect(started["build_status"] == "starting")
    probe.clock.advance(by: .seconds(59))
    #expect(core("GET", "/analyses/\(analysis)")["build_status"] == "started")
    probe.clock.advance(by: .seconds(1))
    #expect(core("GET", "/analyses/\(analysis)")["build_status"] == "finished")
    let refused = core("POST", "/analyses/\(analysis)/command", ["command": "buildStatus"])
    #expect(refused["message"] == "The analysis build process has already been successfully completed.")
    let logs = core("GET", "/analysis-logs?filter[analysis_id]=\(analysis)&sort=-created_at")["data"]?.arrayValue
    #expect(logs?.map { $0["event"] } == ["built", "building"])
  }

  @Test func tearsDownBucketsWithoutFiles() throws {
    let analysis = analysis()
    let stored = buckets(of: analysis).compactMap { $0["external_id"]?.stringValue }
    #expect(stored.count == 3)
    let kept = try #require(stored.first)
    #expect(upload("x", to: kept)["name"] == "main.py")
    core("POST", "/analyses/\(analysis)/command", ["command": "tearDown"])
    probe.clock.advance(by: .seconds(1))
    #expect(stored.map { storage("GET", "/buckets/\($0)").status } == [200, 404, 404])
    core("POST", "/analyses/\(analysis)/command", ["command": "spinUp"])
    probe.clock.advance(by: .seconds(1))
    #expect(buckets(of: analysis).count == 3)
  }

  @Test func filesOfOneNameShareTheirBytes() {
    let bucket = storage("POST", "/buckets", ["name": "bucket"]).json["id"]?.stringValue ?? ""
    let first = upload("old", to: bucket)["id"]?.stringValue ?? ""
    let second = upload("new", to: bucket)["id"]?.stringValue ?? ""
    #expect(storage("GET", "/bucket-files/\(first)/stream").text == "new")
    #expect(storage("DELETE", "/bucket-files/\(second)").status == 202)
    // The real server never answers.
    #expect(storage("GET", "/bucket-files/\(first)/stream").status == 500)
  }

  @Test func synchronizesOnceAMinute() {
    let sync: JSONValue = ["command": "sync"]
    #expect(probe.ask("POST", "/master-images/command", token: token, json: sync).status == 202)
    probe.clock.advance(by: .seconds(59))
    #expect(core("POST", "/master-images/command", sync)["code"] == "BAD_REQUEST")
    probe.clock.advance(by: .seconds(1))
    #expect(probe.ask("POST", "/master-images/command", token: token, json: sync).status == 202)
    #expect(core("GET", "/master-image-event-logs?filter[name]=synchronized")["meta"]?["total"] == 2)
  }
}
