#if canImport(CryptoKit)
  import CryptoKit
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  extension P256Library {
    static func isPublicKey(_ coordinates: [UInt8]) -> Bool {
      publicKey(coordinates) != nil
    }

    static func publicKey(ofPrivateKey scalar: [UInt8], operation: String) throws(CryptoError) -> [UInt8] {
      guard let key = try? P256.Signing.PrivateKey(rawRepresentation: scalar) else {
        throw CryptoError(operation, .invalidKey, advice: "Check that the key was copied unchanged.")
      }
      // CryptoKit's raw form of a public key is x and y.
      return Array(key.publicKey.rawRepresentation)
    }

    static func generate(operation: String) throws(CryptoError) -> [UInt8] {
      Array(P256.Signing.PrivateKey().rawRepresentation)
    }

    static func signature(for message: [UInt8], privateKey scalar: [UInt8]) throws(CryptoError) -> [UInt8] {
      guard let key = try? P256.Signing.PrivateKey(rawRepresentation: scalar),
        let signature = try? key.signature(for: message)
      else {
        throw CryptoError("sign with a P-256 key", .libraryFailure, advice: "Try again.")
      }
      // CryptoKit's raw form of a signature is r and s, as in JOSE.
      return Array(signature.rawRepresentation)
    }

    /// Checks a signature of 64 bytes.
    static func isValid(_ signature: [UInt8], for message: [UInt8], publicKey coordinates: [UInt8]) -> Bool {
      guard let key = publicKey(coordinates),
        let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: message)
    }

    private static func publicKey(_ coordinates: [UInt8]) -> P256.Signing.PublicKey? {
      try? P256.Signing.PublicKey(rawRepresentation: coordinates)
    }
  }
#endif
