import HubAuth
import HubCrypto
import HubJSON
import Testing

struct AccessTokenClaimsTests {
  private func token(_ claims: JSONValue) -> Secret {
    Secret("e30." + Base64URL.encode(claims.serialized()) + ".c2ln")
  }

  @Test func whatATokenSays() throws {
    let claims = try #require(
      AccessTokenClaims(
        token([
          "sub": "0b9f", "preferred_username": "service-account-x", "iss": "https://login.example", "aud": "account",
          "exp": 1_735_693_200, "realm_access": ["roles": ["test", "user", 7]],
          "resource_access": ["asset-service": ["roles": ["asset.read"]]],
        ])))
    #expect(claims.realmRoles == ["test", "user"])
    #expect(claims.roles(at: "asset-service") == ["asset.read"])
    #expect(claims.roles(at: "content-service").isEmpty)
    #expect(claims.audiences == ["account"])
    #expect(claims.expiresAt?.seconds == 1_735_693_200)
    #expect(claims.subject == "0b9f")
    #expect(claims.issuer == "https://login.example")
    #expect("\(claims)" == "claims of service-account-x")
  }

  @Test func rolesThatATokenDoesNotName() {
    #expect(AccessTokenClaims(token([:]))?.realmRoles == nil)
    #expect(AccessTokenClaims(token(["realm_access": [:]]))?.realmRoles == nil)
  }

  @Test(arguments: ["opaque", "a.b", "e30.!!.c2ln", "e30.W10.c2ln", "", "a.b.c.d"])
  func textsThatAreNoTokens(text: String) {
    #expect(AccessTokenClaims(Secret(text)) == nil)
  }
}
