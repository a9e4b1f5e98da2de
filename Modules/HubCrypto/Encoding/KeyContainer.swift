/// The two envelopes that name the algorithm of the key within: PKCS #8 for private keys (RFC 5208, and RFC 5958, which
/// extends it), SubjectPublicKeyInfo for public ones (RFC 5280, section 4.1.2.7).
enum KeyContainer {
  /// The kinds of key, by the content of their AlgorithmIdentifier.
  enum Algorithm {
    case rsa
    case p256

    /// RFC 8017, appendix A.1: rsaEncryption with NULL. RFC 5480, section 2.1: id-ecPublicKey with secp256r1.
    var identifier: [UInt8] {
      switch self {
      case .rsa:
        DERWriter.sequence(
          DERWriter.element(.objectIdentifier, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]),
          DERWriter.element(.null, []))
      case .p256:
        DERWriter.sequence(
          DERWriter.element(.objectIdentifier, [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]),
          DERWriter.element(.objectIdentifier, Self.p256Curve))
      }
    }

    /// The object identifier of secp256r1, which is P-256.
    static let p256Curve: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]
  }

  static func privateKey(_ key: [UInt8], _ algorithm: Algorithm) -> [UInt8] {
    DERWriter.sequence(
      DERWriter.unsignedInteger([]), algorithm.identifier, DERWriter.element(.octetString, key))
  }

  static func publicKey(_ key: [UInt8], _ algorithm: Algorithm) -> [UInt8] {
    DERWriter.sequence(algorithm.identifier, DERWriter.byteBitString(key))
  }

  /// The key within a PKCS #8 envelope.
  static func privateKey(
    in der: [UInt8], _ algorithm: Algorithm, operation: String
  ) throws(CryptoError) -> ArraySlice<UInt8> {
    var outer = DERReader(der[...])
    guard var body = outer.sequence(), outer.isAtEnd, let version = body.unsignedInteger(), version.count <= 1,
      (version.first ?? 0) <= 1, let identifier = body.element(.sequence), let key = body.element(.octetString)
    else { throw malformed(operation) }
    // Attributes, and in version 1 the public key once more; neither is needed.
    _ = body.optionalElement(.context0)
    _ = body.optionalElement(.primitiveContext1)
    guard body.isAtEnd else { throw malformed(operation) }
    try check(identifier, algorithm, operation)
    return key
  }

  /// The key within a SubjectPublicKeyInfo.
  static func publicKey(
    in der: [UInt8], _ algorithm: Algorithm, operation: String
  ) throws(CryptoError) -> ArraySlice<UInt8> {
    var outer = DERReader(der[...])
    guard var body = outer.sequence(), outer.isAtEnd, let identifier = body.element(.sequence),
      let key = body.byteBitString(), body.isAtEnd
    else { throw malformed(operation) }
    try check(identifier, algorithm, operation)
    return key
  }

  static func malformed(_ operation: String) -> CryptoError {
    CryptoError(
      operation, .malformed, advice: "Check that the key is complete and of the kind that is asked for.")
  }

  private static func check(
    _ identifier: ArraySlice<UInt8>, _ algorithm: Algorithm, _ operation: String
  ) throws(CryptoError) {
    guard DERWriter.element(.sequence, identifier) == algorithm.identifier else {
      let kind =
        switch algorithm {
        case .rsa: "an RSA key"
        case .p256: "an elliptic-curve key on P-256"
        }
      throw CryptoError(operation, .unsupportedKey, advice: "Give \(kind); this one is of another kind.")
    }
  }
}
