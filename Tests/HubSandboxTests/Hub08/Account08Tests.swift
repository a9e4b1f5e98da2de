import HubJSON
import Testing

@testable import HubSandbox

/// Users, robots and roles of Hub 0.8, beyond what recordings compare.
struct Account08Tests {
  @Test func secretsAreShownOnceAndHashedThen() throws {
    let hub = try Hub08()
    let made = hub.auth("POST", "/robots", ["name": "A-Robot"]).json
    let secret = try #require(made["secret"]?.stringValue)
    #expect(secret.count == 64)
    #expect(made["name"] == "A-Robot")
    let id = made["id"]?.stringValue ?? ""
    #expect(hub.robotToken(id, secret).status == 200)
    let read = hub.auth("GET", "/robots/\(id)?fields=%2Bsecret").json["secret"]?.stringValue
    #expect(read?.hasPrefix("$2y$10$") == true)
    // The hash is no secret.
    #expect(hub.robotToken(id, read ?? "").code == "invalid_credentials")
    #expect(hub.auth("POST", "/robots/\(id)", ["secret": "another-secret"]).json["secret"] == "another-secret")
    #expect(hub.robotToken(id, secret).status == 400)
    #expect(hub.robotToken(id, "another-secret").status == 200)
  }

  @Test func passwordsAreShownOnceToo() throws {
    let hub = try Hub08()
    let made = hub.auth("POST", "/users", ["name": "ada", "password": "first-pass"])
    #expect(made.json["password"] == "first-pass")
    let id = hub.id(made)
    let renamed = hub.auth("POST", "/users/\(id)", ["name": "Ada.L"]).json
    #expect(renamed["name"] == "Ada.L")
    #expect(renamed["password"]?.isNull == true)
    #expect(hub.auth("GET", "/users/\(id)?fields=password").json["password"] == nil)
    #expect(hub.auth("POST", "/users/\(id)", ["password": "other-pass"]).json["password"] == "other-pass")
    #expect(hub.probe.grant(["username": "ada.l", "password": "first-pass"]).status == 400)
    #expect(hub.probe.grant(["username": "ada.l", "password": "other-pass"]).status == 200)
  }

  @Test func namesAreUniqueWithoutRegardToCase() throws {
    let hub = try Hub08()
    #expect(hub.auth("POST", "/users", ["name": "ADMIN"]).code == "CONFLICT")
    #expect(hub.auth("GET", "/users/ADMIN").json["name"] == "admin")
    // Nothing keeps roles without a realm apart.
    #expect(hub.auth("POST", "/roles", ["name": "admin"]).status == 201)
  }

  @Test func changesHaveWholeSeconds() throws {
    let hub = try Hub08()
    hub.probe.clock.advance(by: .milliseconds(250))
    let id = hub.robot("a-robot")
    let made = hub.auth("GET", "/robots/\(id)").json
    #expect(made["updated_at"]?.stringValue?.hasSuffix(".250Z") == true)
    hub.auth("POST", "/robots/\(id)", [:])
    #expect(hub.auth("GET", "/robots/\(id)").json["updated_at"] == made["updated_at"])
    hub.auth("POST", "/robots/\(id)", ["description": "Something else"])
    #expect(hub.auth("GET", "/robots/\(id)").json["updated_at"]?.stringValue?.hasSuffix(".000Z") == true)
  }

  @Test func camelCaseMembersAreNotKnown() throws {
    let hub = try Hub08()
    let made = hub.auth("POST", "/users", ["name": "ada", "displayName": "Ada", "name_locked": false]).json
    #expect(made["display_name"] == "ada")
    #expect(made["name_locked"] == false)
    #expect(made["displayName"] == nil)
  }

  @Test func whoMayDoNothingChangesHimselfOnly() throws {
    let hub = try Hub08()
    let id = hub.id(hub.auth("POST", "/users", ["name": "plain", "password": "plain-pass"]))
    let token = hub.probe.logIn("plain", "plain-pass")
    #expect(hub.auth("POST", "/users/\(id)", ["display_name": "Plain"], as: token).status == 202)
    let admin = hub.id(hub.auth("GET", "/users/admin"))
    let refusal = hub.auth("POST", "/users/\(admin)", ["display_name": "Plain"], as: token)
    #expect(refusal.status == 403)
    #expect(refusal.message == "The evaluation of permission user_update failed.")
    let list = hub.auth("GET", "/users", as: token)
    #expect(list.names == ["plain"])
    #expect(list.total == 1)
  }

  @Test func administratorsOfARealmStayInIt() throws {
    let hub = try Hub08()
    let realm = hub.id(hub.auth("POST", "/realms", ["name": "station"]))
    let user = hub.id(
      hub.auth("POST", "/users", ["name": "local", "password": "local-pass", "realm_id": .string(realm)]))
    let role = hub.id(hub.auth("GET", "/roles/admin"))
    hub.auth("POST", "/user-roles", ["user_id": .string(user), "role_id": .string(role)])
    let token = hub.probe.logIn("local", "local-pass")
    #expect(hub.auth("POST", "/robots", ["name": "own-robot"], as: token).json["realm_id"] == .string(realm))
    #expect(hub.auth("POST", "/roles", ["name": "own-role"], as: token).json["realm_id"] == .string(realm))
    let admin = hub.id(hub.auth("GET", "/users/admin"))
    #expect(hub.auth("DELETE", "/users/\(admin)", as: token).status == 403)
    #expect(hub.auth("GET", "/users", as: token).names == ["local"])
    // A realm takes everything in it along.
    #expect(hub.auth("DELETE", "/realms/\(realm)").status == 202)
    #expect(hub.auth("GET", "/users/\(user)").status == 404)
    #expect(hub.auth("GET", "/robots/own-robot").status == 404)
  }
}
