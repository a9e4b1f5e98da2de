#if canImport(CryptoKit)
  import Security
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  // No pointer is handled here: errors are not asked for, since the functions' results say enough.
  extension RSALibrary {
    static func isPublicKey(_ pkcs1: [UInt8]) -> Bool {
      key(pkcs1, kSecAttrKeyClassPublic) != nil
    }

    static func generate(bitCount: Int, operation: String) throws(CryptoError) -> [UInt8] {
      let attributes: [CFString: Any] = [
        kSecAttrKeyType: kSecAttrKeyTypeRSA, kSecAttrKeySizeInBits: bitCount,
      ]
      // Security writes RSA keys as PKCS #1.
      guard let key = SecKeyCreateRandomKey(attributes as CFDictionary, nil),
        let pkcs1 = SecKeyCopyExternalRepresentation(key, nil)
      else { throw failure(operation) }
      return Array(pkcs1 as Data)
    }

    static func signature(
      for message: [UInt8], privateKey pkcs1: [UInt8], _ algorithm: RSASignatureAlgorithm
    ) throws(CryptoError) -> [UInt8] {
      guard let key = key(pkcs1, kSecAttrKeyClassPrivate),
        let signature = SecKeyCreateSignature(key, algorithm.libraryAlgorithm, Data(message) as CFData, nil)
      else { throw failure("sign with an RSA key") }
      return Array(signature as Data)
    }

    static func isValid(
      _ signature: [UInt8], for message: [UInt8], publicKey pkcs1: [UInt8], _ algorithm: RSASignatureAlgorithm
    ) -> Bool {
      guard let key = key(pkcs1, kSecAttrKeyClassPublic) else { return false }
      return SecKeyVerifySignature(
        key, algorithm.libraryAlgorithm, Data(message) as CFData, Data(signature) as CFData, nil)
    }

    private static func key(_ pkcs1: [UInt8], _ keyClass: CFString) -> SecKey? {
      let attributes: [CFString: Any] = [kSecAttrKeyType: kSecAttrKeyTypeRSA, kSecAttrKeyClass: keyClass]
      return SecKeyCreateWithData(Data(pkcs1) as CFData, attributes as CFDictionary, nil)
    }

    private static func failure(_ operation: String) -> CryptoError {
      CryptoError(operation, .libraryFailure, advice: "Try again, with a smaller key if this one is large.")
    }
  }

  extension RSASignatureAlgorithm {
    /// The algorithm by Security's name; each hashes the message itself, and PSS takes a salt as long as the digest.
    fileprivate var libraryAlgorithm: SecKeyAlgorithm {
      switch self {
      case .rs256: .rsaSignatureMessagePKCS1v15SHA256
      case .rs384: .rsaSignatureMessagePKCS1v15SHA384
      case .rs512: .rsaSignatureMessagePKCS1v15SHA512
      case .ps256: .rsaSignatureMessagePSSSHA256
      case .ps384: .rsaSignatureMessagePSSSHA384
      case .ps512: .rsaSignatureMessagePSSSHA512
      }
    }
  }
#endif
