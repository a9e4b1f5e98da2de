import HubCrypto
import Testing

@Suite struct PEMTests {
  @Test("Line ends, blank lines, indentation and text around the block do not matter")
  func lenience() throws {
    let pem = PEMVector.rsaSPKI
    let expected = try RSAPublicKey(pem: pem)
    let lines = pem.split(separator: "\n").map { String($0) }
    let indented: [String] = lines.map { line in "   \(line)\t " }
    let content: String = lines.dropFirst().dropLast().joined()
    let variants: [String] = [
      lines.joined(separator: "\r\n"), lines.joined(separator: "\r"), lines.joined(separator: "\n\n"),
      indented.joined(separator: "\n"), "A key of ours:\n\n\(pem)\nThat was it.\n", PEMVector.p256SEC1 + pem,
      "-----BEGIN CERTIFICATE-----\n???\n-----END CERTIFICATE-----\n" + pem,
      "-----BEGIN PUBLIC KEY-----\n\(content)\n-----END PUBLIC KEY-----",
    ]
    for variant in variants {
      #expect(try RSAPublicKey(pem: variant) == expected)
    }
  }

  @Test("Of several blocks the first that fits counts")
  func firstBlock() throws {
    let rsa = try RSAPrivateKey(pem: PEMVector.rsaPKCS1 + PEMVector.p256SEC1)
    #expect(rsa.publicKey == (try RSAPublicKey(pem: PEMVector.rsaSPKI)))
    let curve = try P256PrivateKey(pem: PEMVector.rsaPKCS1 + PEMVector.p256SEC1)
    #expect(curve.publicKey == (try P256PublicKey(pem: PEMVector.p256SPKI)))
  }

  @Test(
    "Text that holds no key",
    arguments: [
      "", "nonsense", "-----BEGIN PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
      "-----BEGIN PUBLIC KEY-----\nMIIB\n", "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
      "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----",
      "-----BEGIN PUBLIC KEY-----\nMA==\n-----END KEY-----",
      "-----END PUBLIC KEY-----\n-----BEGIN PUBLIC KEY-----", "-----BEGIN -----\nMA==\n-----END -----",
      "-----BEGIN PUBLIC KEY-----\nAAAA\u{0}\n-----END PUBLIC KEY-----",
    ])
  func garbage(_ text: String) {
    let error = #expect(throws: CryptoError.self) { try RSAPublicKey(pem: text) }
    #expect(error?.reason == .malformed)
    #expect(throws: CryptoError.self) { try P256PublicKey(pem: text) }
    #expect(throws: CryptoError.self) { try RSAPrivateKey(pem: text) }
    #expect(throws: CryptoError.self) { try P256PrivateKey(pem: text) }
  }

  @Test("A cut line is refused, not read around")
  func cutLine() {
    var lines = PEMVector.rsaPKCS8.split(separator: "\n")
    lines.remove(at: 5)
    #expect(throws: CryptoError.self) { try RSAPrivateKey(pem: lines.joined(separator: "\n")) }
  }

  @Test("Encrypted keys of either form are named as such")
  func encrypted() {
    for pem in [PEMVector.encryptedPKCS8, PEMVector.encryptedPKCS1] {
      let error = #expect(throws: CryptoError.self) { try RSAPrivateKey(pem: pem) }
      #expect(error?.reason == .unsupportedKey)
      #expect(error?.advice.contains("password") == true)
    }
  }

  @Test("A public key is no private key, nor the other way round")
  func kindsAreNotMixedUp() {
    #expect(throws: CryptoError.self) { try RSAPrivateKey(pem: PEMVector.rsaSPKI) }
    #expect(throws: CryptoError.self) { try RSAPublicKey(pem: PEMVector.rsaPKCS8) }
    #expect(throws: CryptoError.self) { try P256PrivateKey(pem: PEMVector.p256SPKI) }
    #expect(throws: CryptoError.self) { try P256PublicKey(pem: PEMVector.p256SEC1) }
  }
}
