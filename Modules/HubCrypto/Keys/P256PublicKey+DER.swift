extension P256PublicKey {
  private static let operation = "read a P-256 public key"

  /// Reads a key in DER.
  ///
  /// - Parameter der: A SubjectPublicKeyInfo (RFC 5480, section 2) with an uncompressed point, whole.
  /// - Throws: ``CryptoError`` when it is anything else or the point is not on the curve.
  public init(der: some Collection<UInt8>) throws(CryptoError) {
    let point = try KeyContainer.publicKey(in: Array(der), .p256, operation: Self.operation)
    guard let coordinates = Self.coordinates(ofPoint: point) else { throw KeyContainer.malformed(Self.operation) }
    try self.init(coordinates: coordinates, operation: Self.operation)
  }

  /// Reads a key in PEM.
  ///
  /// - Parameter pem: Text with a block labelled `PUBLIC KEY`; other text is passed over.
  /// - Throws: ``CryptoError`` when there is no such block or it holds no key on P-256.
  public init(pem: String) throws(CryptoError) {
    try self.init(der: PEMBlock.first(in: pem, labelled: ["PUBLIC KEY"], operation: Self.operation).bytes)
  }

  /// The key as a SubjectPublicKeyInfo.
  public var spkiDER: [UInt8] { KeyContainer.publicKey(point, .p256) }

  /// ``spkiDER`` as a PEM block labelled `PUBLIC KEY`.
  public var spkiPEM: String { PEMBlock(label: "PUBLIC KEY", bytes: spkiDER).text }

  /// The uncompressed point (SEC 1, section 2.3.3).
  var point: [UInt8] { [0x04] + coordinates }

  /// The coordinates of an uncompressed point; nil for any other.
  static func coordinates(ofPoint point: some Collection<UInt8>) -> [UInt8]? {
    guard point.count == 65, point.first == 0x04 else { return nil }
    return Array(point.dropFirst())
  }
}
