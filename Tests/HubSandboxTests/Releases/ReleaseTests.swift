import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// What releases of the current generation answer otherwise than Hub 0.13.0 (flame-hub.md, 11), besides what is recorded.
struct ReleaseTests {
  private func hub(_ version: String) throws -> Hub {
    var configuration = FlameHubSandboxConfiguration()
    configuration.version = version
    return try Hub(configuration)
  }

  private func auth(_ hub: Hub, _ method: String, _ path: String, _ body: JSONValue? = nil) -> Probe.Answer {
    hub.probe.ask(method, path, at: .auth, token: hub.token, json: body)
  }

  @Test(arguments: [
    ("0.13.0", 0), ("0.13.2", 0), ("0.13.3", 3), ("0.13.4", 3), ("0.13.20", 3),
    ("0.14.0", HubChange.allCases.count), ("0.14.1", HubChange.allCases.count), ("0.8.13", 0),
    ("0.14.99999999999999999999", HubChange.allCases.count),
  ])
  func changesComeWithReleases(version: String, count: Int) throws {
    #expect(try HubRelease(version: version).changes.count == count)
  }

  @Test(arguments: [("0.13.0", "1.0.0-beta.57"), ("0.13.9", "1.0.0-beta.57"), ("0.14.3", "1.0.0-beta.62")])
  func statusProbes(version: String, authVersion: String) throws {
    let probe = try hub(version).probe
    #expect(probe.ask("GET", "/").json["version"]?.stringValue == version)
    let auth = probe.ask("GET", "/", at: .auth).json
    #expect(auth["version"]?.stringValue == authVersion)
    #expect((auth["features"]?["accountConsole"] == true) == version.hasPrefix("0.14"))
  }

