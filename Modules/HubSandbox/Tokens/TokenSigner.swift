import HubCrypto
import HubJSON

/// Signs tokens with RS256.
struct TokenSigner: Sendable {
  private let key: RSAPrivateKey

  init() throws(CryptoError) {
    key = try RSAPrivateKey(pem: EmulatorKey.pem)
  }

  var publicKey: RSAPublicKey { key.publicKey }

  /// A signed token, whose protected header is written as it is given.
  func token(header: String, _ claims: JSONObject) throws(CryptoError) -> String {
    let signed =
      Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(JSONValue.object(claims).serialized())
    return signed + "." + Base64URL.encode(try key.signature(for: Array(signed.utf8), using: .rs256))
  }

  /// Whether this key signed the token.
  func isSigned(_ token: String) -> Bool {
    guard let dot = token.lastIndex(of: "."), let signature = Base64URL.decode(token[token.index(after: dot)...]) else {
      return false
    }
    return key.publicKey.isValidSignature(signature, for: Array(token[..<dot].utf8), using: .rs256)
  }
}
