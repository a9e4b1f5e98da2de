import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// Logins at Hub 0.8, beyond what recordings compare.
struct Token08Tests {
  @Test func cookiesHoldTheTokens() throws {
    let hub = try Hub08()
    let answer = hub.probe.grant(["username": "admin", "password": "start123"])
    let access = try #require(answer.json["access_token"]?.stringValue)
    let refresh = try #require(answer.json["refresh_token"]?.stringValue)
    #expect(
      answer.fields[values: .setCookie] == [
        "access_token=\(access); Max-Age=3600000; Domain=localhost; Path=/",
        "refresh_token=\(refresh); Max-Age=259200000; Domain=localhost; Path=/",
      ])
    for service in HubService.allCases {
      let path = ["auth": "/users", "core": "/nodes", "storage": "/buckets"][service.rawValue] ?? ""
      let cookie: HTTPFields = [.cookie: "a=b; access_token=\(access)"]
      #expect(hub.probe.ask("GET", path, at: service, fields: cookie).status == 200)
      #expect(hub.probe.ask("GET", path, at: service, fields: [.cookie: "access=\(access)"]).status == 401)
    }
  }

  @Test func aRobotGetsNoRefreshToken() throws {
    let hub = try Hub08()
    let answer = hub.robotToken(hub.robot("a-robot"))
    #expect(answer.json["refresh_token"] == nil)
    #expect(answer.json["expires_in"] == 3600)
    #expect(
      answer.fields[values: .setCookie].last == "refresh_token=undefined; Max-Age=259200000; Domain=localhost; Path=/")
  }

  @Test func lifeIsSettable() throws {
    let hub = try Hub08 { $0.tokenLife = 20 }
    #expect(hub.auth("GET", "/users/@me").status == 200)
    hub.probe.clock.advance(by: .seconds(20))
    let late = hub.auth("GET", "/users/@me")
    #expect(late.status == 400)
    #expect(late.code == "expired_token")
    // A failing bearer takes the cookies away.
    #expect(late.fields[values: .setCookie].first == "access_token=; Max-Age=0; Domain=localhost; Path=/")
    #expect(hub.core("GET", "/nodes").fields[.setCookie] == nil)
  }

  @Test func aConsumedRefreshTokenHarmsNothingElse() throws {
    let hub = try Hub08()
    let first = hub.probe.grant(["username": "admin", "password": "start123"]).json
    let old = first["refresh_token"] ?? .null
    let second = hub.probe.grant(["grant_type": "refresh_token", "refresh_token": old])
    #expect(second.status == 200)
    #expect(hub.probe.grant(["grant_type": "refresh_token", "refresh_token": old]).code == "inactive_token")
    for token in [first["access_token"], second.json["access_token"]] {
      #expect(hub.auth("GET", "/users/@me", as: token?.stringValue).status == 200)
    }
    let newer = second.json["refresh_token"] ?? .null
    #expect(hub.probe.grant(["grant_type": "refresh_token", "refresh_token": newer]).status == 200)
  }

  @Test func namesIgnoreCaseAndRealmsAreHints() throws {
    let hub = try Hub08()
    let realm = hub.id(hub.auth("POST", "/realms", ["name": "Station"]))
    hub.auth("POST", "/users", ["name": "Ada", "password": "first-pass"])
    hub.auth("POST", "/users", ["name": "Ada", "password": "other-pass", "realm_id": .string(realm)])
    func realms(_ body: JSONObject) -> JSONValue? {
      let token = hub.probe.grant(.object(body)).json["access_token"]?.stringValue
      return hub.auth("GET", "/token/introspect", as: token).json["realm_name"]
    }
    #expect(realms(["username": "ADA", "password": "first-pass"]) == "master")
    #expect(realms(["username": "ada", "password": "other-pass", "realm_id": .string(realm)]) == "Station")
    #expect(realms(["username": "ada", "password": "other-pass", "realm_name": "Station"]) == "Station")
    #expect(hub.probe.grant(["username": "ada", "password": "other-pass"]).code == "invalid_credentials")
  }

  @Test func onlyAuthForgetsADeletedAccount() throws {
    let hub = try Hub08()
    let id = hub.robot("a-robot")
    let token = hub.robotToken(id).json["access_token"]?.stringValue
    #expect(hub.auth("GET", "/robots/@me", as: token).status == 200)
    hub.auth("DELETE", "/robots/\(id)")
    let refusal = hub.auth("GET", "/robots/@me", as: token)
    #expect(refusal.status == 400)
    #expect(refusal.message == "The robot account was not found.")
    #expect(hub.core("GET", "/nodes", as: token).status == 200)
    #expect(hub.robotToken(id).code == "invalid_credentials")
  }

  @Test func introspectionTakesTheBearerForWhatIsNoToken() throws {
    let hub = try Hub08()
    let own = hub.auth("POST", "/token/introspect", ["token": "foobar"])
    #expect(own.json["sub_kind"] == "user")
    #expect(own.json["permissions"]?.arrayValue?.count == 88)
    let none = hub.probe.ask("POST", "/token/introspect", at: .auth, json: [:])
    #expect(none.status == 400)
  }

  @Test(arguments: ["Basic", "Bearer ", "Negotiate abc", ""]) func unreadableHeaders(field: String) throws {
    let hub = try Hub08()
    for service in HubService.allCases {
      let answer = hub.probe.ask("GET", "/", at: service, fields: [.authorization: field])
      #expect(answer.status == 500)
      #expect(answer.code == (service == .auth ? "INTERNAL_SERVER_ERROR" : "auth_header_type_parse"))
    }
  }
}
