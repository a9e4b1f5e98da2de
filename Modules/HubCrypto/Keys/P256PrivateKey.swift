/// A key on the curve P-256 that makes ES256 signatures: a plain value. Nothing that prints it shows its number; what
/// exports it is named so.
public struct P256PrivateKey: Sendable {
  /// The key that checks this one's signatures.
  public let publicKey: P256PublicKey
  /// The private number, 32 bytes, big-endian.
  let scalar: [UInt8]

  /// The order of the curve's group (FIPS 186-4, D.1.2.3): a private number is less than it, and not zero.
  private static let order: [UInt8] = [
    0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
  ]

  /// Checks the number and computes the public key; where one is given it must be that.
  init(scalar: [UInt8], expecting coordinates: [UInt8]? = nil, operation: String) throws(CryptoError) {
    guard scalar.count == 32, scalar.contains(where: { $0 != 0 }), scalar.lexicographicallyPrecedes(Self.order) else {
      throw CryptoError(operation, .invalidKey, advice: "Check that the key was copied unchanged.")
    }
    let computed = try P256Library.publicKey(ofPrivateKey: scalar, operation: operation)
    guard coordinates == nil || coordinates == computed else {
      throw CryptoError(operation, .invalidKey, advice: "The public and the private part come from different keys.")
    }
    self.scalar = scalar
    publicKey = try P256PublicKey(coordinates: computed, operation: operation)
  }

  /// Makes a new key, which takes well under a millisecond.
  ///
  /// - Returns: The key.
  /// - Throws: ``CryptoError`` when the system's cryptography library fails.
  public static func generate() throws(CryptoError) -> P256PrivateKey {
    let operation = "generate a P-256 key"
    return try P256PrivateKey(scalar: P256Library.generate(operation: operation), operation: operation)
  }

  /// Signs a message with ES256 (RFC 7518, section 3.4).
  ///
  /// - Parameter message: The bytes to sign; they are hashed with SHA-256 here.
  /// - Returns: The numbers r and s, 32 bytes each, as JOSE writes them. They are different each time.
  /// - Throws: ``CryptoError`` when the system's cryptography library fails.
  public func signature(for message: some Collection<UInt8>) throws(CryptoError) -> [UInt8] {
    try P256Library.signature(for: Array(message), privateKey: scalar)
  }
}

extension P256PrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of key, not its number.
  public var description: String { "P256PrivateKey" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
