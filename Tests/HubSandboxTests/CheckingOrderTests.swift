import HubJSON
import Testing

@testable import HubSandbox

/// In which order a service looks at what can be wrong with a request, as its source has it (flame-hub.md, 4).
struct CheckingOrderTests {
  private let hub: Hub
  private let plain: String

  init() throws {
    hub = try Hub()
    plain = hub.probe.user("plain-user")
  }

  private static let unknown = "5130fec5-1087-41a5-9a62-507ea025a9d6"

  @Test func coreLooksAtTheBodyFirst() {
    #expect(hub.core("POST", "/registries", ["name": "a"], as: plain).code == "VALIDUP_ERROR")
    #expect(
      hub.core("POST", "/registries", ["name": "abc", "host": "abc"], as: plain).message?.contains("_manage") == true)
    #expect(hub.core("POST", "/nodes/\(Self.unknown)", ["type": "x"]).code == "VALIDUP_ERROR")
    #expect(
      hub.core("POST", "/nodes/\(Self.unknown)", ["hidden": true], as: plain).message?.contains("node_update") == true)
    #expect(hub.core("POST", "/nodes/\(Self.unknown)", ["hidden": true]).status == 404)
    // Nodes and analyses are looked for after what they refer to.
    let reference: JSONValue = ["registryId": .string(Self.unknown)]
    #expect(hub.core("POST", "/nodes/\(Self.unknown)", reference).code == "entity_relation_invalid")
  }

  @Test func storageAndAuthAskForThePermissionFirst() {
    #expect(hub.storage("POST", "/buckets", ["name": "a"], as: plain).message?.contains("bucket_create") == true)
    let answer = hub.probe.ask("POST", "/realms", at: .auth, token: plain, json: ["name": "a"])
    #expect(answer.status == 403)
    #expect(hub.probe.ask("DELETE", "/realms/\(Self.unknown)", at: .auth, token: plain).status == 403)
  }

  @Test func ofSeveralPermissionsTheFirstMissingOneIsTold() throws {
    let node = hub.node("a-node")
    let project = hub.project("a-project")
    let body: JSONValue = ["projectId": .string(project), "nodeId": .string(node)]
    let answer = hub.core("POST", "/project-nodes", body, as: plain)
    #expect(answer.message == "The evaluation of permissions project_create, project_update failed")
    #expect(answer.json["issues"]?.arrayValue?.compactMap { $0["path"]?[0]?.stringValue } == ["project_create"])
    // All of them are needed.
    let role = hub.probe.ask("POST", "/roles", at: .auth, token: hub.token, json: ["name": "creator"]).id
    let permission = hub.probe.ask("GET", "/permissions/project_create", at: .auth, token: hub.token).id
    hub.probe.ask(
      "POST", "/role-permissions", at: .auth, token: hub.token,
      json: ["roleId": .string(role), "permissionId": .string(permission)])
    let creator = hub.probe.user("creator-user", roles: ["creator"])
    let other = hub.core("POST", "/project-nodes", body, as: creator)
    #expect(other.json["issues"]?.arrayValue?.compactMap { $0["path"]?[0]?.stringValue } == ["project_update"])
  }

  @Test func whatACallerOfAnotherRealmMayAdd() {
    let realm = hub.probe.ask("POST", "/realms", at: .auth, token: hub.token, json: ["name": "elsewhere"]).id
    let remote = hub.probe.user("remote-user", realm: realm)
    let analysis = hub.core("POST", "/analyses", ["projectId": .string(hub.project("a-project"))]).id
    let bucket = hub.storage("POST", "/buckets", ["name": "a-bucket"]).id
    let made = hub.core(
      "POST", "/analysis-buckets",
      ["analysisId": .string(analysis), "bucketId": .string(bucket), "type": "TEMP"], as: remote)
    #expect(made.status == 201)
    #expect(made.data["analysis"]?["id"]?.stringValue == analysis)
    #expect(hub.core("DELETE", "/analysis-buckets/\(made.id)", as: remote).message == "Permission denied.")
    #expect(hub.core("DELETE", "/analysis-buckets/\(made.id)").status == 202)
  }

  @Test func anyMentionOfASecretNeedsThePermission() {
    hub.core("POST", "/registries", ["name": "abc", "host": "abc"])
    for fields in [
      "fields=-accountSecret", "fields[registry]=accountSecret", "fields[]=name&fields[]=%2BaccountSecret",
    ] {
      #expect(hub.core("GET", "/registries?\(fields)", as: plain).message?.contains("registry_manage") == true)
    }
    #expect(hub.core("GET", "/registries?fields=name", as: plain).status == 200)
  }

  @Test func aNodeKeepsOneProjectInItsRegistry() {
    let first = hub.core("POST", "/registries", ["name": "abc", "host": "abc"]).id
    let second = hub.core("POST", "/registries", ["name": "def", "host": "def"]).id
    let node = hub.core("POST", "/nodes", ["name": "a-node", "registryId": .string(first), "externalName": "ext"])
    func projects() -> [JSONValue] { hub.core("GET", "/registry-projects").data.arrayValue ?? [] }
    #expect(projects().compactMap { $0["externalName"]?.stringValue } == ["ext"])
    // A name that is taken away is replaced, in both.
    let renamed = hub.core("POST", "/nodes/\(node.id)", ["externalName": nil]).data["externalName"]?.stringValue ?? ""
    #expect(renamed.count == 21)
    #expect(projects().compactMap { $0["externalName"]?.stringValue } == [renamed])
    let moved = hub.core("POST", "/nodes/\(node.id)", ["registryId": .string(second)])
    #expect(projects().count == 1)
    #expect(projects().first?["registryId"]?.stringValue == second)
    #expect(projects().first?["id"] == moved.data["registryProjectId"])
    #expect(hub.core("POST", "/nodes/\(node.id)", ["registryId": nil]).data["registryProjectId"] == .null)
    #expect(projects().isEmpty)
  }

  @Test func junctionsHaveNoPut() {
    let answer = hub.probe.ask("PUT", "/role-permissions/\(Self.unknown)", at: .auth, token: hub.token, json: [:])
    #expect(answer.status == 404)
    #expect(answer.json["status"] == 404)
  }
}