  @Test(arguments: [("0.13.0", false), ("0.13.3", true), ("0.14.0", true)])
  func singleRecordsHeedTheQuery(version: String, isHeeded: Bool) throws {
    let hub = try hub(version)
    let project = hub.project("a-project", nodes: [hub.node("a-node")])
    let node = hub.core("GET", "/project-nodes?filter[projectId]=\(project)").data[0]?["id"]?.stringValue ?? ""
    let single = hub.core("GET", "/project-nodes/\(node)?include=node&fields=id").data
    #expect((single["node"]?["name"] == "a-node") == isHeeded)
    #expect((single["projectId"] == nil) == isHeeded)
    #expect(
      hub.core("GET", "/project-nodes?filter[approvalStatus]=rejected").total == (isHeeded ? 0 : 1))
    // Auth's stay as they are.
    #expect(auth(hub, "GET", "/roles/admin?fields=id").data["name"] == "admin")
  }

  @Test(arguments: [
    ("filter=name", "The input syntax is invalid: Unexpected token in filter expression: FIELD", "syntaxInvalid", nil),
    ("filter=eq(publicKey,'x')", "The key publicKey is not permitted.", "keyNotAllowed", "publicKey"),
  ])
  func queriesThatCannotBeRead(query: String, message: String, code: String, key: String?) throws {
    let first = try hub("0.13.2").core("GET", "/nodes?\(query)")
    #expect(first.status == 500)
    #expect(first.message == message)
    let middle = try hub("0.13.3").core("GET", "/nodes?\(query)")
    #expect(middle.status == 400)
    #expect(middle.code == "bad_request")
    #expect(middle.message == message)
    #expect(middle.json["issues"] == [])
    let last = try hub("0.14.0").core("GET", "/nodes?\(query)")
    #expect(last.status == 400)
    #expect(last.message == "The input was rejected: 1 violation.")
    let issue = last.json["issues"]?[0]
    #expect(issue?["message"]?.stringValue == message)
    #expect(issue?["code"]?.stringValue == code)
    #expect(issue?["path"] == .array(key.map { [.string($0)] } ?? []))
    #expect(issue?["meta"]?["parameter"] == "filters")
  }

  @Test func unknownCodecs() throws {
    let message = "The codec nope could not be resolved."
    let first = try hub("0.13.0")
    #expect(first.core("GET", "/nodes?codec=nope").message == message)
    #expect(first.core("GET", "/nodes?codec=nope").status == 500)
    #expect(first.core("GET", "/nodes?codec=url-simple").status == 200)
    let last = try hub("0.14.0")
    #expect(last.core("GET", "/nodes?codec=nope").message == message)
    #expect(last.core("GET", "/nodes?codec=nope").status == 400)
    #expect(last.core("GET", "/nodes?codec=nope").json["issues"] == [])
    // Auth tells no issues.
    let answer = auth(last, "GET", "/roles?filter=name")
    #expect(answer.status == 400)
    #expect(answer.message == "The input was rejected: 1 violation.")
    #expect(answer.json["issues"] == nil)
    #expect(auth(first, "GET", "/roles?filter=name").status == 500)
  }

  @Test func validationOfAuth() throws {
    let first = auth(try hub("0.13.0"), "POST", "/realms", ["name": "a"])
    #expect(first.code == "VALIDUP_ERROR")
    #expect(first.json["name"] == "ValidupError")
    let last = auth(try hub("0.14.0"), "POST", "/realms", ["name": "a"])
    #expect(last.status == 400)
    #expect(last.code == "bad_request")
    #expect(last.json["name"] == "AuthupError")
    #expect(last.json["@instanceof"] == ["@ebec/core/BaseError", "@authup/errors/AuthupError"])
    #expect(last.json["issues"]?[0]?["code"] == "min_length")
    let token = try hub("0.14.0").probe.ask("POST", "/token/introspect", at: .auth)
    #expect(token.code == "bad_request")
    #expect(token.json["error_description"] == "Property token is invalid")
    #expect(token.json["issues"] == nil)
  }

  @Test func missingPermissions() throws {
    let hub = try hub("0.14.0")
    let token = hub.probe.user("nobody")
    let answer = hub.core("POST", "/registries", ["name": "a-registry", "host": "h.example"], as: token)
    #expect(answer.status == 400)
    #expect(answer.code == "bad_request")
    #expect(answer.json["issues"]?[0]?["code"] == "permission_not_found")
    let refused = hub.probe.ask("POST", "/realms", at: .auth, token: token, json: ["name": "a-realm"])
    #expect(refused.status == 403)
    #expect(refused.code == "permission_evaluation_failed")
    // What broke a rule or is not there says the same in every release.
    #expect(hub.core("GET", "/nodes/5130fec5-1087-41a5-9a62-507ea025a9d6").code == "entity_not_found")
    let analysis = hub.core("POST", "/analyses", ["projectId": .string(hub.project("a-project"))]).id
    #expect(hub.command("buildStart", to: analysis).code == "ANALYSIS_ERROR")
  }

  @Test func bearersThatAuthRefuses() throws {
    let hub = try hub("0.14.0")
    let expired = hub.token
    hub.probe.clock.advance(by: .seconds(901))
    for service in [HubService.core, .storage] {
      let answer = hub.probe.ask("GET", "/", at: service, token: expired)
      #expect(answer.status == 500)
      #expect(answer.code == "internal_error")
      #expect(answer.message == "The JWT has expired.")
    }
    let own = hub.probe.ask("GET", "/", at: .auth, token: expired)
    #expect(own.status == 400)
    #expect(own.code == "expired_token")
    #expect(own.json["issues"] == nil)
    #expect(hub.probe.ask("GET", "/nodes").status == 401)
  }

  @Test func clientsOfEveryRealm() throws {
    let hub = try hub("0.14.0")
    let realm = auth(hub, "POST", "/realms", ["name": "elsewhere"]).id
    let names = auth(hub, "GET", "/clients?filter[realmId]=\(realm)").names
    #expect(names.sorted() == ["account-console", "admin-console"])
    #expect(auth(hub, "POST", "/clients", ["name": "web"]).status == 201)
    for name in ["system", "admin-console", "account-console"] {
      #expect(
        auth(hub, "POST", "/clients", ["name": .string(name)]).message == "The client name '\(name)' is reserved.")
    }
    #expect(auth(hub, "POST", "/clients/web", ["name": "system"]).status == 400)
    #expect(auth(hub, "GET", "/permissions?filter[name]=identity_provider_account_read").total == 1)
    #expect(auth(hub, "GET", "/userinfo").json["email"] == "admin@example.com")
    // An id names a record that must be there.
    let id = "5130fec5-1087-41a5-9a62-507ea025a9d6"
    #expect(auth(hub, "PUT", "/roles/\(id)", ["name": "a-role"]).status == 404)
    #expect(auth(hub, "PUT", "/roles/a-role", ["name": "a-role"]).status == 201)
  }

  @Test func schemasTellIndexes() throws {
    let hub = try hub("0.14.0")
    let users = auth(hub, "GET", "/user-roles").json["meta"]?["schema"]
    #expect(users?["filters"]?["allowed"] == ["roleId", "userId", "id", "roleRealmId", "userRealmId"])
    #expect(
      users?["indexes"] == [
        ["id"], ["roleId", "userId"], ["userId"], ["roleRealmId"], ["userRealmId"], ["createdAt"], ["updatedAt"],
      ])
    #expect(users?["sorts"]?["indexed"] == true)
    #expect(hub.core("GET", "/analysis-logs?filter[analysisId]=x").json["meta"]?["schema"]?["indexes"] == .null)
    #expect(auth(hub, "GET", "/roles/admin").json["meta"]?["schema"]?["indexes"]?[0] == ["id"])
    // An order that no index serves is dropped: the first role is then the one that was added first.
    #expect(auth(hub, "GET", "/roles?sort=-name").names.first == "steward")
    #expect(auth(hub, "GET", "/roles?sort=-name,createdAt").names.first == "admin")
    #expect(auth(hub, "GET", "/users?filter[active]=false").total == 0)
    #expect(auth(try self.hub("0.13.0"), "GET", "/users?filter[active]=false").total == 1)
  }

  @Test func theRootOfFieldsAndArgumentsThatAreNone() throws {
    let hub = try hub("0.14.0")
    _ = hub.node("a-node")
    #expect(hub.core("GET", "/nodes?fields[$root]=id").data[0]?.objectValue?.keys == ["id"])
    #expect(try self.hub("0.13.0").core("GET", "/nodes?fields[$root]=id").status == 200)
    let body: JSONValue = [
      "projectId": .string(hub.project("a-project")), "imageCommandArguments": "text", "name": "a",
    ]
    let answer = hub.core("POST", "/analyses", body)
    #expect(answer.message == "Properties name, imageCommandArguments are invalid.")
    #expect(answer.json["issues"]?[1]?["message"] == "imageCommandArguments must be an array.")
  }
}
