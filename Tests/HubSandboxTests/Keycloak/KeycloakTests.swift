import HubCrypto
import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The Keycloak stand-in, asked without a server.
struct KeycloakTests {
  private static let grant = "grant_type=client_credentials"
  private static let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

  /// A signed assertion and the fields around it.
  private static func assertion(
    _ probe: CloudProbe, id: String = "flow-executor-service", secret: String? = nil, audience: JSONValue? = nil,
    expiry: Int64 = 60, jti: String = "1", algorithm: String = "HS256"
  ) throws -> String {
    let secret = secret ?? probe.settings.otherClients[0].secret
    let now = probe.clock.timestamp.seconds
    let claims: JSONValue = [
      "iat": .number(JSONNumber(now)), "exp": .number(JSONNumber(now + expiry)), "jti": .string(jti),
      "iss": .string(id), "sub": .string(id),
      "aud": audience ?? .string("http://\(CloudProbe.authority)/auth/realms/hpc"),
    ]
    let head = Base64URL.encode(Array("{\"alg\":\"\(algorithm)\"}".utf8)) + "." + Base64URL.encode(claims.serialized())
    let code = try HMAC.authenticationCode(for: Array(head.utf8), key: Array(secret.utf8), using: .sha256)
    return "client_id=\(id)&client_assertion=\(head).\(Base64URL.encode(code))&client_assertion_type=\(type)&\(grant)"
  }

  private static func claims(_ token: String, _ part: Int = 1) throws -> JSONValue {
    try JSONValue(parsing: try #require(Base64URL.decode(token.split(separator: ".")[part])))
  }

  @Test func theClientProvesItselfInThreeWays() throws {
    let probe = try CloudProbe()
    let basic = "Basic " + Base64.encode(Array("sandbox-client:sandbox-secret".utf8))
    let answers = [
      probe.grant(Self.grant, authorization: basic),
      probe.grant("\(Self.grant)&client_id=sandbox-client&client_secret=sandbox-secret"),
      probe.grant(try Self.assertion(probe, id: "sandbox-client", secret: "sandbox-secret")),
    ]
    for answer in answers {
      #expect(answer.status == 200)
      #expect(answer.json["expires_in"] == 300)
      #expect(answer.json["refresh_token"] == nil)
    }
    #expect(Set(answers.compactMap { $0.json["access_token"]?.stringValue }).count == 3)
  }

  @Test func eachClientHasOneWayIfItIsTold() throws {
    var settings = HahnProCloudSandboxConfiguration()
    settings.client.authentication = .secret
    let probe = try CloudProbe(settings)
    let refused = probe.grant(try Self.assertion(probe, id: "sandbox-client", secret: "sandbox-secret"))
    #expect(refused.status == 401)
    #expect(refused.error == "unauthorized_client")
    let secret = settings.otherClients[0].secret
    let other = probe.grant("\(Self.grant)&client_id=flow-executor-service&client_secret=\(secret)")
    #expect(other.json["error_description"] == "Parameter client_assertion_type is missing")
    #expect(probe.grant(try Self.assertion(probe)).status == 200)
  }

  @Test func assertionsAreVerified() throws {
    let probe = try CloudProbe()
    func refusal(_ form: String) -> String? { probe.grant(form).json["error_description"]?.stringValue }
    #expect(try refusal(Self.assertion(probe, secret: "wrong"))?.hasSuffix("secret  failed validation") == true)
    #expect(try refusal(Self.assertion(probe, audience: "http://elsewhere")) == "Invalid token audience")
    #expect(try refusal(Self.assertion(probe, expiry: 0)) == "Token is not active")
    #expect(try refusal(Self.assertion(probe, algorithm: "none")) == "Invalid signature algorithm")
    #expect(try probe.grant(Self.assertion(probe, jti: "a")).status == 200)
    #expect(try refusal(Self.assertion(probe, jti: "a")) == "Token reuse detected")
  }

  @Test func severalAudiencesAreAnOption() throws {
    let issuer = "http://\(CloudProbe.authority)/auth/realms/hpc"
    let both: JSONValue = [.string(issuer), .string("\(issuer)/protocol/openid-connect/token")]
    let strict = try CloudProbe()
    #expect(
      strict.grant(try Self.assertion(strict, audience: both)).json["error_description"]
        == "Multiple audiences not allowed")
    for (version, allows) in [(KeycloakVersion.v26_7_3, true), (.v26_1_4, false)] {
      var settings = HahnProCloudSandboxConfiguration()
      settings.keycloakVersion = version
      settings.allowsSeveralAudiences = allows
      let probe = try CloudProbe(settings)
      #expect(probe.grant(try Self.assertion(probe, audience: both)).status == 200)
    }
  }

