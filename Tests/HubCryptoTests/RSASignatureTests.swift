import HubCrypto
import Testing

@Suite struct RSASignatureTests {
  private static let published: [RSASignatureAlgorithm: String] = [
    .rs256: RSAVector.rs256, .rs384: RSAVector.rs384, .rs512: RSAVector.rs512, .ps256: RSAVector.ps256,
    .ps384: RSAVector.ps384, .ps512: RSAVector.ps512,
  ]

  @Test("RFC 7515 A.2: PKCS #1 v1.5 is deterministic, so it must come out to the byte")
  func deterministicSignatures() throws {
    let key = try RSAPrivateKey(jwk: RSAVector.privateJWK)
    for algorithm in [RSASignatureAlgorithm.rs256, .rs384, .rs512] {
      let signature = try key.signature(for: RSAVector.messageBytes, using: algorithm)
      #expect(Base64URL.encode(signature) == Self.published[algorithm])
    }
  }

  @Test("Signatures made elsewhere are valid under their algorithm and no other")
  func foreignSignatures() throws {
    let key = try RSAPublicKey(jwk: RSAVector.publicJWK)
    #expect(Self.published.count == RSASignatureAlgorithm.allCases.count)
    for (made, text) in Self.published {
      let signature = try #require(Base64URL.decode(text))
      for algorithm in RSASignatureAlgorithm.allCases {
        #expect(
          key.isValidSignature(signature, for: RSAVector.messageBytes, using: algorithm) == (algorithm == made),
          "made with \(made), checked with \(algorithm)")
      }
    }
  }

  @Test("PSS with another salt length is not JOSE's (RFC 7518, section 3.5)")
  func longSalt() throws {
    let signature = try #require(Base64URL.decode(RSAVector.pssWithLongSalt))
    let key = try RSAPublicKey(jwk: RSAVector.publicJWK)
    #expect(!key.isValidSignature(signature, for: RSAVector.messageBytes, using: .ps256))
  }

  @Test("What is signed here is valid here", arguments: RSASignatureAlgorithm.allCases)
  func ownSignatures(_ algorithm: RSASignatureAlgorithm) throws {
    let key = try RSAPrivateKey(jwk: RSAVector.privateJWK)
    for message in [[], [0], [UInt8](repeating: 7, count: 100_000)] as [[UInt8]] {
      let signature = try key.signature(for: message, using: algorithm)
      #expect(signature.count == 256)
      #expect(key.publicKey.isValidSignature(signature, for: message, using: algorithm))
      #expect(!key.publicKey.isValidSignature(signature, for: message + [0], using: algorithm))
    }
  }

  @Test func changedSignaturesAreRefused() throws {
    let key = try RSAPublicKey(jwk: RSAVector.publicJWK)
    let message = RSAVector.messageBytes
    let signature = try #require(Base64URL.decode(RSAVector.rs256))
    #expect(key.isValidSignature(signature, for: message, using: .rs256))
    for index in signature.indices {
      var changed = signature
      changed[index] ^= 0x01
      #expect(!key.isValidSignature(changed, for: message, using: .rs256), "byte \(index)")
    }
    let others: [[UInt8]] = [
      [], [0], signature.dropLast(), signature + [0], [0] + signature, signature.map { _ in 0xFF },
    ]
    for other in others {
      #expect(!key.isValidSignature(other, for: message, using: .rs256))
    }
    #expect(!key.isValidSignature(signature, for: message.dropLast(), using: .rs256))
  }

  @Test("Generating gives a new, consistent key of the size that was asked for")
  func generated() throws {
    let key = try RSAPrivateKey.generate()
    #expect(key.publicKey.bitCount == 2048)
    #expect(key.publicKey.jwkComponents.e == "AQAB")
    let signature = try key.signature(for: [1, 2, 3], using: .ps256)
    #expect(key.publicKey.isValidSignature(signature, for: [1, 2, 3], using: .ps256))
    let other = try RSAPublicKey(jwk: RSAVector.publicJWK)
    #expect(key.publicKey != other)
    #expect(!other.isValidSignature(signature, for: [1, 2, 3], using: .ps256))
    #expect(try RSAPrivateKey(pem: key.pkcs8PEM).publicKey == key.publicKey)
  }

  @Test("Sizes that JOSE forbids or that would take forever", arguments: [0, -1, 512, 1024, 2047, 16_385, .max])
  func unsupportedSizes(_ bitCount: Int) throws {
    let error = #expect(throws: CryptoError.self) { try RSAPrivateKey.generate(bitCount: bitCount) }
    #expect(error?.reason == .unsupportedKey)
  }

  @Test func namesAreThoseOfJOSE() {
    #expect(RSASignatureAlgorithm(rawValue: "RS256") == .rs256)
    #expect(RSASignatureAlgorithm(rawValue: "PS512") == .ps512)
    #expect(RSASignatureAlgorithm(rawValue: "none") == nil)
    #expect(RSASignatureAlgorithm(rawValue: "HS256") == nil)
    #expect(
      RSASignatureAlgorithm.allCases.map(\.hashFunction) == [.sha256, .sha384, .sha512, .sha256, .sha384, .sha512])
  }
}
