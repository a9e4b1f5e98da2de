extension RSAPublicKey {
  private static let operation = "read an RSA public key"

  /// Reads a key in DER.
  ///
  /// - Parameter der: A SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) or an RSAPublicKey of PKCS #1 (RFC 8017,
  ///   appendix A.1.1), whole.
  /// - Throws: ``CryptoError`` when it is anything else or not a supported key.
  public init(der: some Collection<UInt8>) throws(CryptoError) {
    let der = Array(der)
    var outer = DERReader(der[...])
    // PKCS #1 begins with the modulus, the other form with a sequence.
    if var body = outer.sequence(), body.unsignedInteger() != nil {
      try self.init(pkcs1DER: der[...])
    } else {
      try self.init(pkcs1DER: KeyContainer.publicKey(in: der, .rsa, operation: Self.operation))
    }
  }

  /// Reads a key in PEM.
  ///
  /// - Parameter pem: Text with a block labelled `PUBLIC KEY` or `RSA PUBLIC KEY`; other text is passed over.
  /// - Throws: ``CryptoError`` when there is no such block or it holds no supported key.
  public init(pem: String) throws(CryptoError) {
    let block = try PEMBlock.first(
      in: pem, labelled: ["PUBLIC KEY", "RSA PUBLIC KEY"], operation: Self.operation)
    if block.label == "RSA PUBLIC KEY" {
      try self.init(pkcs1DER: block.bytes[...])
    } else {
      try self.init(pkcs1DER: KeyContainer.publicKey(in: block.bytes, .rsa, operation: Self.operation))
    }
  }

  /// The key as an RSAPublicKey of PKCS #1.
  public var pkcs1DER: [UInt8] {
    DERWriter.sequence(DERWriter.unsignedInteger(modulus), DERWriter.unsignedInteger(exponent))
  }

  /// The key as a SubjectPublicKeyInfo, which is what most programs read.
  public var spkiDER: [UInt8] { KeyContainer.publicKey(pkcs1DER, .rsa) }

  /// ``pkcs1DER`` as a PEM block labelled `RSA PUBLIC KEY`.
  public var pkcs1PEM: String { PEMBlock(label: "RSA PUBLIC KEY", bytes: pkcs1DER).text }

  /// ``spkiDER`` as a PEM block labelled `PUBLIC KEY`.
  public var spkiPEM: String { PEMBlock(label: "PUBLIC KEY", bytes: spkiDER).text }

  private init(pkcs1DER der: ArraySlice<UInt8>) throws(CryptoError) {
    var outer = DERReader(der)
    guard var body = outer.sequence(), outer.isAtEnd, let modulus = body.unsignedInteger(),
      let exponent = body.unsignedInteger(), body.isAtEnd
    else { throw KeyContainer.malformed(Self.operation) }
    try self.init(modulus: modulus, exponent: exponent, operation: Self.operation)
  }
}
