import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The generic methods of the services.
struct CloudDataTests {
  private let probe: CloudProbe

  init() throws { probe = try CloudProbe() }

  @Test func objectsAreCreatedAndKept() throws {
    let body = """
      {"name":"Pump 1","type":"64f0c0de00000000000000a1","data":{"on":true,"none":null},"own":[1.50],
      "readPermissions":["test"],"readWritePermissions":["test"]}
      """
    let made = probe.ask("POST", "/assets", fields: [.contentType: "application/json"], body: body)
    #expect(made.status == 201)
    #expect(made.fields[.contentType] == "application/json; charset=utf-8")
    #expect(made.id.utf8.count == 24)
    let found = probe.ask("GET", "/assets/\(made.id)")
    #expect(found.status == 200)
    #expect(found.bytes == made.bytes)
    #expect(found.json["data"] == ["on": true, "none": nil])
    #expect(found.text.contains("\"own\":[1.50]"))
    #expect(found.json["tags"] == [])
    #expect(found.json["revision"] == 1)
    #expect(found.json["author"] == "service-account-sandbox-client")
    #expect(found.json["createdAt"]?.stringValue == probe.clock.timestamp.description)
    #expect(probe.ask("HEAD", "/assets/\(made.id)").bytes.isEmpty)
  }

  @Test func updatesReplaceTheObject() {
    let made = probe.make("/assets", ["name": "before", "type": "t", "own": "kept?"])
    probe.clock.advance(by: .seconds(4))
    var body = CloudProbe.roles
    body["name"] = "after"
    body["type"] = ["id": "t2", "name": "a populated type"]
    body["type$name"] = "stale"
    body["id"] = "another-id"
    body["createdAt"] = "1999-01-01T00:00:00.000Z"
    let changed = probe.ask("PUT", "/assets/\(made.id)", json: body)
    #expect(changed.status == 200)
    #expect(changed.id == made.id)
    #expect(changed.json["own"] == nil)
    #expect(changed.json["type"] == "t2")
    #expect(changed.json["type$name"] == nil)
    #expect(changed.json["createdAt"] == made.json["createdAt"])
    #expect(changed.json["updatedAt"] != made.json["updatedAt"])
    #expect(changed.json["revision"] == 2)
  }

  @Test func manyAreCreatedOrNone() {
    var good = CloudProbe.roles
    good["name"] = "one"
    good["type"] = "t"
    let made = probe.ask("POST", "/assets/many", json: [good, good])
    #expect(made.status == 201)
    #expect(made.json.arrayValue?.count == 2)
    var bad = good
    bad["readPermissions"] = nil
    #expect(probe.ask("POST", "/assets/many", json: [good, bad]).status == 400)
    #expect(probe.ask("GET", "/assets").json["total"] == 2)
    #expect(probe.ask("POST", "/assets/many", json: ["name": "no array"]).status == 400)
  }