  @Test func tokensAreSignedWithTheKeyOfTheKeySet() throws {
    let probe = try CloudProbe()
    let header = try Self.claims(probe.token, 0)
    let keys = probe.keycloak("GET", "/protocol/openid-connect/certs").json["keys"]?.arrayValue ?? []
    #expect(keys.map { $0["use"] } == ["enc", "sig"])
    let key = try #require(keys.first { $0["kid"] == header["kid"] })
    #expect(key["use"] == "sig")
    let publicKey = try RSAPublicKey(
      jwk: .init(n: try #require(key["n"]?.stringValue), e: try #require(key["e"]?.stringValue)))
    let parts = probe.token.split(separator: ".")
    let signature = try #require(Base64URL.decode(parts[2]))
    #expect(publicKey.isValidSignature(signature, for: Array("\(parts[0]).\(parts[1])".utf8), using: .rs256))
    // The certificates are those of the keys.
    for key in keys {
      let certificate = try #require(key["x5c"]?[0]?.stringValue.flatMap { Base64.decode($0) })
      let modulus = try #require(key["n"]?.stringValue.flatMap { Base64URL.decode($0) })
      #expect(certificate.firstRange(of: modulus) != nil)
    }
  }

  @Test func tokensHaveRolesAndALife() throws {
    var settings = HahnProCloudSandboxConfiguration()
    settings.client.roles = ["mine"]
    settings.client.tokenLife = 25
    let probe = try CloudProbe(settings)
    let claims = try Self.claims(probe.token)
    #expect(claims["realm_access"]?["roles"]?.arrayValue?.contains("mine") == true)
    #expect(claims["realm_access"]?["roles"]?.arrayValue?.contains("test") == false)
    #expect((claims["exp"]?.intValue ?? 0) - (claims["iat"]?.intValue ?? 0) == 25)
    #expect(probe.ask("GET", "/assets").status == 200)
    probe.clock.advance(by: .seconds(24))
    #expect(probe.ask("GET", "/assets").status == 200)
    probe.clock.advance(by: .seconds(1))
    #expect(probe.ask("GET", "/assets").status == 401)
    #expect(try Self.claims(probe.logIn())["sub"] == claims["sub"])
  }

  @Test func otherGrantsAreRefused() throws {
    let probe = try CloudProbe()
    let client = "&client_id=sandbox-client&client_secret=sandbox-secret"
    func refusal(_ form: String) -> String? { probe.grant(form + client).error }
    #expect(refusal("grant_type=password&username=a&password=b") == "unauthorized_client")
    #expect(refusal("grant_type=refresh_token") == "invalid_request")
    #expect(refusal("grant_type=refresh_token&refresh_token=x") == "invalid_grant")
    #expect(refusal("grant_type=authorization_code&code=x") == "invalid_grant")
    #expect(refusal("grant_type=urn:ietf:params:oauth:grant-type:token-exchange") == "invalid_request")
    #expect(refusal("grant_type=urn:ietf:params:oauth:grant-type:device_code") == "unauthorized_client")
  }

  @Test func onlyWhoIsMeantMayAskAboutAToken() throws {
    let form = { (token: String) in "token=\(token)&client_id=sandbox-client&client_secret=sandbox-secret" }
    let path = "/protocol/openid-connect/token/introspect"
    let strict = try CloudProbe()
    #expect(strict.keycloak("POST", path, form: form(strict.token)).json == ["active": false])
    var settings = HahnProCloudSandboxConfiguration()
    settings.keycloakVersion = .v24_0_5
    let older = try CloudProbe(settings)
    let answer = older.keycloak("POST", path, form: form(older.token))
    #expect(answer.json["active"] == true)
    #expect(answer.json["username"] == "service-account-sandbox-client")
    #expect(older.keycloak("POST", path, form: form("garbage")).json == ["active": false])
  }

  @Test func secretsAreNotShown() {
    let client = KeycloakSandboxClient(id: "a-client", secret: "hush")
    var text = "\(client)"
    dump(client, to: &text)
    #expect(!text.contains("hush"))
    #expect(text.contains("a-client"))
  }
}
