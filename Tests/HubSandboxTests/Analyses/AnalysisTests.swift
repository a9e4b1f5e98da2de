import HubJSON
import Testing

@testable import HubSandbox

struct AnalysisTests {
  private let hub: Hub
  private let nodes: [String]
  private let project: String

  init() throws {
    hub = try Hub()
    nodes = [hub.node("default-node"), hub.node("aggregator-node", "aggregator")]
    project = hub.project("a-project", nodes: nodes)
  }

  private func analysis(_ body: JSONObject = [:]) -> Probe.Answer {
    var body = body
    body["projectId"] = .string(project)
    return hub.core("POST", "/analyses", .object(body))
  }

  @Test func comesWithEverythingAndTakesItAway() {
    let made = analysis(["name": "An-Analysis", "imageCommandArguments": []])
    #expect(made.status == 201)
    #expect(made.data["name"] == "an-analysis")
    #expect(made.data["nodes"] == 0)
    #expect(made.data["imageCommandArguments"] == [])
    let client = made.data["clientId"]?.stringValue ?? ""
    #expect(hub.probe.ask("GET", "/clients/\(client)", at: .auth, token: hub.token).data["name"] == .string(made.id))
    let shown = hub.core("GET", "/analyses/\(made.id)").data
    #expect(shown["nodes"] == 2)
    #expect(shown["nodesApproved"] == 2)
    #expect(shown["configurationNodesValid"] == true)
    #expect(shown["configurationImageValid"] == false)
    let types = hub.core("GET", "/analysis-buckets?filter[analysisId]=\(made.id)").data.arrayValue ?? []
    #expect(types.map { $0["type"] } == ["CODE", "RESULT", "TEMP"])
    let code = hub.bucket("CODE", of: made.id)
    #expect(hub.storage("GET", "/buckets/\(code)").data["name"] == .string("analysis-code-files.\(made.id)"))
    let deleted = hub.core("DELETE", "/analyses/\(made.id)")
    #expect(deleted.data["clientId"]?.isNull == true)
    #expect(hub.storage("GET", "/buckets/\(code)").status == 404)
    #expect(hub.core("GET", "/analysis-nodes?filter[analysisId]=\(made.id)").total == 0)
    #expect(hub.probe.ask("GET", "/clients/\(client)", at: .auth, token: hub.token).status == 404)
  }

  @Test func onlyUsersMakeThem() {
    let token = hub.probe.grant([
      "grant_type": "client_credentials", "client_id": "system", "client_secret": "start123",
    ]).json["access_token"]?.stringValue
    let refused = hub.core("POST", "/analyses", ["projectId": .string(project)], as: token)
    #expect(refused.status == 403)
    #expect(refused.message == "Only user accounts are permitted to create an analysis.")
  }

  @Test func aNewImageForgetsTheArguments() {
    let image = hub.core("GET", "/master-images?filter[virtualPath]=python/base").data.arrayValue?.first?["id"]
    let made = analysis(["imageCommandArguments": [["value": "--flag", "position": "before"]]])
    let changed = hub.core(
      "POST", "/analyses/\(made.id)",
      ["masterImageId": image ?? .null, "imageCommandArguments": [["value": "--lost"]]])
    #expect(changed.data["imageCommandArguments"]?.isNull == true)
    #expect(changed.data["masterImage"]?["virtualPath"] == "python/base")
    #expect(changed.data["configurationImageValid"] == false)
    #expect(hub.core("GET", "/analyses/\(made.id)").data["configurationImageValid"] == true)
    let listed = hub.core("GET", "/analyses?include=registry,project,masterImage").data.arrayValue?.first
    #expect(listed?["project"]?["id"] == .string(project))
    #expect(listed?["registry"] == nil)
  }

  private static let wrongArguments: [(JSONValue, String)] = [
    ([["value": "a"]], "Property imageCommandArguments.value is invalid"),
    ([["value": "abc", "position": "middle"]], "Property imageCommandArguments.position is invalid"),
    ([[:]], "Property imageCommandArguments.value is invalid"),
    ([1], "Properties are invalid"),
    ("text", "Properties are invalid"),
  ]

