import HubJSON
import Testing

@testable import HubSandbox

/// Lists as `GET /things` gives them, over nodes.
struct ListTests {
  private let probe: Probe
  private let token: String

  init() throws {
    probe = try Probe()
    token = probe.logIn()
    for (name, hidden) in [("alpha", false), ("beta", true), ("Delta", false), ("gamma", true)] {
      probe.ask("POST", "/nodes", token: token, json: ["name": .string(name), "hidden": .bool(hidden)])
      probe.clock.advance(by: .seconds(1))
    }
  }

  private func names(_ query: String) -> [String] { probe.ask("GET", "/nodes?\(query)", token: token).names }

  @Test(arguments: [
    ("sort=name", ["Delta", "alpha", "beta", "gamma"]), ("sort=-createdAt", ["gamma", "Delta", "beta", "alpha"]),
    ("sort=nope", ["alpha", "beta", "Delta", "gamma"]), ("sort=nope,-name", ["gamma", "beta", "alpha", "Delta"]),
    ("filter[hidden]=True&sort=name", ["beta", "gamma"]),
    ("filter[name]=~a&filter[hidden]=false&sort=name", ["Delta", "alpha"]),
    ("filter[type]=aggregator", ["alpha", "beta", "Delta", "gamma"]),
    ("filter[nope]=1&sort=-name", ["gamma", "beta", "alpha", "Delta"]),
    ("filter[name]=alpha,beta", ["alpha", "beta"]), ("filter[name]=!alpha,beta", ["Delta", "gamma"]),
    ("filter[registry.name]=x", []), ("filter[registryId]=x", ["alpha", "beta", "Delta", "gamma"]),
    ("filter=eq(name,'beta')", ["beta"]), ("filter[name]=", ["alpha", "beta", "Delta", "gamma"]),
    ("sort=name&page[limit]=2", ["Delta", "alpha"]), ("sort=name&page[limit]=2&page[offset]=3", ["gamma"]),
    ("sort=name&page[limit]=1.5", ["Delta"]), ("sort=name&page[limit]=0", ["Delta", "alpha", "beta", "gamma"]),
    ("page[offset]=9", []),
  ])
  func finds(query: String, expected: [String]) {
    #expect(names(query) == expected)
  }

  @Test func totalsCountBeforePagingAndLimitsAreHeld() {
    let page = probe.ask("GET", "/nodes?page[limit]=500&page[offset]=-1", token: token)
    #expect(page.json["meta"]?["limit"]?.intValue == 50)
    #expect(page.json["meta"]?["offset"]?.intValue == 0)
    #expect(probe.ask("GET", "/nodes?page[limit]=1", token: token).total == 4)
    #expect(probe.ask("GET", "/nodes?filter[name]=~a&page[offset]=7", token: token).total == 4)
  }

  @Test func schemasDescribeThemselves() {
    let list = probe.ask("GET", "/nodes", token: token).json["meta"]?["schema"]
    #expect(list?.objectValue?.keys == ["name", "strict", "fields", "filters", "pagination", "relations", "sort"])
    #expect(list?["relations"]?["schemas"]?["registryProject"] == "registryProject")
    #expect(
      probe.ask("GET", "/registries", token: token).json["meta"]?["schema"]?["relations"]?["allowed"]?.isNull == true)
    let single = probe.ask("GET", "/realms/master", at: .auth).json["meta"]?["schema"]
    #expect(single?.objectValue?.keys == ["name", "strict", "fields", "relations"])
    #expect(single?["fields"]?["default"]?.isNull == true)
  }

  @Test func wrongTypesAreTheDatabasesErrors() {
    let uuid = probe.ask("GET", "/nodes?filter[id]=None", token: token)
    #expect(uuid.status == 500)
    #expect(uuid.message == "invalid input syntax for type uuid: \"None\"")
    #expect(probe.ask("GET", "/nodes?filter[hidden]=maybe", token: token).status == 500)
    #expect(
      probe.ask("GET", "/users?filter[id]=x", at: .auth, token: token).message == "An internal server error occurred.")
    #expect(probe.ask("GET", "/nodes/not-a-uuid", token: token).status == 500)
    #expect(probe.ask("GET", "/nodes?codec=nope", token: token).message == "The codec nope could not be resolved.")
    #expect(
      probe.ask("GET", "/nodes?filter=name", token: token).message
        == "The input syntax is invalid: Unexpected token in filter expression: FIELD")
  }

  @Test(arguments: [
    ("fields=name", ["name"]), ("fields=-name", ["id", "host", "accountName", "createdAt", "updatedAt"]),
    ("fields=%2BaccountSecret", ["id", "name", "host", "accountName", "accountSecret", "createdAt", "updatedAt"]),
    ("fields=+accountSecret", ["id", "name", "host", "accountName", "createdAt", "updatedAt"]),
    ("fields=nope", ["id", "name", "host", "accountName", "createdAt", "updatedAt"]),
    ("fields[]=host&fields[]=name", ["name", "host"]), ("fields[registry]=name", ["name"]),
    ("fields[$root]=name", ["id", "name", "host", "accountName", "createdAt", "updatedAt"]),
  ])
  func selectsFields(query: String, expected: [String]) {
    let created = probe.ask("POST", "/registries", token: token, json: ["name": "reg", "host": "reg.example"])
    let list = probe.ask("GET", "/registries?\(query)", token: token)
    #expect(list.data[0]?.objectValue?.keys == expected)
    let single = probe.ask("GET", "/registries/\(created.id)?\(query)", token: token)
    #expect(single.data.objectValue?.keys == expected)
  }

  @Test func includesRelations() {
    let registry = probe.ask(
      "POST", "/registries", token: token, json: ["name": "reg", "host": "https://reg.example:5000/x"])
    #expect(registry.data["host"] == "reg.example")
    let node = probe.ask("POST", "/nodes", token: token, json: ["name": "with-registry"])
    #expect(node.data["registryId"] == .string(registry.id))
    #expect(node.data["registry"] == nil)
    let shown = probe.ask("GET", "/nodes/\(node.id)?include=registry,registryProject.registry,nope", token: token).data
    #expect(shown["registry"]?["name"] == "reg")
    #expect(shown["registry"]?["accountSecret"] == nil)
    #expect(shown["registryProject"]?["type"] == "node")
    #expect(shown["registryProject"]?["public"] == false)
    #expect(shown["registryProject"]?["registry"]?["id"] == .string(registry.id))
    let narrow = probe.ask("GET", "/nodes/\(node.id)?include=registry&fields[registry]=name", token: token).data
    #expect(narrow["registry"]?.objectValue?.keys == ["id", "name"])
    let without = probe.ask("GET", "/nodes?include=registry&filter[name]=alpha", token: token).data[0]
    #expect(without?["registry"]?.isNull == true)
    #expect(without?["registryProject"] == nil)
    let broken = probe.ask("GET", "/nodes?include=registry&fields=name", token: token)
    #expect(broken.status == 500)
    #expect(broken.message == "column distinctAlias.node_id does not exist")
    #expect(probe.ask("GET", "/nodes?filter[registry.name]=REG&sort=name", token: token).names == ["with-registry"])
    #expect(probe.ask("GET", "/nodes?filter[registry][name]=reg", token: token).names == ["with-registry"])
  }
}
