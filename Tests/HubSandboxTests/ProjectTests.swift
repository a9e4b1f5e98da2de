import HubJSON
import Testing

@testable import HubSandbox

struct ProjectTests {
  @Test func countsItsNodesAndAnalyses() throws {
    let hub = try Hub()
    let node = hub.node("a-node")
    let project = hub.core("POST", "/projects", ["name": "My-Project"])
    #expect(project.data["name"] == "my-project")
    #expect(project.data["nodes"] == 0)
    #expect(project.data["userId"]?.isNull == false)
    let body: JSONValue = ["projectId": .string(project.id), "nodeId": .string(node)]
    let tie = hub.core("POST", "/project-nodes", body)
    #expect(tie.status == 201)
    #expect(tie.data["approvalStatus"] == "approved")
    // What the answer embeds is older than the count.
    #expect(tie.data["project"]?["nodes"] == 0)
    #expect(hub.core("POST", "/project-nodes", body).status == 409)
    #expect(hub.core("GET", "/projects/\(project.id)").data["nodes"] == 1)
    let analysis = hub.core("POST", "/analyses", ["projectId": .string(project.id)])
    #expect(analysis.data["project"]?["analyses"] == 1)
    let refused = hub.core("DELETE", "/projects/\(project.id)")
    #expect(refused.status == 400)
    #expect(refused.message == "The project still has associated analyses.")
    #expect(hub.core("DELETE", "/analyses/\(analysis.id)").data["project"]?["analyses"] == 0)
    #expect(hub.core("DELETE", "/project-nodes/\(tie.id)").data["project"]?["nodes"] == 0)
    #expect(hub.core("DELETE", "/projects/\(project.id)").status == 202)
  }

  @Test func namesAreUniqueAndGenerated() throws {
    let hub = try Hub()
    #expect(hub.core("POST", "/projects", ["name": "twice"]).status == 201)
    let conflict = hub.core("POST", "/projects", ["name": "TWICE"])
    #expect(conflict.status == 409)
    #expect(conflict.message == "A db entry with some unique attributes already exists.")
    for name: JSONValue in [.null, ""] {
      let generated = hub.core("POST", "/projects", ["name": name]).data["name"]?.stringValue ?? ""
      #expect(generated.split(separator: "-").count == 3)
    }
    #expect(hub.core("POST", "/projects", ["name": "a b"]).message == "Property name is invalid")
  }

  @Test func referencesAreCheckedByCreationsOnly() throws {
    let hub = try Hub()
    let unknown = "8a0b1f2e-1111-4222-8333-444455556666"
    let created = hub.core("POST", "/projects", ["name": "refs", "masterImageId": .string(unknown)])
    #expect(created.message == "Can't find masterImage entity by masterImageId")
    let project = hub.project("refs")
    #expect(hub.core("POST", "/projects/\(project)", ["masterImageId": .string(unknown)]).status == 500)
  }

  @Test func approvalsAreAskedForWhereTheSettingSaysSo() throws {
    var settings = FlameHubSandboxConfiguration()
    settings.skipsProjectApproval = false
    let hub = try Hub(settings)
    let nodes = [hub.node("default-node"), hub.node("aggregator-node", "aggregator")]
    let project = hub.project("approve", nodes: nodes)
    let ties = hub.core("GET", "/project-nodes?filter[projectId]=\(project)").data.arrayValue ?? []
    let states = ties.map { $0["approvalStatus"] }
    #expect(states == [.null, "approved"])
    let id = ties.first?["id"]?.stringValue ?? ""
    #expect(hub.core("POST", "/project-nodes/\(id)", ["approvalStatus": "maybe"]).status == 400)
    // Only approved nodes take part in new analyses.
    let early = hub.core("POST", "/analyses", ["projectId": .string(project)]).id
    #expect(hub.core("GET", "/analysis-nodes?filter[analysisId]=\(early)").total == 1)
    #expect(hub.core("POST", "/project-nodes/\(id)", ["approvalStatus": "approved"]).status == 202)
    let late = hub.core("POST", "/analyses", ["projectId": .string(project)]).id
    #expect(hub.core("GET", "/analysis-nodes?filter[analysisId]=\(late)").total == 2)
  }

  @Test func otherRealmsMayNotWrite() throws {
    let hub = try Hub()
    let realm = hub.probe.ask("POST", "/realms", at: .auth, token: hub.token, json: ["name": "remote"]).id
    let remote = hub.probe.user("remote-user", roles: ["researcher"], realm: realm)
    let project = hub.project("foreign", nodes: [hub.node("a-node")])
    let update = hub.core("POST", "/projects/\(project)", ["displayName": "Hacked"], as: remote)
    #expect(update.status == 403)
    #expect(update.message == "Permission denied.")
    let tie = hub.core("GET", "/project-nodes?filter[projectId]=\(project)").data.arrayValue?.first?["id"]?.stringValue
    let approval = hub.core("POST", "/project-nodes/\(tie ?? "")", ["approvalStatus": "rejected"], as: remote)
    #expect(approval.message == "You are not permitted to update this object.")
    let plain = hub.probe.user("plain-user")
    let refused = hub.core("POST", "/projects", ["name": "mine"], as: plain)
    #expect(refused.message == "The evaluation of permissions project_create failed")
    #expect(hub.core("GET", "/projects/\(project)", as: plain).status == 200)
  }
}
