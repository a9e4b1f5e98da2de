import HubCrypto
import HubJSON
import HubTransport

/// An assertion by which a client proves itself, signed with its secret (RFC 7523, section 3; HS256).
struct ClientAssertion {
  /// How long an assertion is good for, in seconds.
  private static let lifetime: Int64 = 60

  let text: Secret

  /// An assertion.
  ///
  /// One audience as a text, and whole seconds: every Keycloak from 22.0.5 to 26.7.3 takes that, while two audiences
  /// are refused by 26.7.3.
  ///
  /// - Parameters:
  ///   - id: The client's id.
  ///   - secret: Its secret, whose UTF-8 is the key.
  ///   - audience: The realm's issuer.
  ///   - clock: Whose time.
  ///   - random: What its number is drawn from; an assertion can be used once.
  /// - Throws: `CryptoError` where the system's cryptography library lacks HMAC with SHA-256.
  init(id: String, secret: Secret, audience: String, clock: any HubClock, random: any RandomSource) throws {
    let now = clock.timestamp.seconds
    let claims: JSONObject = [
      "iat": .number(JSONNumber(now)), "exp": .number(JSONNumber(now + Self.lifetime)),
      "jti": .string(Self.uuid(random)), "iss": .string(id), "sub": .string(id), "aud": .string(audience),
    ]
    let header = Base64URL.encode(Array(#"{"alg":"HS256"}"#.utf8))
    let signed = header + "." + Base64URL.encode(JSONValue.object(claims).serialized())
    let code = try HMAC.authenticationCode(
      for: Array(signed.utf8), key: Array(secret.exposed.utf8), using: .sha256)
    text = Secret(signed + "." + Base64URL.encode(code))
  }

  /// A random UUID (RFC 9562, section 5.4).
  private static func uuid(_ random: any RandomSource) -> String {
    var bytes = random.bytes(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Hex.encode(bytes)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { text += "-" }
      text.append(digit)
    }
    return text
  }
}
