import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

struct ValidationTests {
  private func issues(_ service: HubService, _ path: String, _ body: JSONValue) throws -> Probe.Answer {
    let probe = try Probe()
    return probe.ask("POST", path, at: service, token: probe.logIn(), json: body)
  }

  @Test(
    arguments: [
      (["name": "ab"], "name", "Too small: expected string to have >=3 characters", "min_length"),
      (["name": "with space"], "name", "Whitespace character is not allowed.", "value_invalid"),
      (["name": "!!!"], "name", "Only the characters [a-z0-9-_.]+ are allowed.", "value_invalid"),
      ([:], "name", "Invalid input: expected string, received undefined", "required"),
      (["name": nil], "name", "Invalid input: expected string, received null", "value_invalid"),
      (["name": 5], "name", "Invalid input: expected string, received number", "value_invalid"),
      (
        ["name": "good", "description": "1234"], "description", "Too small: expected string to have >=5 characters",
        "min_length"
      ),
      (
        ["name": "good", "displayName": []], "displayName", "Invalid input: expected string, received array",
        "value_invalid"
      ),
    ] as [(JSONValue, String, String, String)])
  func realms(body: JSONValue, member: String, message: String, code: String) throws {
    let answer = try issues(.auth, "/realms", body)
    #expect(answer.status == 400)
    #expect(answer.json["name"] == "ValidupError")
    #expect(answer.code == "VALIDUP_ERROR")
    #expect(answer.message == "Property \(member) is invalid")
    let issue = answer.json["issues"]?[0]
    #expect(issue?["type"] == "item")
    #expect(issue?["path"] == [.string(member)])
    #expect(issue?["message"] == .string(message))
    #expect(issue?["code"] == .string(code))
    #expect((issue?["meta"]?["optional"] == true) == (member != "name"))
  }

  @Test func severalWrongMembersAreReportedInTheirOrder() throws {
    let user = try issues(
      .auth, "/users",
      ["active": "maybe", "displayName": "ab", "firstName": "x", "email": "a@example.com", "name": "valid-user"])
    #expect(user.message == "Properties firstName, displayName, active are invalid.")
    let node = try issues(
      .core, "/nodes", ["name": "valid", "externalName": "UPPER", "hidden": "perhaps", "type": "bogus"])
    #expect(node.message == "Properties type, hidden, externalName are invalid.")
    #expect(node.json["statusCode"] == 400)
    #expect(
      node.json["issues"]?[0]?["message"] == "Invalid option: expected one of \"aggregator\"|\"default\"")
    #expect(node.json["issues"]?[2]?["data"]?["pattern"] == "/^[a-z0-9-_]*$/")
    let registry = try issues(.core, "/registry-projects", [:])
    #expect(registry.message == "Properties registryId, name, externalName, type are invalid.")
  }

  @Test(arguments: ["nope", "a@b", "a b@example.com", "@example.com", "a@example."])
  func emailAddresses(text: String) throws {
    let answer = try issues(.auth, "/users", ["name": "valid-user", "email": .string(text)])
    #expect(answer.json["issues"]?[0]?["code"] == "email")
    #expect(answer.json["issues"]?[0]?["message"] == "Invalid email address")
  }

  @Test func unknownReferences() throws {
    let id = "03f1751b-23ac-4cf8-90e0-3c564b9829d8"
    let user = try issues(.auth, "/users", ["name": "valid-user", "email": "a@example.com", "realmId": .string(id)])
    #expect(user.code == "entity_relation_invalid")
    #expect(user.message == "Can't find realm entity by realmId")
    let node = try issues(.core, "/nodes", ["name": "valid-node", "realmId": .string(id)])
    #expect(node.code == "bad_request")
    #expect(node.message == "Can't find realm entity by realmId")
    let registry = try issues(.core, "/nodes", ["name": "valid-node", "registryId": .string(id)])
    #expect(registry.code == "entity_relation_invalid")
    #expect(registry.message == "Can't find registry entity by registryId")
    let malformed = try issues(.core, "/nodes", ["name": "valid-node", "realmId": "nope"])
    #expect(malformed.json["issues"]?[0]?["code"] == "uuid")
  }

  @Test func updatesAreCheckedToo() throws {
    let probe = try Probe()
    let token = probe.logIn()
    let node = probe.ask("POST", "/nodes", token: token, json: ["name": "a-node"])
    let refused = probe.ask("POST", "/nodes/\(node.id)", token: token, json: ["name": "ab"])
    #expect(refused.status == 400)
    #expect(refused.message == "Property name is invalid")
    #expect(probe.ask("GET", "/nodes/\(node.id)", token: token).data["name"] == "a-node")
  }

  @Test(arguments: [
    ("{\"name\":", "application/json", 500, "invalid JSON: Unexpected end of JSON input"),
    ("null", "application/json", 500, "request body must be an object or array in strict mode"),
    ("42", "application/json", 500, "request body must be an object or array in strict mode"),
    ("[]", "application/json", 400, "Property name is invalid"),
    ("", "application/json", 400, "Property name is invalid"),
    ("{\"name\":\"plain\"}", "text/plain", 400, "Property name is invalid"),
  ])
  func bodies(body: String, type: String, status: Int, message: String) throws {
    let probe = try Probe()
    let answer = probe.ask("POST", "/nodes", token: probe.logIn(), fields: [.contentType: type], body: body)
    #expect(answer.status == status)
    #expect(answer.message == message)
  }

  @Test func formsAreAcceptedAndUnknownMembersDropped() throws {
    let probe = try Probe()
    let token = probe.logIn()
    let form = probe.ask(
      "POST", "/nodes", token: token, fields: [.contentType: "application/x-www-form-urlencoded"],
      body: "name=form+node&nope=1")
    #expect(form.status == 201)
    #expect(form.data["name"] == "form node")
    #expect(form.data["nope"] == nil)
  }
}
