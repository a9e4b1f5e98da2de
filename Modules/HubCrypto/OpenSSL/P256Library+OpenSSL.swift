#if !canImport(CryptoKit)
  import CLibcrypto

  extension P256Library {
    static func isPublicKey(_ coordinates: [UInt8]) -> Bool {
      LibcryptoErrors.contained { publicHandle(coordinates) != nil }
    }

    static func publicKey(ofPrivateKey scalar: [UInt8], operation: String) throws(CryptoError) -> [UInt8] {
      try LibcryptoErrors.contained { () throws(CryptoError) in
        guard let handle = privateHandle(scalar),
          let spki = handle.written(by: { clibcrypto_write_subject_public_key($0, $1) })
        else { throw LibcryptoErrors.failure(operation) }
        let point = try KeyContainer.publicKey(in: spki, .p256, operation: operation)
        guard let coordinates = P256PublicKey.coordinates(ofPoint: point) else {
          throw KeyContainer.malformed(operation)
        }
        return coordinates
      }
    }

    static func generate(operation: String) throws(CryptoError) -> [UInt8] {
      try LibcryptoErrors.contained { () throws(CryptoError) in
        guard let handle = KeyHandle(owning: clibcrypto_p256_generate()),
          let sec1 = handle.written(by: { clibcrypto_write_private($0, $1) })
        else { throw LibcryptoErrors.failure(operation) }
        var reader = DERReader(sec1[...])
        guard var body = reader.sequence(), body.unsignedInteger() == [1], let scalar = body.element(.octetString)
        else { throw KeyContainer.malformed(operation) }
        return Array(scalar)
      }
    }

    static func signature(for message: [UInt8], privateKey scalar: [UInt8]) throws(CryptoError) -> [UInt8] {
      let operation = "sign with a P-256 key"
      return try LibcryptoErrors.contained { () throws(CryptoError) in
        guard let handle = privateHandle(scalar), let der = handle.signature(for: message, .sha256) else {
          throw LibcryptoErrors.failure(operation)
        }
        guard let signature = ECDSASignature.raw(fromDER: der) else { throw KeyContainer.malformed(operation) }
        return signature
      }
    }

    /// Checks a signature of 64 bytes.
    static func isValid(_ signature: [UInt8], for message: [UInt8], publicKey coordinates: [UInt8]) -> Bool {
      LibcryptoErrors.contained {
        guard let handle = publicHandle(coordinates) else { return false }
        return handle.isValid(ECDSASignature.der(fromRaw: signature), for: message, .sha256)
      }
    }

    private static func publicHandle(_ coordinates: [UInt8]) -> KeyHandle? {
      KeyHandle(
        reading: KeyContainer.publicKey([0x04] + coordinates, .p256),
        with: { clibcrypto_subject_public_key($0, $1) })
    }

    /// Without a public key in it libcrypto computes that itself.
    private static func privateHandle(_ scalar: [UInt8]) -> KeyHandle? {
      let curve = DERWriter.element(.objectIdentifier, KeyContainer.Algorithm.p256Curve)
      let sec1 = DERWriter.sequence(
        DERWriter.unsignedInteger([1]), DERWriter.element(.octetString, scalar), DERWriter.element(.context0, curve))
      return KeyHandle(reading: sec1, with: { clibcrypto_ec_private($0, $1) })
    }
  }
#endif
