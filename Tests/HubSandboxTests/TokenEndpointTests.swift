import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

struct TokenEndpointTests {
  @Test func passwordGrantAnswersAsRecorded() throws {
    let answer = try Probe().grant(["grant_type": "password", "username": "admin", "password": "start123"])
    #expect(answer.status == 200)
    #expect(
      answer.json.objectValue?.keys == [
        "access_token", "expires_in", "token_type", "scope", "refresh_token", "refresh_token_expires_in",
      ])
    #expect(answer.json["expires_in"]?.intValue == 900)
    #expect(answer.json["refresh_token_expires_in"]?.intValue == 259_200)
    #expect(answer.json["token_type"] == "Bearer")
    #expect(answer.json["scope"] == "global")
  }

  @Test(arguments: [
    #"{"grant_type":"PASSWORD","username":"Admin","password":"start123"}"#,
    #"{"username":"admin","password":"start123"}"#,
    #"{"grant_type":"magic","username":"admin","password":"start123"}"#,
    #"{"grant_type":"password","username":"admin","password":"start123","realm_name":"no-such-realm"}"#,
    #"{"grant_type":"client_credentials","client_id":"system","client_secret":"start123"}"#,
    #"{"client_id":"system","client_secret":"start123"}"#,
  ])
  func grantsThatSucceed(body: String) throws {
    let answer = try Probe().ask(
      "POST", "/token", at: .auth, fields: [.contentType: "application/json"], body: body)
    #expect(answer.status == 200)
  }

  @Test func formsAndBasicCredentialsAreRead() throws {
    let probe = try Probe()
    let form = probe.ask(
      "POST", "/token", at: .auth, fields: [.contentType: "application/x-www-form-urlencoded"],
      body: "grant_type=password&username=admin&password=start123")
    #expect(form.status == 200)
    let basic = probe.ask(
      "POST", "/token/", at: .auth,
      fields: [.contentType: "application/json", .authorization: "Basic c3lzdGVtOnN0YXJ0MTIz"],
      body: #"{"grant_type":"client_credentials"}"#)
    #expect(basic.status == 200)
    #expect(basic.json["refresh_token"] == nil)
    let both = probe.ask(
      "POST", "/token", at: .auth,
      fields: [.contentType: "application/json", .authorization: "Basic c3lzdGVtOnN0YXJ0MTIz"],
      body: #"{"grant_type":"client_credentials","client_id":"system","client_secret":"start123"}"#)
    #expect(both.status == 400)
    #expect(both.json["error"] == "invalid_request")
  }

  @Test(arguments: [
    (#"{"username":"admin","password":"wrong"}"#, 400, "invalid_credentials", "The user credentials are invalid."),
    (
      #"{"grant_type":"password","username":"admin"}"#, 400, "invalid_request",
      "username and password must be provided."
    ),
    (
      #"{"grant_type":"password","username":1,"password":true}"#, 400, "invalid_request",
      "username and password must be provided."
    ),
    (#"{"client_id":"system","client_secret":"no"}"#, 401, "invalid_client", "Client authentication failed"),
    (#"{"grant_type":"client_credentials"}"#, 401, "invalid_client", "Client authentication failed"),
    (
      #"{"grant_type":"magic"}"#, 400, "unsupported_token_grant_type",
      "The authorization grant type is not supported by the authorization server"
    ),
    (#"{"grant_type":"refresh_token","refresh_token":"foobar"}"#, 400, "invalid_token", "The JWT is invalid."),
    (
      #"{"grant_type":"refresh_token"}"#, 400, "invalid_request",
      "The request is missing a required parameter, includes an unsupported parameter value, repeats a parameter, or is otherwise malformed."
    ),
    (#"{"grant_type":"#, 500, "internal_error", "An internal server error occurred."),
  ])
  func grantsThatFail(body: String, status: Int, code: String, message: String) throws {
    let answer = try Probe().ask(
      "POST", "/token", at: .auth, fields: [.contentType: "application/json"], body: body)
    #expect(answer.status == status)
    #expect(answer.code == code)
    #expect(answer.message == message)
    #expect(answer.json["issues"] == [])
    #expect(answer.json["@instanceof"]?[0] == "@ebec/core/BaseError")
  }

  @Test func wrongPasswordIsWrittenAsRecorded() throws {
    let answer = try Probe().grant(["username": "admin", "password": "no"])
    let expected =
      #"{"name":"EntityCredentialsInvalidError","message":"The user credentials are invalid.","#
      + #""code":"invalid_credentials","@instanceof":["@ebec/core/BaseError","@authup/errors/AuthupError","#
      + #""@authup/errors/EntityCredentialsInvalidError"],"issues":[]}"#
    #expect(answer.text == expected)
  }

  @Test func refreshTokensRotateAndAReplayEndsTheSession() throws {
    let probe = try Probe()
    let first = probe.grant(["username": "admin", "password": "start123"]).json
    let old = try #require(first["access_token"]?.stringValue)
    let refresh: JSONValue = ["grant_type": "refresh_token", "refresh_token": first["refresh_token"] ?? .null]
    let second = probe.grant(refresh)
    #expect(second.status == 200)
    #expect(second.json["access_token"] != first["access_token"])
    #expect(second.json["refresh_token"] != first["refresh_token"])
    // The access token of before goes on.
    #expect(probe.ask("GET", "/users/@me", at: .auth, token: old).status == 200)

    let replay = probe.grant(refresh)
    #expect(replay.status == 400)
    #expect(replay.message == "refresh token replay detected; session revoked")
    let next = probe.grant(["grant_type": "refresh_token", "refresh_token": second.json["refresh_token"] ?? .null])
    #expect(next.message == "refresh token is unknown")
    let new = try #require(second.json["access_token"]?.stringValue)
    for service in HubService.allCases {
      for token in [old, new] {
        let answer = probe.ask("GET", "/", at: service, token: token)
        #expect(answer.status == 400)
        #expect(answer.code == "inactive_token")
        #expect(answer.message == "The JWT is not active.")
      }
    }
  }

  @Test func refreshTokensExpire() throws {
    let probe = try Probe()
    let first = probe.grant(["username": "admin", "password": "start123"]).json
    probe.clock.advance(by: .seconds(259_199))
    let second = probe.grant(["grant_type": "refresh_token", "refresh_token": first["refresh_token"] ?? .null])
    #expect(second.status == 200)
    probe.clock.advance(by: .seconds(259_200))
    let third = probe.grant(["grant_type": "refresh_token", "refresh_token": second.json["refresh_token"] ?? .null])
    #expect(third.status == 400)
    #expect(third.code == "expired_token")
  }

  @Test func tokensSayWhoTheyAreOf() throws {
    let probe = try Probe()
    let login = probe.grant(["username": "admin", "password": "start123"])
    let token = try #require(login.json["access_token"]?.stringValue)
    #expect(token.split(separator: ".").count == 3)
    let claims = probe.ask("POST", "/token/introspect", at: .auth, json: ["token": .string(token)]).json
    #expect(claims["active"] == true)
    #expect(claims["kind"] == "access_token")
    #expect(claims["realm_name"] == "master")
    #expect(claims["iss"] == "http://127.0.0.1:7001/realms/master")
    #expect(claims["global_access"]?["roles"] == ["admin"])
    #expect(claims["email"] == "admin@example.com")
    #expect((claims["exp"]?.intValue ?? 0) - (claims["iat"]?.intValue ?? 0) == 900)
    #expect(claims["permissions"]?.arrayValue?.count == 99)
  }

  @Test func aRevokedAccessTokenEndsItsSession() throws {
    let probe = try Probe()
    let login = probe.grant(["username": "admin", "password": "start123"]).json
    let token = login["access_token"] ?? .null
    #expect(probe.ask("POST", "/token/revoke", at: .auth, json: ["token": token]).status == 202)
    #expect(probe.ask("POST", "/token/introspect", at: .auth, json: ["token": token]).json["active"] == false)
    let again = probe.ask("POST", "/token/revoke", at: .auth, json: ["token": token])
    #expect(again.status == 400)
    #expect(again.code == "inactive_token")
    let refresh = probe.grant(["grant_type": "refresh_token", "refresh_token": login["refresh_token"] ?? .null])
    #expect(refresh.message == "refresh token is unknown")
  }

  @Test func aRevokedRefreshTokenLeavesTheAccessTokenAlive() throws {
    let probe = try Probe()
    let login = probe.grant(["username": "admin", "password": "start123"]).json
    let refresh = login["refresh_token"] ?? .null
    let revoked = probe.ask("POST", "/token/revoke", at: .auth, json: ["token": refresh])
    #expect(revoked.status == 202)
    #expect(revoked.bytes.isEmpty)
    #expect(
      probe.grant(["grant_type": "refresh_token", "refresh_token": refresh]).message == "refresh token has been revoked"
    )
    let token = login["access_token"]?.stringValue
    #expect(probe.ask("GET", "/users/@me", at: .auth, token: token).status == 200)
  }

  @Test func keysAndDiscovery() throws {
    let probe = try Probe()
    let keys = probe.ask("GET", "/jwks", at: .auth).json["keys"]?.arrayValue ?? []
    #expect(keys.count == 1)
    let id = try #require(keys.first?["kid"]?.stringValue)
    #expect(probe.ask("GET", "/jwks/\(id)", at: .auth).json["n"] == keys[0]["n"])
    #expect(probe.ask("GET", "/jwks/nope", at: .auth).status == 404)
    let redirect = probe.ask("GET", "/.well-known/openid-configuration", at: .auth)
    #expect(redirect.status == 302)
    #expect(
      redirect.fields[.location] == "http://127.0.0.1:7001/realms/master/.well-known/openid-configuration")
    let discovery = probe.ask("GET", "/realms/master/.well-known/openid-configuration", at: .auth)
    #expect(discovery.json["token_endpoint"] == "http://127.0.0.1:7001/token")
  }

  @Test func clientsObeyTheirGrantTypesAndTheirState() throws {
    let probe = try Probe()
    let admin = probe.logIn()
    let client = probe.ask(
      "POST", "/clients", at: .auth, token: admin,
      json: ["name": "Svc-One", "authMethod": "secret", "secret": "top-secret", "grantTypes": "password"])
    #expect(client.status == 201)
    #expect(client.data["name"] == "svc-one")
    let grant: JSONValue = ["client_id": .string(client.id), "client_secret": "top-secret"]
    let refused = probe.grant(grant)
    #expect(refused.status == 400)
    #expect(refused.code == "unauthorized_client")
    probe.ask("POST", "/clients/\(client.id)", at: .auth, token: admin, json: ["grantTypes": nil, "active": false])
    #expect(probe.grant(grant).message == "Client is inactive")
    probe.ask("POST", "/clients/svc-one", at: .auth, token: admin, json: ["active": true])
    #expect(probe.grant(grant).status == 200)
  }
}
