extension RSAPrivateKey {
  private static let operation = "read an RSA private key"

  /// Reads a key in DER.
  ///
  /// - Parameter der: PKCS #8 (RFC 5958) or an RSAPrivateKey of PKCS #1 with two primes (RFC 8017, appendix A.1.2),
  ///   whole and not encrypted.
  /// - Throws: ``CryptoError`` when it is anything else or not a supported key.
  public init(der: some Collection<UInt8>) throws(CryptoError) {
    let der = Array(der)
    if let numbers = RSAPrivateNumbers(pkcs1DER: der[...]) {
      try self.init(numbers, operation: Self.operation)
    } else {
      try self.init(pkcs1DER: KeyContainer.privateKey(in: der, .rsa, operation: Self.operation))
    }
  }

  /// Reads a key in PEM.
  ///
  /// - Parameter pem: Text with a block labelled `PRIVATE KEY` or `RSA PRIVATE KEY`; other text is passed over.
  /// - Throws: ``CryptoError`` when there is no such block, it is encrypted, or it holds no supported key.
  public init(pem: String) throws(CryptoError) {
    let block = try PEMBlock.first(
      in: pem, labelled: ["PRIVATE KEY", "RSA PRIVATE KEY"], operation: Self.operation)
    if block.label == "RSA PRIVATE KEY" {
      try self.init(pkcs1DER: block.bytes[...])
    } else {
      try self.init(pkcs1DER: KeyContainer.privateKey(in: block.bytes, .rsa, operation: Self.operation))
    }
  }

  /// The secret key as an RSAPrivateKey of PKCS #1.
  public var pkcs1DER: [UInt8] { numbers.pkcs1DER }

  /// The secret key as PKCS #8, not encrypted, which is what most programs read.
  public var pkcs8DER: [UInt8] { KeyContainer.privateKey(pkcs1DER, .rsa) }

  /// ``pkcs1DER`` as a PEM block labelled `RSA PRIVATE KEY`.
  public var pkcs1PEM: String { PEMBlock(label: "RSA PRIVATE KEY", bytes: pkcs1DER).text }

  /// ``pkcs8DER`` as a PEM block labelled `PRIVATE KEY`.
  public var pkcs8PEM: String { PEMBlock(label: "PRIVATE KEY", bytes: pkcs8DER).text }

  private init(pkcs1DER der: ArraySlice<UInt8>) throws(CryptoError) {
    guard let numbers = RSAPrivateNumbers(pkcs1DER: der) else { throw KeyContainer.malformed(Self.operation) }
    try self.init(numbers, operation: Self.operation)
  }
}
