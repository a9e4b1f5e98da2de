import HubJSON
import Testing

@testable import HubSandbox

struct RealmAndUserTests {
  private let probe: Probe
  private let token: String

  init() throws {
    probe = try Probe()
    token = probe.logIn()
  }

  @discardableResult
  private func auth(_ method: String, _ path: String, _ body: JSONValue? = nil) -> Probe.Answer {
    probe.ask(method, path, at: .auth, token: token, json: body)
  }

  @Test func realmsLiveAndDie() {
    let created = auth("POST", "/realms", ["name": " Good.Name_1 "])
    #expect(created.status == 201)
    #expect(created.data["name"] == "good.name_1")
    #expect(created.json["meta"] == [:])
    #expect(created.data["createdAt"] == created.data["updatedAt"])
    #expect(auth("POST", "/realms", ["name": "GOOD.name_1"]).status == 409)
    probe.clock.advance(by: .seconds(5))
    let updated = auth("POST", "/realms/\(created.id)", ["displayName": "Good"])
    #expect(updated.status == 202)
    #expect(updated.data["createdAt"] == created.data["createdAt"])
    #expect(updated.data["updatedAt"] != created.data["updatedAt"])
    #expect(auth("GET", "/realms/good.name_1").data == updated.data)
    let user = auth("POST", "/users", ["name": "bob", "email": "bob@example.com", "realmId": .string(created.id)])
    #expect(user.status == 201)
    #expect(user.data["realm"]?["name"] == "good.name_1")
    #expect(auth("GET", "/clients?filter[realmId]=\(created.id)").names == ["web"])
    let deleted = auth("DELETE", "/realms/\(created.id)")
    #expect(deleted.status == 202)
    #expect(deleted.id == created.id)
    #expect(auth("GET", "/realms/\(created.id)").status == 404)
    #expect(auth("GET", "/users/\(user.id)").status == 404)
    #expect(auth("GET", "/clients?filter[realmId]=\(created.id)").total == 0)
  }

  @Test func theMasterRealmIsProtected() {
    #expect(auth("POST", "/realms/master", ["name": "other"]).message == "The name of the master can not be changed.")
    #expect(auth("POST", "/realms/master", ["description": "The first realm"]).status == 202)
    let refused = auth("DELETE", "/realms/\(auth("GET", "/realms/master").id)")
    #expect(refused.status == 400)
    #expect(refused.json["name"] == "ValidationError")
    #expect(refused.message == "A built-in realm can not be deleted.")
  }

  @Test func usersShowWhatTheServerShows() {
    let created = auth(
      "POST", "/users", ["name": "Carol", "email": "Carol@Example.com", "password": "s3cret-pass", "nameLocked": false])
    #expect(created.data["name"] == "carol")
    #expect(created.data["email"] == "carol@example.com")
    #expect(created.data["displayName"] == "carol")
    let hash = created.data["password"]?.stringValue ?? ""
    #expect(hash.hasPrefix("$2y$10$"))
    #expect(hash.count == 60)
    #expect(created.data["resetHash"]?.isNull == true)
    let read = auth("GET", "/users/\(created.id)").data
    #expect(read["email"] == nil)
    #expect(read["password"] == nil)
    #expect(auth("GET", "/users/carol?fields=%2Bemail&include=realm").data["realm"]?["name"] == "master")
    // Hidden columns come back from a save, the address only when it was sent.
    let updated = auth("POST", "/users/\(created.id)", ["active": false]).data
    #expect(updated["password"]?.isNull == true)
    #expect(updated["email"] == nil)
    let unchanged = auth("POST", "/users/\(created.id)", [:])
    #expect(unchanged.status == 202)
    #expect(unchanged.data["password"] == nil)
    #expect(unchanged.data["updatedAt"] == updated["updatedAt"])
    #expect(auth("POST", "/users/\(created.id)", ["displayName": nil]).data["displayName"] == "carol")
    let inactive = probe.grant(["username": "carol", "password": "s3cret-pass"])
    #expect(inactive.code == "entity_inactive")
  }

  @Test func lockedNamesStay() {
    let locked = auth("POST", "/users", ["name": "locked", "email": "l@example.com"])
    #expect(locked.data["nameLocked"] == true)
    #expect(auth("POST", "/users/\(locked.id)", ["name": "other"]).data["name"] == "locked")
    #expect(auth("POST", "/users/\(locked.id)", ["name": "other", "nameLocked": false]).data["name"] == "other")
  }

