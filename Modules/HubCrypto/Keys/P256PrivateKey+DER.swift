extension P256PrivateKey {
  private static let operation = "read a P-256 private key"

  /// Reads a key in DER.
  ///
  /// - Parameter der: PKCS #8 (RFC 5958) or an ECPrivateKey that names its curve (RFC 5915, section 3), whole and not
  ///   encrypted.
  /// - Throws: ``CryptoError`` when it is anything else or not a key on P-256.
  public init(der: some Collection<UInt8>) throws(CryptoError) {
    let der = Array(der)
    var outer = DERReader(der[...])
    // RFC 5915's form has version 1 and a string, PKCS #8 an algorithm in that place.
    if var body = outer.sequence(), body.unsignedInteger() == [1], body.element(.octetString) != nil {
      try self.init(sec1DER: der[...], namesCurve: true)
    } else {
      try self.init(
        sec1DER: KeyContainer.privateKey(in: der, .p256, operation: Self.operation), namesCurve: false)
    }
  }

  /// Reads a key in PEM.
  ///
  /// - Parameter pem: Text with a block labelled `PRIVATE KEY` or `EC PRIVATE KEY`; other text is passed over.
  /// - Throws: ``CryptoError`` when there is no such block, it is encrypted, or it holds no key on P-256.
  public init(pem: String) throws(CryptoError) {
    let block = try PEMBlock.first(
      in: pem, labelled: ["PRIVATE KEY", "EC PRIVATE KEY"], operation: Self.operation)
    if block.label == "EC PRIVATE KEY" {
      try self.init(sec1DER: block.bytes[...], namesCurve: true)
    } else {
      try self.init(
        sec1DER: KeyContainer.privateKey(in: block.bytes, .p256, operation: Self.operation), namesCurve: false)
    }
  }

  /// The secret key as an ECPrivateKey, with curve and public key.
  public var sec1DER: [UInt8] { sec1DER(naming: KeyContainer.Algorithm.p256Curve) }

  /// The secret key as PKCS #8, not encrypted, which is what most programs read.
  public var pkcs8DER: [UInt8] { KeyContainer.privateKey(sec1DER(naming: nil), .p256) }

  /// ``sec1DER`` as a PEM block labelled `EC PRIVATE KEY`.
  public var sec1PEM: String { PEMBlock(label: "EC PRIVATE KEY", bytes: sec1DER).text }

  /// ``pkcs8DER`` as a PEM block labelled `PRIVATE KEY`.
  public var pkcs8PEM: String { PEMBlock(label: "PRIVATE KEY", bytes: pkcs8DER).text }

  private func sec1DER(naming curve: [UInt8]?) -> [UInt8] {
    let curve = curve.map { DERWriter.element(.context0, DERWriter.element(.objectIdentifier, $0)) } ?? []
    return DERWriter.sequence(
      DERWriter.unsignedInteger([1]), DERWriter.element(.octetString, scalar), curve,
      DERWriter.element(.context1, DERWriter.byteBitString(publicKey.point)))
  }

  /// Reads an ECPrivateKey. Within PKCS #8 the curve stands outside and may be left out.
  private init(sec1DER der: ArraySlice<UInt8>, namesCurve: Bool) throws(CryptoError) {
    var outer = DERReader(der)
    guard var body = outer.sequence(), outer.isAtEnd, body.unsignedInteger() == [1],
      let scalar = body.element(.octetString), scalar.count <= 66
    else { throw KeyContainer.malformed(Self.operation) }
    let curve = body.optionalElement(.context0)
    guard namesCurve ? curve != nil : true else { throw KeyContainer.malformed(Self.operation) }
    guard
      curve.map({ Array($0) == DERWriter.element(.objectIdentifier, KeyContainer.Algorithm.p256Curve) }) ?? true
    else {
      throw CryptoError(Self.operation, .unsupportedKey, advice: "Give a key on the curve P-256.")
    }
    var coordinates: [UInt8]?
    if let content = body.optionalElement(.context1) {
      var inner = DERReader(content)
      guard let point = inner.byteBitString(), inner.isAtEnd,
        let found = P256PublicKey.coordinates(ofPoint: point)
      else { throw KeyContainer.malformed(Self.operation) }
      coordinates = found
    }
    guard body.isAtEnd else { throw KeyContainer.malformed(Self.operation) }
    try self.init(scalar: Array(scalar), expecting: coordinates, operation: Self.operation)
  }
}
