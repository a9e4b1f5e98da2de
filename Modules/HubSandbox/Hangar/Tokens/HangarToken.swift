import HubCrypto
import HubJSON

/// Tokens as the server makes them: HS256, with claims and nothing to refresh them with (wire page, 3.4).
enum HangarToken {
  private static let header = #"{"alg":"HS256","typ":"JWT"}"#

  static func make(_ claims: JSONObject, secret: String) throws(CryptoError) -> String {
    let signed =
      Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(JSONValue.object(claims).serialized())
    return signed + "." + Base64URL.encode(try signature(of: signed, secret))
  }

  /// The claims of a token; nil when the token is none or somebody else's.
  static func claims(of token: String, secret: String) -> JSONObject? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = members(parts[0]), header.text("alg") == "HS256",
      let given = Base64URL.decode(parts[2]),
      let expected = try? signature(of: "\(parts[0]).\(parts[1])", secret), ConstantTime.areEqual(given, expected),
      let claims = members(parts[1]), claims.text("iss") == "Hangar"
    else { return nil }
    return claims
  }

  private static func signature(of text: String, _ secret: String) throws(CryptoError) -> [UInt8] {
    try HMAC.authenticationCode(for: Array(text.utf8), key: Array(secret.utf8), using: .sha256)
  }

  private static func members(_ part: Substring) -> JSONObject? {
    Base64URL.decode(part).flatMap { try? JSONValue(parsing: $0) }?.objectValue
  }
}
