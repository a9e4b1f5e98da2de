import HubCrypto
import Testing

@Suite struct P256KeyFormatTests {
  private let key: P256PrivateKey

  init() throws {
    key = try P256PrivateKey(jwk: P256Vector.privateJWK)
  }

  @Test("From the numbers to what openssl writes, to the byte")
  func written() {
    #expect(key.sec1PEM == PEMVector.p256SEC1)
    #expect(key.pkcs8PEM == PEMVector.p256PKCS8)
    #expect(key.publicKey.spkiPEM == PEMVector.p256SPKI)
  }

  @Test("From what openssl writes to the numbers")
  func read() throws {
    for pem in [PEMVector.p256SEC1, PEMVector.p256PKCS8] {
      let jwk = try P256PrivateKey(pem: pem).jwkComponents
      #expect([jwk.x, jwk.y, jwk.d] == [P256Vector.x, P256Vector.y, P256Vector.d])
    }
    #expect(try P256PublicKey(pem: PEMVector.p256SPKI).jwkComponents == P256Vector.publicJWK)
    #expect(try P256PublicKey(der: key.publicKey.spkiDER) == key.publicKey)
    #expect(try P256PrivateKey(der: key.sec1DER).sec1DER == key.sec1DER)
    #expect(try P256PrivateKey(der: key.pkcs8DER).sec1DER == key.sec1DER)
  }

  @Test("Some programs put the curve's parameters before the key")
  func parametersBefore() throws {
    let parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
    #expect(try P256PrivateKey(pem: parameters + PEMVector.p256SEC1).publicKey == key.publicKey)
  }

  @Test("PKCS #8 may leave the public key out, as Java writes it")
  func withoutPublicKey() throws {
    // The public key is the last element of the innermost sequence, 70 bytes with tag and length; three lengths shrink,
    // the outermost one so far that it takes a byte less.
    var der = Array(key.pkcs8DER.dropLast(70))
    der.replaceSubrange(1...2, with: [0x41])
    der[27] -= 70
    der[29] -= 70
    #expect(try P256PrivateKey(der: der).publicKey == key.publicKey)
  }

  @Test("Cut at any byte, DER is refused")
  func truncated() {
    let forms = [key.sec1DER, key.pkcs8DER]
    for form in forms {
      for count in form.indices {
        #expect(throws: CryptoError.self) { try P256PrivateKey(der: form.prefix(count)) }
      }
      #expect(throws: CryptoError.self) { try P256PrivateKey(der: form + [0]) }
    }
    for count in key.publicKey.spkiDER.indices {
      #expect(throws: CryptoError.self) { try P256PublicKey(der: key.publicKey.spkiDER.prefix(count)) }
    }
    #expect(throws: CryptoError.self) { try P256PublicKey(der: key.publicKey.spkiDER + [0]) }
  }

  @Test("Points that are not on the curve are refused")
  func offTheCurve() throws {
    var bytes = try #require(Base64URL.decode(P256Vector.y))
    bytes[31] ^= 1
    let cases = [
      (P256Vector.x, Base64URL.encode(bytes)), (P256Vector.y, P256Vector.x),
      (Base64URL.encode([UInt8](repeating: 0, count: 32)), Base64URL.encode([UInt8](repeating: 0, count: 32))),
      (Base64URL.encode([UInt8](repeating: 0xFF, count: 32)), P256Vector.y),
    ]
    for (x, y) in cases {
      let error = #expect(throws: CryptoError.self) { try P256PublicKey(jwk: .init(x: x, y: y)) }
      #expect(error?.reason == .invalidKey)
    }
  }

  @Test("A private number is neither zero nor the group's order or more")
  func privateNumberOutOfRange() throws {
    let order = try #require(Hex.decode("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"))
    for scalar in [[UInt8](repeating: 0, count: 32), order, [UInt8](repeating: 0xFF, count: 32)] {
      let jwk = P256PrivateKey.JWKComponents(x: P256Vector.x, y: P256Vector.y, d: Base64URL.encode(scalar))
      let error = #expect(throws: CryptoError.self) { try P256PrivateKey(jwk: jwk) }
      #expect(error?.reason == .invalidKey)
    }
  }

  @Test("The public part must be that of the private part")
  func mismatch() throws {
    let other = try P256PrivateKey.generate().publicKey.jwkComponents
    let jwk = P256PrivateKey.JWKComponents(x: other.x, y: other.y, d: P256Vector.d)
    let error = #expect(throws: CryptoError.self) { try P256PrivateKey(jwk: jwk) }
    #expect(error?.reason == .invalidKey)
  }

  @Test("Members have exactly 32 bytes (RFC 7518, section 6.2.1.2)")
  func memberSizes() throws {
    let bytes = try #require(Base64URL.decode(P256Vector.x))
    for x in ["", Base64URL.encode(bytes.dropLast()), Base64URL.encode([0] + bytes), P256Vector.x + "=", "?"] {
      let error = #expect(throws: CryptoError.self) { try P256PublicKey(jwk: .init(x: x, y: P256Vector.y)) }
      #expect(error?.reason == .malformed)
    }
  }

  @Test func otherKeysAreRefused() {
    for pem in [PEMVector.p384PKCS8, PEMVector.p384SEC1, PEMVector.rsaPKCS8] {
      let error = #expect(throws: CryptoError.self) { try P256PrivateKey(pem: pem) }
      #expect(error?.reason == .unsupportedKey)
    }
    for pem in [PEMVector.p384SPKI, PEMVector.rsaSPKI] {
      let error = #expect(throws: CryptoError.self) { try P256PublicKey(pem: pem) }
      #expect(error?.reason == .unsupportedKey)
    }
  }
}