  @Test func namesAreUniqueInARealmAddressesAreNot() {
    #expect(auth("POST", "/users", ["name": "dup", "email": "d@example.com"]).status == 201)
    let conflict = auth("POST", "/users", ["name": "DUP", "email": "e@example.com"])
    #expect(conflict.status == 409)
    #expect(conflict.code == "entity_conflict")
    #expect(conflict.message == "An entry with some unique attributes already exists.")
    #expect(auth("POST", "/users", ["name": "dup2", "email": "d@example.com"]).status == 201)
    let realm = auth("POST", "/realms", ["name": "elsewhere"])
    let same = auth("POST", "/users", ["name": "dup", "email": "d@example.com", "realmId": .string(realm.id)])
    #expect(same.status == 201)
    #expect(auth("POST", "/users/dup2", ["name": "dup", "nameLocked": false]).status == 409)
  }

  @Test func theOwnUserIsReachedAndKept() {
    let me = auth("GET", "/users/@me")
    #expect(me.data["name"] == "admin")
    #expect(auth("GET", "/users/@self").id == me.id)
    #expect(auth("POST", "/users/@me", ["displayName": "Me"]).status == 404)
    #expect(auth("DELETE", "/users/\(me.id)").message == "The own user can not be deleted.")
    #expect(auth("GET", "/userinfo").json["id"] == .string(me.id))
  }

  @Test func unknownRecords() {
    for path in ["/realms/nope", "/users/nope", "/users/03f1751b-23ac-4cf8-90e0-3c564b9829d8", "/roles/nope"] {
      let answer = auth("GET", path)
      #expect(answer.status == 404)
      #expect(answer.code == "entity_not_found")
      #expect(answer.message == "Entity not found.")
    }
    #expect(auth("GET", "/role-permissions/not-a-uuid").status == 500)
    #expect(auth("POST", "/users/nope", ["name": "whatever"]).status == 404)
    #expect(auth("DELETE", "/users/5130fec5-1087-41a5-9a62-507ea025a9d6").status == 404)
    // Names do for reading and changing only: the database refuses one in place of an id.
    #expect(auth("DELETE", "/users/nope").status == 500)
  }

  @Test func putMakesOrChanges() {
    let made = auth("PUT", "/roles/a-role", ["name": "a-role"])
    #expect(made.status == 201)
    let changed = auth("PUT", "/roles/a-role", ["name": "a-role", "description": "second time"])
    #expect(changed.status == 202)
    #expect(changed.id == made.id)
    #expect(auth("PUT", "/realms/a-realm", [:]).status == 400)
  }

  @Test func builtInRolesPermissionsAndReservedClients() {
    let (role, permission) = (auth("GET", "/roles/admin").id, auth("GET", "/permissions/user_create").id)
    #expect(auth("DELETE", "/roles/\(role)").message == "The default admin role can not be deleted.")
    #expect(auth("DELETE", "/permissions/\(permission)").message == "A built-in permission can not be deleted.")
    #expect(auth("POST", "/clients", ["name": "system"]).message == "The client name 'system' is reserved.")
    #expect(auth("POST", "/clients", ["name": "web"]).message == "The client name 'web' is reserved.")
    let conflict = auth("POST", "/permissions", ["name": "user_create", "realmId": nil])
    #expect(conflict.json["name"] == "DatabaseConflictError")
    #expect(conflict.message == "A db entry with some unique attributes already exists.")
  }

  @Test func junctionsTieAndConflict() {
    let role = auth("POST", "/roles", ["name": "tied", "realmId": nil])
    let permission = auth("GET", "/permissions/user_read").id
    let body: JSONValue = ["roleId": .string(role.id), "permissionId": .string(permission)]
    let tied = auth("POST", "/role-permissions", body)
    #expect(tied.status == 201)
    #expect(tied.data["realmScope"] == "own")
    #expect(tied.data["roleRealmId"]?.isNull == true)
    #expect(tied.data["role"]?["name"] == "tied")
    #expect(auth("POST", "/role-permissions", body).message == "The role-permission already exists.")
    #expect(auth("POST", "/user-roles/\(tied.id)", [:]).json == ["status": 404, "message": "Not Found"])
    #expect(
      auth("GET", "/role-permissions?filter[role.name]=tied&include=permission").data[0]?["permission"]?["name"]
        == "user_read")
    #expect(auth("DELETE", "/roles/\(role.id)").status == 202)
    #expect(auth("GET", "/role-permissions/\(tied.id)").status == 404)
  }
}
