import Hexoskin
import Testing

@Suite struct CredentialTests {
  private static let all: [HexoskinCredential] = [
    .anonymous, .basic("ann@example.com", "pw-secret"),
    .oauth1(
      OAuth1Token("otoken-secret", secret: "osecret-secret", attributes: ["oauth_authorized_realms": "readonly"])),
    .oauth2(
      HexoskinOAuth2Token(
        accessToken: "at-secret", refreshToken: "rt-secret",
        expiresAt: Timestamp(secondsSince1970: 1_400_003_600), scope: "readonly wild")),
    .oauth2("at-secret"),
  ]

  @Test(arguments: all) func canBeStoredAndReadAgain(credential: HexoskinCredential) throws {
    let bytes = try HubJSONEncoder().encode(credential)
    #expect(try HubJSONDecoder().decode(HexoskinCredential.self, from: bytes) == credential)
  }

  @Test(arguments: all) func showsNoSecret(credential: HexoskinCredential) {
    var dumped = ""
    dump(credential, to: &dumped)
    for text in ["\(credential)", String(reflecting: credential), dumped] {
      #expect(!text.contains("secret"), "\(text)")
    }
  }

  @Test func scopesAreAnOpenSet() {
    let scope: HexoskinScope = [.readonly, .readwrite, "wild", .readonly]
    #expect(scope.rawValue == "readonly readwrite wild")
    #expect(scope.contains(.readwrite))
    #expect(scope.contains([.readwrite, .readonly]))
    #expect(!HexoskinScope.readonly.contains(.readwrite))
  }
}
