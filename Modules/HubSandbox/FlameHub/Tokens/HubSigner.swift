import HubCrypto
import HubJSON

/// Signs the Hub's tokens and tells the public key.
struct HubSigner: Sendable {
  /// The id by which tokens name the key.
  var keyID = "5f0c3e2a-7d41-4b86-9a53-c1e8f2d06b47"
  /// Public keys of earlier times, which the key set still lists.
  var otherKeys: [JSONValue] = []

  private let signer: TokenSigner

  init() throws { signer = try TokenSigner() }

  /// The public key as a member of a key set (RFC 7517, 5).
  var publicJWK: JSONValue {
    let components = signer.publicKey.jwkComponents
    return [
      "key_ops": ["verify"], "ext": true, "alg": "RS256", "kty": "RSA", "n": .string(components.n),
      "e": .string(components.e), "kid": .string(keyID),
    ]
  }

  /// A signed token of these claims.
  func token(_ claims: JSONObject) throws(HubFailure) -> String {
    let header: JSONValue = ["typ": "JWT", "alg": "RS256", "kid": .string(keyID)]
    do {
      return try signer.token(header: header.description, claims)
    } catch {
      throw .inside("The token could not be signed: \(error)")
    }
  }

  /// Whether this key signed the token.
  func isSigned(_ token: String) -> Bool { signer.isSigned(token) }
}
