import HubCrypto
import Testing

/// Nothing that prints a key shows its numbers.
@Suite struct SecrecyTests {
  /// Something that contains keys and has the compiler's own description and mirror.
  private struct Holder {
    var rsa: RSAPrivateKey
    var rsaMembers: RSAPrivateKey.JWKComponents
    var p256: P256PrivateKey
    var p256Members: P256PrivateKey.JWKComponents
    var publicKeys: (RSAPublicKey, P256PublicKey)
  }

  @Test func printing() throws {
    let rsa = try RSAPrivateKey(jwk: RSAVector.privateJWK)
    let p256 = try P256PrivateKey(jwk: P256Vector.privateJWK)
    let holder = Holder(
      rsa: rsa, rsaMembers: rsa.jwkComponents, p256: p256, p256Members: p256.jwkComponents,
      publicKeys: (rsa.publicKey, p256.publicKey))
    var dumped = ""
    dump(holder, to: &dumped)
    let texts = [String(describing: holder), String(reflecting: holder), "\(holder)", "\([holder])", dumped]
    for text in texts {
      #expect(text.contains("RSAPrivateKey (2048 bits)") && text.contains("P256PrivateKey"))
      for secret in try secrets {
        #expect(!text.contains(secret))
      }
    }
  }

  @Test func mirrors() throws {
    let rsa = try RSAPrivateKey(jwk: RSAVector.privateJWK)
    let p256 = try P256PrivateKey(jwk: P256Vector.privateJWK)
    let values: [Any] = [
      rsa, rsa.publicKey, rsa.jwkComponents, p256, p256.publicKey, p256.jwkComponents,
    ]
    for value in values {
      #expect(Mirror(reflecting: value).children.isEmpty)
      #expect(String(describing: value) == String(reflecting: value))
    }
  }

  @Test("Errors name the operation and the way out, and nothing of what was read")
  func errors() throws {
    var jwk = RSAVector.privateJWK
    jwk.d += "!"
    let bad = jwk
    let malformed = try #require(#expect(throws: CryptoError.self) { try RSAPrivateKey(jwk: bad) })
    #expect(
      malformed.description
        == "Could not read an RSA private key from a JSON Web Key: the data is malformed. "
        + "The member “d” must be base64url without padding.")
    let wrong = P256PrivateKey.JWKComponents(x: P256Vector.y, y: P256Vector.x, d: P256Vector.d)
    let invalid = try #require(#expect(throws: CryptoError.self) { try P256PrivateKey(jwk: wrong) })
    for secret in try secrets {
      #expect(!"\(malformed) \(invalid)".contains(secret))
      #expect(!String(reflecting: [malformed, invalid]).contains(secret))
    }
  }

  /// The beginnings of the secret numbers, as text and as lists of bytes.
  private var secrets: [String] {
    get throws {
      try [RSAVector.d, RSAVector.p, RSAVector.q, P256Vector.d].flatMap { text in
        let bytes = try #require(Base64URL.decode(text)).prefix(6)
        return [String(text.prefix(8)), Hex.encode(bytes), bytes.map(String.init).joined(separator: ", ")]
      }
    }
  }
}
