import HubCrypto
import HubJSON

/// Signs tokens with RS256 and tells the public key.
struct TokenSigner: Sendable {
  /// The id by which tokens name the key.
  var keyID = "5f0c3e2a-7d41-4b86-9a53-c1e8f2d06b47"
  /// Public keys of earlier times, which the key set still lists.
  var otherKeys: [JSONValue] = []

  private let key: RSAPrivateKey

  init() throws {
    key = try RSAPrivateKey(pem: EmulatorKey.pem)
  }

  /// The public key as a member of a key set (RFC 7517, 5).
  var publicJWK: JSONValue {
    let components = key.publicKey.jwkComponents
    return [
      "key_ops": ["verify"], "ext": true, "alg": "RS256", "kty": "RSA", "n": .string(components.n),
      "e": .string(components.e), "kid": .string(keyID),
    ]
  }

  /// A signed token of these claims.
  func token(_ claims: JSONObject) throws(HubFailure) -> String {
    let header: JSONValue = ["typ": "JWT", "alg": "RS256", "kid": .string(keyID)]
    let signed =
      Base64URL.encode(header.serialized()) + "." + Base64URL.encode(JSONValue.object(claims).serialized())
    do {
      return signed + "." + Base64URL.encode(try key.signature(for: Array(signed.utf8), using: .rs256))
    } catch {
      throw .inside("The token could not be signed: \(error)")
    }
  }

  /// Whether this key signed the token.
  func isSigned(_ token: String) -> Bool {
    guard let dot = token.lastIndex(of: "."), let signature = Base64URL.decode(token[token.index(after: dot)...]) else {
      return false
    }
    return key.publicKey.isValidSignature(signature, for: Array(token[..<dot].utf8), using: .rs256)
  }
}