  @Test func badBodiesAreRefused() {
    func refused(_ body: JSONObject) -> JSONValue {
      let answer = probe.ask("POST", "/assets", json: .object(body))
      #expect(answer.status == 400)
      #expect(answer.json["statusCode"] == 400)
      #expect(answer.error == "Bad Request")
      return answer.message
    }
    #expect(
      refused(["name": "x", "type": "t"]) == [
        "readPermissions must be an array of role names", "readWritePermissions must be an array of role names",
      ])
    #expect(
      refused(["name": "x", "type": "t", "readPermissions": "test", "readWritePermissions": [1]]).arrayValue?.count == 2
    )
    #expect(
      refused(["name": "x", "type": "t", "readPermissions": ["test"], "readWritePermissions": []])
        == ["readWritePermissions should not be empty"])
    #expect(
      refused(["tags": "one", "readPermissions": [], "readWritePermissions": ["test"]]) == [
        "name must be a string", "type must be an id or an asset type", "tags must be an array of strings",
      ])
    let broken = probe.ask("POST", "/assets", fields: [.contentType: "application/json"], body: "{")
    #expect(broken.status == 400)
    #expect(probe.ask("POST", "/assets", fields: [.contentType: "text/plain"], body: "{}").status == 415)
    #expect(probe.ask("POST", "/assets", json: [1]).status == 400)
  }

  @Test func permissionsDecideWhoSeesAndChanges() throws {
    var settings = HahnProCloudSandboxConfiguration()
    settings.otherClients = [
      KeycloakSandboxClient(id: "reader", secret: "s", roles: ["reader"]),
      KeycloakSandboxClient(id: "stranger", secret: "s", roles: []),
    ]
    settings.client.roles = ["test", "user", "reader"]
    let probe = try CloudProbe(settings)
    let (reader, stranger) = (probe.logIn("reader", "s"), probe.logIn("stranger", "s"))
    let id = probe.asset("seen", ["readPermissions": ["reader"], "readWritePermissions": ["test"]])
    #expect(probe.ask("GET", "/assets", as: reader).ids == [id])
    #expect(probe.ask("GET", "/assets", as: stranger).ids == [])
    #expect(probe.ask("GET", "/assets/\(id)", as: reader).status == 200)
    #expect(probe.ask("GET", "/assets/\(id)", as: stranger).status == 403)
    let seen = probe.ask("GET", "/assets/\(id)", as: reader).json
    let refused = probe.ask("PUT", "/assets/\(id)", json: seen, as: reader)
    #expect(refused.status == 403)
    #expect(refused.error == "Forbidden")
    #expect(probe.ask("DELETE", "/assets/\(id)", as: reader).status == 403)
    #expect(probe.ask("PUT", "/assets/\(id)", json: seen).status == 200)
    // Roles that are not held can neither be given nor added, but stay.
    let foreign = probe.make(
      "/assets", ["name": "x", "type": "t", "readWritePermissions": ["admin", "test", "other"]])
    #expect(foreign.status == 403)
    #expect(foreign.message == "role not held: admin, other")
    let shared = probe.asset("shared", ["readPermissions": ["test"], "readWritePermissions": ["reader"]])
    var body = probe.ask("GET", "/assets/\(shared)").json
    body["name"] = "changed"
    #expect(probe.ask("PUT", "/assets/\(shared)", json: body, as: reader).status == 200)
  }

  @Test func tokensAreDemanded() {
    let answer = probe.ask("GET", "/assets", as: "garbage")
    #expect(answer.status == 401)
    #expect(answer.json == ["statusCode": 401, "message": "Unauthorized", "error": "Unauthorized"])
    #expect(answer.fields[.wwwAuthenticate] == "Bearer")
  }

  @Test func unknownPathsAndIdsAreNotFound() {
    let missing = probe.ask("GET", "/assets/000000000000000000000000")
    #expect(missing.json == ["statusCode": 404, "message": "asset not found", "error": "Not Found"])
    #expect(probe.ask("PUT", "/assettypes/0", json: CloudProbe.roles).message == "asset type not found")
    #expect(probe.ask("DELETE", "/tsm/0").message == "time series not found")
    let route = probe.ask("PATCH", "/assets?x=1")
    #expect(route.status == 404)
    #expect(route.message == "Cannot PATCH /api/assets?x=1")
    #expect(probe.ask("GET", "/nothing").status == 404)
    #expect(probe.ask("GET", "/").status == 404)
  }

  @Test func theTrashKeepsWhatIsDeleted() {
    let id = probe.asset("deleted")
    let deleted = probe.ask("DELETE", "/assets/\(id)?force=false")
    #expect(deleted.json["deletedAt"]?.stringValue == probe.clock.timestamp.description)
    #expect(probe.ask("GET", "/assets").ids == [])
    #expect(probe.ask("GET", "/assets/\(id)").status == 404)
    #expect(probe.ask("GET", "/assets/trash?limit=0&page=1").ids == [id])
    let restored = probe.ask("PUT", "/assets/trash/restore/\(id)", json: [:])
    #expect(restored.json["deletedAt"] == nil)
    #expect(probe.ask("GET", "/assets").ids == [id])
    #expect(probe.ask("PUT", "/assets/trash/restore/\(id)", json: [:]).status == 404)
    probe.ask("DELETE", "/assets/\(id)")
    #expect(probe.ask("PUT", "/assets/trash/restore", json: [:]).json[0]?["id"]?.stringValue == id)
    probe.ask("DELETE", "/assets/\(id)?force=true")
    #expect(probe.ask("GET", "/assets/trash").ids == [])
    #expect(probe.ask("DELETE", "/assets/\(id)").status == 404)
  }

  @Test func theTrashIsEmptiedByAge() {
    let old = probe.asset("old")
    probe.ask("DELETE", "/assets/\(old)")
    probe.clock.advance(by: .seconds(100))
    let new = probe.asset("new")
    probe.ask("DELETE", "/assets/\(new)")
    #expect(probe.ask("DELETE", "/assets/trash/clean?offset=101").json["deletedCount"] == 0)
    #expect(
      probe.ask("DELETE", "/assets/trash/clean?offset=100").json == ["acknowledged": true, "deletedCount": 1])
    #expect(probe.ask("GET", "/assets/trash").ids == [new])
    // Deleting what is in the trash removes it.
    #expect(probe.ask("DELETE", "/assets/\(new)").status == 200)
    #expect(probe.ask("GET", "/assets/trash").ids == [])
  }

  @Test func childrenGoWithTheirParentIfAsked() {
    let parent = probe.asset("parent")
    let child = probe.asset("child", ["parent": .string(parent)])
    let grandchild = probe.asset("grandchild", ["parent": .string(child)])
    #expect(probe.ask("GET", "/assets/\(grandchild)").json["ancestors"] == [.string(parent), .string(child)])
    probe.ask("DELETE", "/assets/\(child)?removeChildren=true")
    #expect(probe.ask("GET", "/assets").ids == [parent])
  }

  @Test func revisionsAreKept() throws {
    let type = probe.make("/assettypes", ["name": "Pump"]).id
    let id = probe.asset("first", ["type": .string(type)])
    var body = probe.ask("GET", "/assets/\(id)").json
    body["name"] = "second"
    probe.ask("PUT", "/assets/\(id)", json: body)
    let page = probe.ask("GET", "/assets/\(id)/revisions")
    #expect(page.names == ["first", "second"])
    #expect(page.documents.allSatisfy { $0["originalId"]?.stringValue == id })
    #expect(page.documents.allSatisfy { $0["type"]?["name"] == "Pump" })
    let first = try #require(page.ids.first)
    let back = probe.ask("PUT", "/assets/\(id)/rollback", json: ["revisionId": .string(first)])
    #expect(back.json["name"] == "first")
    #expect(back.json["originalId"] == nil)
    #expect(back.json["revision"] == 3)
    #expect(probe.ask("DELETE", "/assets/\(id)/revisions/\(first)").status == 200)
    #expect(probe.ask("GET", "/assets/\(id)/revisions").names == ["second", "first"])
    #expect(probe.ask("PUT", "/assets/\(id)/rollback", json: ["revisionId": .string(first)]).status == 404)
  }
}
