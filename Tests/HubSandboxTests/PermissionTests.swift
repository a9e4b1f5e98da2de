import HubJSON
import Testing

@testable import HubSandbox

struct PermissionTests {
  @Test func aUserWithoutRolesReadsCoreAndNothingElse() throws {
    let probe = try Probe()
    let admin = probe.logIn()
    let node = probe.ask("POST", "/nodes", token: admin, json: ["name": "a-node"])
    let registry = probe.ask("POST", "/registries", token: admin, json: ["name": "reg", "host": "reg.example"])
    let plain = probe.user("plain")
    for path in ["/nodes", "/nodes/\(node.id)", "/registries", "/registry-projects"] {
      #expect(probe.ask("GET", path, token: plain).status == 200)
    }
    let attempts: [(String, String, String)] = [
      ("POST", "/nodes", "node_create"), ("POST", "/nodes/\(node.id)", "node_update"),
      ("DELETE", "/nodes/\(node.id)", "node_delete"), ("POST", "/registries", "registry_manage"),
      ("GET", "/registries/\(registry.id)?fields=%2BaccountSecret", "registry_manage"),
      ("GET", "/registries?fields=%2BaccountSecret", "registry_manage"),
    ]
    for (method, path, permission) in attempts {
      let answer = probe.ask(method, path, token: plain, json: method == "GET" ? nil : ["name": "another", "host": "h.example"])
      #expect(answer.status == 400)
      #expect(answer.code == "permission_evaluation_failed")
      #expect(answer.message == "The evaluation of permissions \(permission) failed")
      #expect(
        answer.json["issues"] == [
          [
            "type": "item", "code": "permission_not_found",
            "message": .string("The \(permission) permission could not be resolved"), "path": [.string(permission)],
          ]
        ])
    }
    #expect(probe.ask("GET", "/nodes/\(node.id)/client/credentials", token: plain).code == "permission_denied")
  }

  @Test func authRefusesWithATree() throws {
    let probe = try Probe()
    let plain = probe.user("plain")
    #expect(probe.ask("GET", "/users/@me", at: .auth, token: plain).status == 200)
    #expect(probe.ask("GET", "/realms", at: .auth, token: plain).status == 200)
    let list = probe.ask("GET", "/users", at: .auth, token: plain)
    #expect(list.status == 403)
    #expect(list.json["name"] == "PermissionError")
    #expect(list.message == "The evaluation of permissions user_read, user_update, user_delete failed")
    #expect(list.json["issues"]?.arrayValue?.count == 3)
    #expect(list.json["issues"]?[0]?["message"] == "The user_read permissions policy evaluation failed")
    let create = probe.ask("POST", "/users", at: .auth, token: plain, json: ["name": "zzz", "email": "z@example.com"])
    #expect(create.status == 403)
    #expect(create.message == "The evaluation of permission user_create failed")
    #expect(probe.ask("GET", "/users/admin", at: .auth, token: plain).status == 403)
    #expect(probe.ask("DELETE", "/realms/master", at: .auth, token: plain).status == 403)
  }

  @Test func rolesGiveAndLosePermissions() throws {
    let probe = try Probe()
    let admin = probe.logIn()
    let user = probe.user("carol")
    let role = probe.ask("POST", "/roles", at: .auth, token: admin, json: ["name": "readers"])
    let permission = probe.ask("GET", "/permissions/user_read", at: .auth, token: admin).id
    probe.ask(
      "POST", "/role-permissions", at: .auth, token: admin,
      json: ["roleId": .string(role.id), "permissionId": .string(permission)])
    let carol = probe.ask("GET", "/users/carol", at: .auth, token: admin).id
    let tie = probe.ask(
      "POST", "/user-roles", at: .auth, token: admin, json: ["userId": .string(carol), "roleId": .string(role.id)])
    #expect(probe.ask("GET", "/users?sort=name", at: .auth, token: user).names == ["admin", "carol"])
    // In the own realm only.
    let realm = probe.ask("POST", "/realms", at: .auth, token: admin, json: ["name": "other"])
    probe.ask(
      "POST", "/users", at: .auth, token: admin,
      json: ["name": "remote", "email": "r@example.com", "realmId": .string(realm.id)])
    #expect(probe.ask("GET", "/users", at: .auth, token: user).total == 2)
    #expect(probe.ask("GET", "/users", at: .auth, token: admin).total == 3)
    probe.ask("DELETE", "/user-roles/\(tie.id)", at: .auth, token: admin)
    #expect(probe.ask("GET", "/users", at: .auth, token: user).status == 403)
  }

  @Test func stewardsWriteInTheirRealmOnly() throws {
    let probe = try Probe()
    let admin = probe.logIn()
    let realm = probe.ask("POST", "/realms", at: .auth, token: admin, json: ["name": "other"])
    let foreign = probe.ask("POST", "/nodes", token: admin, json: ["name": "a-node"])
    let steward = probe.user("steward-user", roles: ["steward"], realm: realm.id)
    let own = probe.ask("POST", "/nodes", token: steward, json: ["name": "own-node"])
    #expect(own.status == 201)
    #expect(own.data["realmId"] == .string(realm.id))
    let refusals: [(String, String, JSONValue?, String)] = [
      ("POST", "/nodes", ["name": "x-node", "realmId": foreign.data["realmId"] ?? .null], "create"),
      ("POST", "/nodes/\(foreign.id)", ["hidden": true], "update"), ("DELETE", "/nodes/\(foreign.id)", nil, "delete"),
    ]
    for (method, path, body, verb) in refusals {
      let answer = probe.ask(method, path, token: steward, json: body)
      #expect(answer.status == 403)
      #expect(answer.code == "permission_denied")
      #expect(answer.message == "You are not permitted to \(verb) this node.")
    }
    #expect(probe.ask("POST", "/nodes/\(own.id)", token: admin, json: ["hidden": true]).status == 202)
  }

  @Test func researchersChangeThemselvesOnly() throws {
    let probe = try Probe()
    let token = probe.user("rita", roles: ["researcher"])
    let id = probe.ask("GET", "/users/@me", at: .auth, token: token).id
    let changed = probe.ask("POST", "/users/\(id)", at: .auth, token: token, json: ["displayName": "Rita R."])
    #expect(changed.status == 202)
    #expect(changed.data["displayName"] == "Rita R.")
    #expect(probe.ask("POST", "/users/admin", at: .auth, token: token, json: ["displayName": "Rita"]).status == 403)
    #expect(probe.ask("DELETE", "/users/\(id)", at: .auth, token: token).status == 403)
    let plain = probe.user("paul")
    let other = probe.ask("GET", "/users/@me", at: .auth, token: plain).id
    #expect(probe.ask("POST", "/users/\(other)", at: .auth, token: plain, json: ["displayName": "Paul"]).status == 403)
  }

  @Test func theSystemClientMayDoEverything() throws {
    let probe = try Probe()
    let token = probe.grant(["client_id": "system", "client_secret": "start123"]).json["access_token"]?.stringValue
    #expect(probe.ask("POST", "/nodes", token: token, json: ["name": "a-node"]).status == 201)
    #expect(probe.ask("GET", "/clients/@me", at: .auth, token: token).data["name"] == "system")
    #expect(probe.ask("GET", "/users/@me", at: .auth, token: token).status == 404)
    #expect(probe.ask("GET", "/userinfo", at: .auth, token: token).status == 404)
    #expect(probe.ask("GET", "/users", at: .auth, token: token).status == 200)
  }
}
