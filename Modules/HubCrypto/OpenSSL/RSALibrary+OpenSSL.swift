#if !canImport(CryptoKit)
  import CLibcrypto

  extension RSALibrary {
    static func isPublicKey(_ pkcs1: [UInt8]) -> Bool {
      LibcryptoErrors.contained { publicHandle(pkcs1) != nil }
    }

    static func generate(bitCount: Int, operation: String) throws(CryptoError) -> [UInt8] {
      try LibcryptoErrors.contained { () throws(CryptoError) in
        guard let handle = KeyHandle(owning: clibcrypto_rsa_generate(bitCount)),
          let pkcs1 = handle.written(by: { clibcrypto_write_private($0, $1) })
        else { throw LibcryptoErrors.failure(operation) }
        return pkcs1
      }
    }

    static func signature(
      for message: [UInt8], privateKey pkcs1: [UInt8], _ algorithm: RSASignatureAlgorithm
    ) throws(CryptoError) -> [UInt8] {
      try LibcryptoErrors.contained { () throws(CryptoError) in
        guard let handle = KeyHandle(reading: pkcs1, with: { clibcrypto_rsa_private($0, $1) }),
          let signature = handle.signature(for: message, algorithm.hashFunction, isPSS: algorithm.isPSS)
        else { throw LibcryptoErrors.failure("sign with an RSA key") }
        return signature
      }
    }

    static func isValid(
      _ signature: [UInt8], for message: [UInt8], publicKey pkcs1: [UInt8], _ algorithm: RSASignatureAlgorithm
    ) -> Bool {
      LibcryptoErrors.contained {
        guard let handle = publicHandle(pkcs1) else { return false }
        return handle.isValid(signature, for: message, algorithm.hashFunction, isPSS: algorithm.isPSS)
      }
    }

    private static func publicHandle(_ pkcs1: [UInt8]) -> KeyHandle? {
      KeyHandle(reading: pkcs1, with: { clibcrypto_rsa_public($0, $1) })
    }
  }
#endif
