import HubCrypto
import Testing

@Suite struct P256SignatureTests {
  @Test("RFC 7515 A.3: the signature of the appendix is valid")
  func publishedSignature() throws {
    let key = try P256PublicKey(jwk: P256Vector.publicJWK)
    let signature = try #require(Base64URL.decode(P256Vector.signature))
    #expect(key.isValidSignature(signature, for: P256Vector.messageBytes))
    #expect(!key.isValidSignature(signature, for: P256Vector.messageBytes + [0]))
    for index in signature.indices {
      var changed = signature
      changed[index] ^= 0x01
      #expect(!key.isValidSignature(changed, for: P256Vector.messageBytes), "byte \(index)")
    }
  }

  @Test("A signature has 64 bytes, differs each time and is valid for its message alone")
  func ownSignatures() throws {
    let key = try P256PrivateKey(jwk: P256Vector.privateJWK)
    var signatures: Set<[UInt8]> = []
    for message in [[], [0], [0], [UInt8](repeating: 7, count: 100_000)] as [[UInt8]] {
      let signature = try key.signature(for: message)
      #expect(signature.count == 64)
      #expect(key.publicKey.isValidSignature(signature, for: message))
      #expect(!key.publicKey.isValidSignature(signature, for: message + [0]))
      signatures.insert(signature)
    }
    #expect(signatures.count == 4)
  }

  @Test("Neither ASN.1 nor anything but 64 bytes is a signature")
  func otherForms() throws {
    let key = try P256PrivateKey(jwk: P256Vector.privateJWK)
    let signature = try key.signature(for: [1])
    let zeros = [UInt8](repeating: 0, count: 32)
    let ones = [UInt8](repeating: 0xFF, count: 64)
    let asn1 = [0x30, 0x44, 0x02, 0x20] + signature.prefix(32) + [0x02, 0x20] + signature.suffix(32)
    let others: [[UInt8]] = [
      [], signature.dropLast(), signature + [0], asn1, zeros + zeros, zeros + signature.suffix(32),
      signature.prefix(32) + zeros, ones,
    ]
    for other in others {
      #expect(!key.publicKey.isValidSignature(other, for: [1]))
    }
  }

  @Test func generated() throws {
    let key = try P256PrivateKey.generate()
    let other = try P256PrivateKey.generate()
    let signature = try key.signature(for: [1, 2, 3])
    #expect(key.publicKey.isValidSignature(signature, for: [1, 2, 3]))
    #expect(!other.publicKey.isValidSignature(signature, for: [1, 2, 3]))
    #expect(key.publicKey != other.publicKey)
    #expect(try P256PrivateKey(pem: key.pkcs8PEM).publicKey == key.publicKey)
  }
}