  @Test(arguments: wrongArguments)
  func wrongArgumentsAreRefused(_ arguments: JSONValue, message: String) {
    let refused = analysis(["imageCommandArguments": arguments])
    #expect(refused.status == 400)
    #expect(refused.message == message)
  }

  @Test func nodesAreAssignedOnceAndOnlyFromTheProject() {
    let made = analysis().id
    let again = hub.core("POST", "/analysis-nodes", ["analysisId": .string(made), "nodeId": .string(nodes[0])])
    #expect(again.status == 201)
    #expect(again.data["analysis"] == nil)
    #expect(hub.core("GET", "/analysis-nodes?filter[analysisId]=\(made)").total == 2)
    let stranger = hub.node("stranger")
    let refused = hub.core("POST", "/analysis-nodes", ["analysisId": .string(made), "nodeId": .string(stranger)])
    #expect(refused.status == 404)
    #expect(refused.message == "The referenced node is not part of the analysis project.")
    hub.core("DELETE", "/analysis-nodes/\(again.id)")
    #expect(hub.core("GET", "/analyses/\(made)").data["configurationNodeDefaultValid"] == false)
    let back = hub.core("POST", "/analysis-nodes", ["analysisId": .string(made), "nodeId": .string(nodes[0])])
    #expect(back.data["analysis"]?["nodes"] == 1)
    hub.core("DELETE", "/nodes/\(nodes[0])")
    #expect(hub.core("GET", "/analysis-nodes/\(back.id)").status == 404)
  }

  @Test func progressIsThatOfItsNodes() {
    let made = analysis().id
    let ids = (hub.core("GET", "/analysis-nodes?filter[analysisId]=\(made)").data.arrayValue ?? [])
      .compactMap { $0["id"]?.stringValue }
    func report(_ node: Int, _ status: JSONValue, _ progress: JSONValue) -> JSONValue {
      hub.core(
        "POST", "/analysis-nodes/\(ids[node])", ["executionStatus": status, "executionProgress": progress])
      let shown = hub.core("GET", "/analyses/\(made)").data
      return [shown["executionStatus"] ?? .null, shown["executionProgress"] ?? .null]
    }
    #expect(report(0, "started", 10) == ["started", 5])
    #expect(report(1, "executing", 51) == ["started", 30])
    #expect(report(0, "executed", 100) == ["executing", 75])
    #expect(report(1, "failed", .null) == ["failed", 50])
    #expect(hub.core("POST", "/analysis-nodes/\(ids[0])", ["executionProgress": 101]).status == 400)
  }

  @Test func credentialsKeepTheClientsName() {
    let made = analysis().id
    let path = "/analyses/\(made)/client/credentials"
    #expect(hub.core("GET", path).json["name"] == .string(made))
    let set = hub.core("POST", path, ["secret": "a-new-secret", "name": "other"]).json
    #expect(set["secret"] == "a-new-secret")
    #expect(set["name"] == .string(made))
    #expect(hub.core("POST", path, ["secret": "x"]).message == "Property secret is invalid")
    let permissions = hub.core("GET", "/analyses/\(made)/client/permissions")
    #expect(permissions.total == 2)
    let first = permissions.data.arrayValue?.first?["permissionId"] ?? .null
    #expect(hub.core("POST", "/analyses/\(made)/client/permissions", ["permissionId": first]).status == 409)
    #expect(hub.core("POST", "/analyses/\(made)/client/permissions", [:]).message == "A permissionId is required.")
    let one = "/analyses/\(made)/client/permissions/\(first.stringValue ?? "")"
    #expect(hub.core("DELETE", one).status == 202)
    #expect(hub.core("DELETE", one).message == "The clientPermission was not found.")
    #expect(hub.core("POST", "/analyses/\(made)/client/permissions", ["permissionId": first]).status == 201)
  }
}
