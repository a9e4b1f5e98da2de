import HubJSON
import Testing

@testable import HubSandbox

/// Hub 0.8 takes numbers for texts; its database makes texts of them.
struct Number08Tests {
  @Test(arguments: [
    (HubService.core, "/projects", "name"), (.core, "/nodes", "name"), (.core, "/registries", "name"),
    (.core, "/registries", "account_name"), (.storage, "/buckets", "name"), (.storage, "/buckets", "region"),
  ])
  func aNumberIsStoredAsText(service: HubService, path: String, member: String) throws {
    let hub = try Hub08()
    for number in ["123456", "1e400", "-12.50"] {
      let value = try JSONValue(parsing: Array(number.utf8))
      var body: JSONValue = ["name": .string("name-of-\(number.count)"), "host": .string("host-\(number.count)")]
      body[member] = value
      let made = hub.probe.ask("POST", path, at: service, token: hub.token, json: body)
      #expect(made.status == 201, "\(made.text)")
      #expect(made.json[member] == value)
      let id = hub.id(made)
      let read = hub.probe.ask("GET", "\(path)/\(id)", at: service, token: hub.token)
      #expect(read.json[member] == .string(number))
    }
    let list = hub.probe.ask("GET", path, at: service, token: hub.token).data.arrayValue ?? []
    #expect(list.count == 3)
    #expect(list.allSatisfy { $0[member]?.stringValue != nil })
  }

  @Test func updatesAreStoredAsTextToo() throws {
    let hub = try Hub08()
    let id = hub.id(hub.core("POST", "/projects", ["name": "a-project"]))
    let updated = hub.core("POST", "/projects/\(id)", ["name": 123456])
    #expect(updated.status == 202)
    #expect(updated.json["name"] == 123456)
    #expect(hub.core("GET", "/projects/\(id)").json["name"] == "123456")
    #expect(hub.core("GET", "/projects").names == ["123456"])
  }

  @Test func aNumberIsTheNameThatItsTextIs() throws {
    let hub = try Hub08()
    #expect(hub.core("POST", "/projects", ["name": "123456"]).status == 201)
    #expect(hub.core("POST", "/projects", ["name": 123456]).status == 409)
    #expect(hub.core("GET", "/projects").total == 1)
  }

  @Test func theProjectOfANodeIsNamedByText() throws {
    let hub = try Hub08()
    let registry = hub.id(hub.core("POST", "/registries", ["name": "reg", "host": "reg.example"]))
    #expect(hub.core("POST", "/nodes", ["name": 123456, "registry_id": .string(registry)]).status == 201)
    #expect(hub.core("GET", "/registry-projects").names == ["123456"])
  }

  /// The auth service takes texts only.
  @Test(arguments: ["/realms", "/users", "/roles", "/permissions", "/robots"]) func theAuthServiceRefuses(path: String)
    throws
  {
    let hub = try Hub08()
    let before = hub.auth("GET", path).total
    #expect(hub.auth("POST", path, ["name": 123456]).status == 400)
    #expect(hub.auth("GET", path).total == before)
  }
}
