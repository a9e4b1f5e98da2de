import HubJSON
import Testing

@testable import HubSandbox

struct SeedTests {
  @Test func aFreshHub() throws {
    let probe = try Probe()
    let token = probe.logIn()
    #expect(probe.ask("GET", "/realms", at: .auth).names == ["master"])
    #expect(
      probe.ask("GET", "/users?fields=%2Bemail", at: .auth, token: token).data[0]?["email"] == "admin@example.com")
    #expect(
      probe.ask("GET", "/roles?sort=name", at: .auth, token: token).names == [
        "admin", "realm_admin", "researcher", "steward",
      ])
    #expect(probe.ask("GET", "/permissions", at: .auth, token: token).total == 99)
    #expect(probe.ask("GET", "/clients", at: .auth, token: token).total == 3)
    #expect(probe.ask("GET", "/nodes", token: token).total == 0)
  }

  @Test func theSameRandomNumbersMakeTheSameHub() throws {
    let first = try Probe()
    let second = try Probe()
    #expect(first.masterRealm() == second.masterRealm())
    #expect(UUIDText.isValid(first.masterRealm()))
  }

  @Test func aSeedFile() throws {
    let id = "f8c2dd13-d4a1-4d69-9d91-4cceef9ed3a0"
    let user = "25fbf5ae-ad6f-443a-a00a-335ff25ef2b6"
    let seed: JSONValue = [
      "resources": [
        "realms": [["id": .string(id), "name": "master", "builtIn": true, "createdAt": "2026-11-21T05:13:01.459Z"]],
        "users": [["id": .string(user), "name": "root", "realmId": .string(id), "active": true]],
        "roles": [["id": "83f8457e-5f75-4a75-9d3b-8051366d0774", "name": "admin", "builtIn": true]],
        "buckets": [["id": "8484dbf7-9ba4-435d-b2cc-59ee09030f4f"]],
      ],
      "accounts": [["kind": "users", "id": .string(user), "password": "other-pass", "roles": ["admin"]]],
      "administratorPermissions": [["name": "node_create"], ["name": "user_read"]],
      "keys": [["kid": "the-key", "n": "x"], ["kid": "old-key", "n": "y"]],
    ]
    var settings = FlameHubSandboxConfiguration()
    settings.seed = .file(seed.serialized())
    let probe = try Probe(settings)
    #expect(probe.ask("GET", "/realms/master", at: .auth).data["createdAt"] == "2026-11-21T05:13:01.459Z")
    let token = probe.logIn("root", "other-pass")
    #expect(probe.ask("POST", "/nodes", token: token, json: ["name": "a-node"]).status == 201)
    #expect(probe.ask("GET", "/users", at: .auth, token: token).names == ["root"])
    #expect(probe.ask("DELETE", "/users/root", at: .auth, token: token).status == 403)
    let keys = probe.ask("GET", "/jwks", at: .auth).json["keys"]
    #expect(keys?[0]?["kid"] == "the-key")
    #expect(keys?[0]?["n"] != "x")
    #expect(keys?[1]?["n"] == "y")
    #expect(throws: JSONSyntaxError.self) {
      settings.seed = .file(Array("{".utf8))
      _ = try Probe(settings)
    }
  }

  /// What every Hub has and a file does not show.
  @Test(arguments: ["0.13.0", "0.14.0", "0.8.13"]) func whatAFileDoesNotShow(version: String) throws {
    let realm = "f8c2dd13-d4a1-4d69-9d91-4cceef9ed3a0"
    let user = "25fbf5ae-ad6f-443a-a00a-335ff25ef2b6"
    let isOld = version == "0.8.13"
    let seed: JSONValue = [
      "version": .string(version), "absent": ["something"],
      "resources": ["master-images": [["name": "base", "virtual_path": "python/base", "virtualPath": "python/base"]]],
      "accounts": [
        [
          "kind": "users", "id": .string(user), "name": "root", "password": "other-pass", "realmId": .string(realm),
          "roles": ["admin"],
        ],
        [
          "kind": .string(isOld ? "robots" : "clients"), "name": "system", "secret": "system-pass", "realm": "master",
          "roles": ["admin"],
        ],
        ["kind": "users", "name": "somebody", "password": "some-pass", "realm": "elsewhere", "roles": ["reader"]],
      ],
    ]
    var settings = FlameHubSandboxConfiguration()
    settings.version = version
    settings.seed = .file(seed.serialized())
    #expect(settings.seed.version == version)
    let probe = try Probe(settings)
    let token = probe.logIn("root", "other-pass")
    let machines = isOld ? "robots" : "clients"
    func names(_ path: String) -> [String] { probe.ask("GET", "/\(path)?sort=name", at: .auth, token: token).names }
    #expect(names("realms") == ["elsewhere", "master"])
    #expect(names("users").sorted() == ["root", "somebody"])
    #expect(names("roles").prefix(2) == ["admin", "reader"])
    #expect(names(machines).contains("system"))
    #expect(names(machines).count { $0 == "system" } == 1)
    #expect(probe.ask("POST", "/nodes", token: token, json: ["name": "a-node"]).status == 201)
    #expect(probe.ask("GET", "/master-images", token: token).total ?? 0 > 5)
    #expect(probe.ask("GET", "/users/root", at: .auth, token: token).json.description.contains(user))
    let grant: JSONValue =
      isOld
      ? [
        "grant_type": "robot_credentials", "secret": "system-pass",
        "id": probe.ask("GET", "/robots/system", at: .auth, token: token).json["id"] ?? .null,
      ]
      : ["grant_type": "client_credentials", "client_id": "system", "client_secret": "system-pass"]
    let system = probe.grant(grant).json["access_token"]?.stringValue
    #expect(probe.ask("POST", "/nodes", token: system, json: ["name": "b-node"]).status == 201)
    let other = probe.logIn("somebody", "some-pass", realm: isOld ? nil : "elsewhere")
    #expect(probe.ask("GET", "/nodes", token: other).status == 200)
    #expect(probe.ask("POST", "/nodes", token: other, json: ["name": "c-node"]).status == (isOld ? 403 : 400))
  }

  @Test func nothingIsAddedToAFileWithoutAccounts() throws {
    var settings = FlameHubSandboxConfiguration()
    settings.seed = .file(Array(#"{"resources":{}}"#.utf8))
    #expect(settings.seed.version == nil)
    #expect(try Probe(settings).ask("GET", "/realms", at: .auth).total == 0)
  }
}
