/// A key on the curve P-256 that checks ES256 signatures: a plain value.
public struct P256PublicKey: Sendable, Hashable {
  /// Both coordinates, x before y, 32 bytes each.
  let coordinates: [UInt8]

  /// Checks that the point is on the curve.
  init(coordinates: [UInt8], operation: String) throws(CryptoError) {
    guard coordinates.count == 64, P256Library.isPublicKey(coordinates) else {
      throw CryptoError(operation, .invalidKey, advice: "Check that the key was copied unchanged and is on P-256.")
    }
    self.coordinates = coordinates
  }

  /// Checks an ES256 signature (RFC 7518, section 3.4).
  ///
  /// - Parameters:
  ///   - signature: The numbers r and s, 32 bytes each, as JOSE writes them; not ASN.1.
  ///   - message: The bytes that were signed; they are hashed with SHA-256 here.
  /// - Returns: Whether this key's owner signed exactly this message. False also where the system's cryptography library
  ///   refuses to work.
  public func isValidSignature(_ signature: some Collection<UInt8>, for message: some Collection<UInt8>) -> Bool {
    guard signature.count == 64 else { return false }
    return P256Library.isValid(Array(signature), for: Array(message), publicKey: coordinates)
  }
}

extension P256PublicKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of key, not its coordinates.
  public var description: String { "P256PublicKey" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
