import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

struct BearerTests {
  private func ask(_ authorization: String?, at service: HubService, probe: Probe, path: String = "/") -> Probe.Answer {
    var fields = HTTPFields()
    fields[.authorization] = authorization
    return probe.ask("GET", path, at: service, fields: fields)
  }

  @Test(arguments: [
    ("Bearer garbage", 400, "invalid_token", "The JWT is invalid."),
    ("Bearer a.b.c", 400, "invalid_token", "The token header could not be extracted."),
    ("Bearer  abc.def.ghi", 400, "invalid_token", "The JWT is invalid."),
    // {"alg":"RS256"} and {"kid":"e47cca58-325b-4c5c-8555-c78f461de111"}
    ("Bearer eyJhbGciOiJSUzI1NiJ9.e30.e30", 400, "invalid_token", "The token header property kid is invalid."),
    (
      "Bearer eyJraWQiOiJlNDdjY2E1OC0zMjViLTRjNWMtODU1NS1jNzhmNDYxZGUxMTEifQ.e30.e30", 404, "jwk_not_found",
      "The JWK e47cca58-325b-4c5c-8555-c78f461de111 could not be found."
    ),
    ("Bearer", 500, "internal_error", "An internal server error occurred."),
    ("Token abc", 500, "internal_error", "An internal server error occurred."),
    ("Basic !!!", 500, "internal_error", "An internal server error occurred."),
  ])
  func authRefuses(authorization: String, status: Int, code: String, message: String) throws {
    let answer = ask(authorization, at: .auth, probe: try Probe())
    #expect(answer.status == status)
    #expect(answer.code == code)
    #expect(answer.message == message)
    #expect(answer.json["statusCode"] == nil)
  }

  @Test(
    arguments: [
      ("Bearer garbage", "VALIDUP_ERROR", "Property token is invalid"),
      ("Bearer a.b.c", "VALIDUP_ERROR", "Property token is invalid"),
      ("Bearer  abc.def.ghi.jkl.mno", "invalid_token", "The JWT error could not be determined."),
      ("Bearer garbage-that-is-long", "invalid_token", "The JWT is invalid."),
      ("Bearer eyJhbGciOiJSUzI1NiJ9.e30.e30", "invalid_token", "The token header property kid is invalid."),
      (
        "Bearer eyJraWQiOiJlNDdjY2E1OC0zMjViLTRjNWMtODU1NS1jNzhmNDYxZGUxMTEifQ.e30.e30", "jwk_not_found",
        "The JWK e47cca58-325b-4c5c-8555-c78f461de111 could not be found."
      ),
      ("Bearer", "bearer_token_malformed", "The Authorization header is malformed."),
      ("Token abc", "bearer_token_malformed", "Only Bearer tokens are accepted as authentication method."),
      ("Basic Zm9vOmJhcg==", "bearer_token_malformed", "Only Bearer tokens are accepted as authentication method."),
    ], [HubService.core, .storage])
  func coreAndStorageRefuse(refusal: (String, String, String), service: HubService) throws {
    let answer = ask(refusal.0, at: service, probe: try Probe())
    #expect(answer.status == 400)
    #expect(answer.code == refusal.1)
    #expect(answer.message == refusal.2)
    #expect(answer.json["statusCode"] == 400)
  }

