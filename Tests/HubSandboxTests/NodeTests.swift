import HubJSON
import Testing

@testable import HubSandbox

struct NodeTests {
  private let probe: Probe
  private let token: String

  init() throws {
    probe = try Probe()
    token = probe.logIn()
  }

  @discardableResult
  private func core(_ method: String, _ path: String, _ body: JSONValue? = nil) -> Probe.Answer {
    probe.ask(method, path, token: token, json: body)
  }

  @Test func aNodeComesWithAClientAndGoesWithIt() {
    let node = core("POST", "/nodes", ["name": "My-Node", "realmId": nil, "registryId": nil, "externalName": nil])
    #expect(node.status == 201)
    #expect(node.data["name"] == "My-Node")
    #expect(node.data["type"] == "default")
    #expect(node.data["online"] == false)
    #expect(node.data["realmId"] == .string(probe.masterRealm()))
    let client = node.data["clientId"]?.stringValue ?? ""
    let shown = probe.ask("GET", "/clients/\(client)?fields=%2Bsecret", at: .auth, token: token).data
    #expect(shown["name"] == .string(node.id))
    #expect(shown["displayName"] == .string(node.id))
    #expect(shown["secret"]?.stringValue?.count == 64)
    let login = probe.grant(["client_id": .string(client), "client_secret": shown["secret"] ?? .null])
    #expect(login.status == 200)
    let deleted = core("DELETE", "/nodes/\(node.id)")
    #expect(deleted.status == 202)
    #expect(deleted.data["clientId"]?.isNull == true)
    #expect(probe.ask("GET", "/clients/\(client)", at: .auth, token: token).status == 404)
    #expect(core("GET", "/nodes/\(node.id)").message == "The node was not found.")
  }

  @Test func registriesAttachAndDetach() {
    let node = core("POST", "/nodes", ["name": "a-node"])
    let registry = core("POST", "/registries", ["name": "reg", "host": "reg.example", "accountSecret": "s3cret"])
    #expect(registry.data["accountSecret"] == "s3cret")
    let attached = core("POST", "/nodes/\(node.id)", ["registryId": .string(registry.id)]).data
    #expect(attached["externalName"]?.stringValue?.count == 21)
    #expect(attached["registry"]?["name"] == "reg")
    let project = attached["registryProjectId"]?.stringValue ?? ""
    #expect(core("GET", "/registry-projects/\(project)").data["externalName"] == attached["externalName"])
    let credentials = core("GET", "/nodes/\(node.id)/registry/credentials").json
    #expect(credentials["host"] == "reg.example")
    #expect(credentials["accountSecret"]?.isNull == true)
    core("POST", "/nodes/\(node.id)", ["externalName": "renamed"])
    #expect(core("GET", "/registry-projects/\(project)").data["externalName"] == "renamed")
    let detached = core("POST", "/nodes/\(node.id)", ["registryId": nil]).data
    #expect(detached["registryProjectId"]?.isNull == true)
    #expect(core("GET", "/registry-projects/\(project)").status == 404)
    #expect(
      core("GET", "/nodes/\(node.id)/registry/credentials").message
        == "The node has no registry project provisioned yet.")
    core("POST", "/nodes/\(node.id)", ["registryId": .string(registry.id)])
    core("DELETE", "/registries/\(registry.id)")
    let left = core("GET", "/nodes/\(node.id)?include=registry,registryProject").data
    #expect(left["registryId"]?.isNull == true)
    #expect(left["registryProject"]?.isNull == true)
    #expect(core("GET", "/registry-projects").total == 0)
  }

  @Test func updatesDropWhatMayNotChange() {
    let other = probe.ask("POST", "/realms", at: .auth, token: token, json: ["name": "other"])
    let node = core("POST", "/nodes", ["name": "a-node"])
    let updated = core(
      "POST", "/nodes/\(node.id)",
      ["realmId": .string(other.id), "name": "renamed", "online": true, "clientId": nil, "publicKey": "-----KEY-----"]
    ).data
    #expect(updated["realmId"] == node.data["realmId"])
    #expect(updated["name"] == "renamed")
    #expect(updated["online"] == false)
    #expect(updated["clientId"]?.isNull == true)
    #expect(updated["publicKey"] == "2d2d2d2d2d4b45592d2d2d2d2d")
    #expect(core("POST", "/nodes/\(node.id)", ["publicKey": "ABCDEF"]).data["publicKey"] == "ABCDEF")
    // A client that was detached survives.
    let client = node.data["clientId"]?.stringValue ?? ""
    core("DELETE", "/nodes/\(node.id)")
    #expect(probe.ask("GET", "/clients/\(client)", at: .auth, token: token).status == 200)
    #expect(core("POST", "/nodes/\(node.id)", ["name": "whatever"]).status == 404)
  }

  @Test func namesAreUnique() {
    let registry = core("POST", "/registries", ["name": "reg", "host": "reg.example"])
    #expect(core("POST", "/nodes", ["name": "dup", "externalName": "ext"]).status == 201)
    let name = core("POST", "/nodes", ["name": "dup"])
    #expect(name.status == 409)
    #expect(name.message == "An entry with some unique attributes already exists.")
    #expect(core("POST", "/nodes", ["name": "dup2", "externalName": "ext"]).status == 409)
    #expect(core("POST", "/registries", ["name": "reg2", "host": "https://reg.example/path"]).status == 409)
    // What the refused requests had begun is undone.
    #expect(core("GET", "/nodes").total == 1)
    #expect(core("GET", "/registry-projects").total == 1)
    core("DELETE", "/registries/\(registry.id)")
    // Without a registry external names may repeat.
    #expect(core("POST", "/nodes", ["name": "dup3", "externalName": "ext"]).status == 201)
  }

  @Test func credentialsOfTheClient() {
    let node = core("POST", "/nodes", ["name": "a-node"])
    let path = "/nodes/\(node.id)/client/credentials"
    let read = core("GET", path).json
    #expect(read["id"] == node.data["clientId"])
    let made = core("POST", path, [:])
    #expect(made.status == 200)
    #expect(made.json["secret"]?.stringValue?.count == 64)
    #expect(made.json["secret"] != read["secret"])
    let set = core("POST", path, ["secret": "my-secret", "name": "New-Name", "displayName": "New Name"]).json
    #expect(set == ["id": read["id"] ?? .null, "name": "new-name", "displayName": "New Name", "secret": "my-secret"])
    #expect(probe.grant(["client_id": "new-name", "client_secret": "my-secret"]).status == 200)
    let refused = core("POST", path, ["secret": "ab"])
    #expect(refused.message == "Property secret is invalid")
    #expect(refused.json["issues"] == [])
    core("POST", "/nodes/\(node.id)", ["clientId": nil])
    #expect(core("GET", path).message == "The node has no client provisioned yet.")
  }
}
