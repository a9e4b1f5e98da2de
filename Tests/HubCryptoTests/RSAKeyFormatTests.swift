import HubCrypto
import Testing

@Suite struct RSAKeyFormatTests {
  private let key: RSAPrivateKey

  init() throws {
    key = try RSAPrivateKey(jwk: RSAVector.privateJWK)
  }

  @Test("From the numbers to what openssl writes, to the byte")
  func written() {
    #expect(key.pkcs1PEM == PEMVector.rsaPKCS1)
    #expect(key.pkcs8PEM == PEMVector.rsaPKCS8)
    #expect(key.publicKey.spkiPEM == PEMVector.rsaSPKI)
    #expect(key.publicKey.pkcs1PEM == PEMVector.rsaPublicPKCS1)
    #expect(key.publicKey.bitCount == 2048)
  }

  @Test("From what openssl writes to the numbers")
  func read() throws {
    for pem in [PEMVector.rsaPKCS1, PEMVector.rsaPKCS8] {
      let jwk = try RSAPrivateKey(pem: pem).jwkComponents
      #expect([jwk.n, jwk.e, jwk.d, jwk.p] == [RSAVector.n, RSAVector.e, RSAVector.d, RSAVector.p])
      #expect([jwk.q, jwk.dp, jwk.dq, jwk.qi] == [RSAVector.q, RSAVector.dp, RSAVector.dq, RSAVector.qi])
    }
    for pem in [PEMVector.rsaSPKI, PEMVector.rsaPublicPKCS1] {
      #expect(try RSAPublicKey(pem: pem).jwkComponents == RSAVector.publicJWK)
      #expect(try RSAPublicKey(pem: pem) == key.publicKey)
    }
  }

  @Test func derRoundTrips() throws {
    #expect(try RSAPrivateKey(der: key.pkcs1DER).pkcs1DER == key.pkcs1DER)
    #expect(try RSAPrivateKey(der: key.pkcs8DER).pkcs1DER == key.pkcs1DER)
    #expect(try RSAPublicKey(der: key.publicKey.pkcs1DER) == key.publicKey)
    #expect(try RSAPublicKey(der: key.publicKey.spkiDER) == key.publicKey)
  }

  @Test("Writers that add a zero byte to the numbers (RFC 7518, section 2)")
  func leadingZeros() throws {
    let n = Base64URL.encode([0] + (try #require(Base64URL.decode(RSAVector.n))))
    #expect(try RSAPublicKey(jwk: .init(n: n, e: "AAEAAQ")) == key.publicKey)
    var jwk = RSAVector.privateJWK
    jwk.n = n
    jwk.d = Base64URL.encode([0, 0] + (try #require(Base64URL.decode(RSAVector.d))))
    #expect(try RSAPrivateKey(jwk: jwk).pkcs1DER == key.pkcs1DER)
    #expect(try RSAPrivateKey(jwk: jwk).jwkComponents.d == RSAVector.d)
  }

  @Test("Cut at any byte, DER is refused")
  func truncated() {
    for form in [key.pkcs8DER, key.pkcs1DER] {
      for count in form.indices {
        #expect(throws: CryptoError.self, "\(count) bytes") { try RSAPrivateKey(der: form.prefix(count)) }
      }
    }
    for form in [key.publicKey.spkiDER, key.publicKey.pkcs1DER] {
      for count in form.indices {
        #expect(throws: CryptoError.self, "\(count) bytes") { try RSAPublicKey(der: form.prefix(count)) }
      }
    }
  }

  @Test func bytesBehindTheKeyAreRefused() {
    #expect(throws: CryptoError.self) { try RSAPrivateKey(der: key.pkcs1DER + [0]) }
    #expect(throws: CryptoError.self) { try RSAPrivateKey(der: key.pkcs8DER + [0]) }
    #expect(throws: CryptoError.self) { try RSAPublicKey(der: key.publicKey.spkiDER + [0]) }
    #expect(throws: CryptoError.self) { try RSAPublicKey(der: key.publicKey.pkcs1DER + [0]) }
  }

  @Test("A private key that cannot make valid signatures is refused")
  func inconsistentNumbers() throws {
    let cases: [[WritableKeyPath<RSAPrivateKey.JWKComponents, String>]] = [
      [\.n], [\.d, \.p], [\.d, \.dq], [\.d, \.qi],
    ]
    for members in cases {
      var changed = RSAVector.privateJWK
      for member in members {
        var bytes = try #require(Base64URL.decode(changed[keyPath: member]))
        bytes[bytes.count / 2] ^= 0x40
        changed[keyPath: member] = Base64URL.encode(bytes)
      }
      let jwk = changed
      let error = #expect(throws: CryptoError.self) { try RSAPrivateKey(jwk: jwk) }
      #expect(error?.reason == .invalidKey)
    }
  }

  @Test("Numbers that are no RSA key or not a supported one")
  func invalidNumbers() throws {
    let bytes = try #require(Base64URL.decode(RSAVector.n))
    let even = Base64URL.encode(bytes.dropLast() + [0xA0])
    let short = Base64URL.encode(bytes.prefix(127) + [1])
    let huge = Base64URL.encode([1] + [UInt8](repeating: 0xFF, count: 2048))
    let cases: [(n: String, e: String, CryptoError.Reason)] = [
      (even, "AQAB", .invalidKey), (RSAVector.n, "AQ", .invalidKey), (RSAVector.n, "AQAA", .invalidKey),
      (RSAVector.n, "AA", .invalidKey), ("AA", "AQAB", .invalidKey), (short, "AQAB", .unsupportedKey),
      (huge, "AQAB", .unsupportedKey), (RSAVector.n, "AQAAAAAAAAAB", .unsupportedKey),
      ("", "AQAB", .malformed), (RSAVector.n, "", .malformed), (RSAVector.n + "=", "AQAB", .malformed),
      (RSAVector.n, "not base64url", .malformed),
    ]
    for (n, e, reason) in cases {
      let error = #expect(throws: CryptoError.self, "\(n.prefix(10)), \(e)") {
        try RSAPublicKey(jwk: .init(n: n, e: e))
      }
      #expect(error?.reason == reason, "\(n.prefix(10)), \(e)")
    }
  }

  @Test func otherKeysAreRefused() {
    let short = #expect(throws: CryptoError.self) { try RSAPrivateKey(pem: PEMVector.rsa1024) }
    #expect(short?.reason == .unsupportedKey)
    let curve = #expect(throws: CryptoError.self) { try RSAPrivateKey(pem: PEMVector.p256PKCS8) }
    #expect(curve?.reason == .unsupportedKey)
    let publicCurve = #expect(throws: CryptoError.self) { try RSAPublicKey(pem: PEMVector.p256SPKI) }
    #expect(publicCurve?.reason == .unsupportedKey)
  }
}