  @Test func someRoutesNeedNoToken() throws {
    let probe = try Probe()
    for service in HubService.allCases { #expect(ask(nil, at: service, probe: probe).status == 200) }
    #expect(ask(nil, at: .auth, probe: probe, path: "/realms").status == 200)
    #expect(ask(nil, at: .auth, probe: probe, path: "/realms/master").status == 200)
    for (service, path) in [
      (HubService.auth, "/users"), (.core, "/nodes"), (.core, "/registries"), (.auth, "/userinfo"),
    ] {
      let answer = ask(nil, at: service, probe: probe, path: path)
      #expect(answer.status == 401)
      #expect(answer.code == "identity_unauthorized")
      #expect(answer.message == "Authentication required.")
    }
  }

  @Test func basicCredentialsAreNobodyForAuth() throws {
    #expect(ask("Basic Zm9vOmJhcg==", at: .auth, probe: try Probe(), path: "/users").status == 401)
  }

  @Test func schemesHaveNoCase() throws {
    let probe = try Probe()
    let token = probe.logIn()
    for service in HubService.allCases { #expect(ask("bearer \(token)", at: service, probe: probe).status == 200) }
  }

  @Test func tokensExpire() throws {
    let probe = try Probe()
    let token = probe.logIn()
    probe.clock.advance(by: .seconds(899))
    #expect(probe.ask("GET", "/nodes", token: token).status == 200)
    probe.clock.advance(by: .seconds(1))
    for service in HubService.allCases {
      let answer = ask("Bearer \(token)", at: service, probe: probe)
      #expect(answer.status == 400)
      #expect(answer.code == "expired_token")
      #expect(answer.message == "The JWT has expired.")
    }
  }

  @Test func refreshTokensAreNoBearers() throws {
    let probe = try Probe()
    let login = probe.grant(["username": "admin", "password": "start123"]).json
    let refresh = login["refresh_token"]?.stringValue ?? ""
    let answer = ask("Bearer \(refresh)", at: .core, probe: probe)
    #expect(answer.message == "The token payload property kind is invalid.")
  }

  @Test func tamperedTokensAndTokensOfAnotherSandbox() throws {
    let probe = try Probe()
    let token = probe.logIn()
    let parts = token.split(separator: ".")
    let tampered = "\(parts[0]).\(parts[1].dropLast())A.\(parts[2])"
    #expect(ask("Bearer \(tampered)", at: .auth, probe: probe).message == "The token payload is invalid.")
    let other = try Probe(clock: TestClock(Timestamp(secondsSince1970: 1_700_000_000)))
    #expect(ask("Bearer \(other.logIn())", at: .auth, probe: probe).code == "inactive_token")
  }

  @Test func aDeletedUsersTokenIsDead() throws {
    let probe = try Probe()
    let token = probe.user("carol")
    let id = probe.ask("GET", "/users/@me", at: .auth, token: token).id
    #expect(probe.ask("DELETE", "/users/\(id)", at: .auth, token: probe.logIn()).status == 202)
    #expect(probe.ask("GET", "/nodes", token: token).code == "inactive_token")
  }

  @Test func sessionsEndOnRequest() throws {
    let probe = try Probe()
    let token = probe.logIn()
    let ended = probe.ask("DELETE", "/sessions/@me", at: .auth, token: token)
    #expect(ended.status == 202)
    #expect(ended.data["subKind"] == "user")
    #expect(probe.ask("GET", "/nodes", token: token).code == "inactive_token")
  }

  @Test func sessionsAreListed() throws {
    let probe = try Probe()
    let admin = probe.logIn()
    let plain = probe.user("carol")
    func ask(_ method: String, _ path: String, _ token: String) -> Probe.Answer {
      probe.ask(method, "/sessions\(path)", at: .auth, token: token)
    }
    let own = ask("GET", "/@me", plain)
    #expect(own.status == 200)
    #expect(own.json["meta"]?["schema"]?["name"] == "session")
    #expect(ask("GET", "", plain).total == 1)
    #expect(ask("GET", "", plain).data[0]?["id"] == own.data["id"])
    #expect(ask("GET", "?include=realm&filter[userId]=\(own.data["userId"]?.stringValue ?? "")", admin).total == 1)
    #expect(ask("GET", "", admin).total ?? 0 >= 3)
    let other = ask("GET", "/@me", admin).id
    #expect(ask("GET", "/\(other)", plain).status == 403)
    #expect(ask("DELETE", "/\(other)", plain).status == 403)
    #expect(ask("GET", "/5130fec5-1087-41a5-9a62-507ea025a9d6", admin).status == 404)
    #expect(ask("DELETE", "/\(own.id)", admin).status == 202)
    #expect(ask("GET", "/@me", plain).code == "inactive_token")
  }
}
