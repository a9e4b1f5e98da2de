import HubJSON
import Testing

@testable import HubSandbox

struct AnalysisCommandTests {
  /// An analysis of one default and one aggregator node, with an entrypoint and an image.
  private func ready(_ hub: Hub) -> String {
    let project = hub.project(
      "a-project", nodes: [hub.node("default-node"), hub.node("aggregator-node", "aggregator")])
    let image = hub.core("GET", "/master-images?filter[virtualPath]=python/base").data.arrayValue?.first?["id"]
    let made = hub.core("POST", "/analyses", ["projectId": .string(project), "masterImageId": image ?? .null]).id
    hub.upload([("main.py", "print(1)")], to: hub.bucket("CODE", of: made))
    let file = hub.core("GET", "/analysis-bucket-files?filter[analysisId]=\(made)").data.arrayValue?.first
    #expect(file?["root"] == false)
    hub.core("POST", "/analysis-bucket-files/\(file?["id"]?.stringValue ?? "")", ["root": true])
    return made
  }

  @Test func refusesInTheServersOrder() throws {
    let hub = try Hub()
    let nodes = [hub.node("default-node"), hub.node("aggregator-node", "aggregator")]
    let project = hub.project("a-project")
    let made = hub.core("POST", "/analyses", ["projectId": .string(project)]).id
    func lock() -> String? { hub.command("configurationLock", to: made).message }
    func assign(_ node: String) {
      hub.core("POST", "/project-nodes", ["projectId": .string(project), "nodeId": .string(node)])
      hub.core("POST", "/analysis-nodes", ["analysisId": .string(made), "nodeId": .string(node)])
    }
    #expect(hub.command("bogus", to: made).message == "Invalid command.")
    #expect(lock() == "At least one default node must be selected.")
    assign(nodes[0])
    #expect(lock() == "An aggregator node node must be selected.")
    assign(nodes[1])
    let refused = hub.command("configurationLock", to: made)
    #expect(refused.code == "ANALYSIS_ERROR")
    #expect(refused.message == "An entrypoint must be selected.")
    #expect(hub.command("buildStart", to: made).message == "The analysis configuration is not locked.")
    #expect(hub.command("configurationUnlock", to: made).message == "The analysis configuration is already unlocked.")
    #expect(hub.command("distributionStart", to: made).message == "The analysis is not built yet.")
    #expect(
      hub.command("distributionCheck", to: made).message == "The analysis build process has not been initialized.")
    #expect(
      hub.command("buildCheck", to: made).message
        == "The analysis configuration must be locked before checking the build status.")
    #expect(hub.command("storageCheck", to: made).status == 202)
  }

  @Test func buildsAndDistributesByTheClock() throws {
    let hub = try Hub()
    let made = ready(hub)
    let locked = hub.command("configurationLock", to: made)
    #expect(locked.data["configurationLocked"] == true)
    #expect(hub.command("configurationLock", to: made).message == "The analysis configuration is locked.")
    let node = hub.core("GET", "/analysis-nodes?filter[analysisId]=\(made)").data.arrayValue?.first?["nodeId"]
    let late = hub.core("POST", "/analysis-nodes", ["analysisId": .string(made), "nodeId": node ?? .null])
    #expect(late.message == "The analysis has already been locked and can therefore no longer be modified.")
    #expect(hub.command("buildStart", to: made).data["buildStatus"] == "starting")
    #expect(hub.command("buildStart", to: made).message == "The analysis build can not be started.")
    func shown() -> JSONValue { hub.core("GET", "/analyses/\(made)").data }
    #expect(shown()["buildStatus"] == "starting")
    hub.probe.clock.advance(by: .milliseconds(250))
    #expect(shown()["buildStatus"] == "started")
    #expect(shown()["buildProgress"] == 0)
    hub.probe.clock.advance(by: .milliseconds(500))
    #expect(shown()["buildStatus"] == "executed")
    #expect(shown()["buildProgress"] == 100)
    #expect(shown()["buildHash"]?.stringValue?.hasPrefix("sha256:") == true)
    #expect(
      hub.command("configurationUnlock", to: made).message == "The analysis configuration can not be unlocked.")
    #expect(hub.command("buildCheck", to: made).status == 202)
    #expect(
      hub.command("distributionCheck", to: made).message
        == "The analysis distribution process has not been initialized.")
    let refused = hub.command("distributionStart", to: made)
    #expect(refused.message == "No docker registry is defined.")
    #expect(refused.code == "bad_request")
    // Nodes without a registry do not matter.
    let registry = hub.core("POST", "/registries", ["name": "reg", "host": "reg.example"]).id
    let started = hub.command("distributionStart", to: made)
    #expect(started.data["distributionStatus"] == "starting")
    #expect(started.data["registryId"] == .string(registry))
    hub.probe.clock.advance(by: .seconds(1))
    #expect(shown()["distributionStatus"] == "executed")
    #expect(
      hub.command("distributionStart", to: made).message
        == "The analysis can not be distributed in state executed")
    #expect(hub.command("distributionCheck", to: made).status == 202)
  }

  @Test func approvalIsAskedForAgainAfterUnlocking() throws {
    var settings = FlameHubSandboxConfiguration()
    settings.skipsAnalysisApproval = false
    let hub = try Hub(settings)
    let made = ready(hub)
    #expect(hub.command("configurationLock", to: made).data["nodesApproved"] == 1)
    #expect(hub.command("buildStart", to: made).message == "All assigned nodes have to approve the analysis.")
    // The aggregator's approval is taken back too.
    #expect(hub.command("configurationUnlock", to: made).data["nodesApproved"] == 0)
    #expect(hub.command("configurationLock", to: made).status == 202)
    for node in hub.core("GET", "/analysis-nodes?filter[analysisId]=\(made)").data.arrayValue ?? [] {
      hub.core("POST", "/analysis-nodes/\(node["id"]?.stringValue ?? "")", ["approvalStatus": "approved"])
    }
    #expect(hub.command("buildStart", to: made).data["buildStatus"] == "starting")
  }

  @Test func strangersMayNotCommand() throws {
    let hub = try Hub()
    let made = ready(hub)
    let realm = hub.probe.ask("POST", "/realms", at: .auth, token: hub.token, json: ["name": "remote"]).id
    let remote = hub.probe.user("remote-user", roles: ["researcher"], realm: realm)
    #expect(hub.command("configurationLock", to: made, as: remote).message == "Permission denied.")
    // In the own realm a command needs no permission.
    #expect(hub.command("configurationLock", to: made, as: hub.probe.user("plain-user")).status == 202)
  }
}
