/// An RSA key that checks signatures: a plain value. It has 2,048 bits or more, as JOSE demands (RFC 7518, section 3.3),
/// and at most 16,384, which bounds what a key from a server can cost.
public struct RSAPublicKey: Sendable, Hashable {
  /// The modulus, big-endian and without leading zeros.
  let modulus: [UInt8]
  /// The exponent, likewise.
  let exponent: [UInt8]

  /// Checks the numbers, which are big-endian and may have leading zeros.
  init(modulus: some Collection<UInt8>, exponent: some Collection<UInt8>, operation: String) throws(CryptoError) {
    self.modulus = Array(modulus.drop { $0 == 0 })
    self.exponent = Array(exponent.drop { $0 == 0 })
    guard self.modulus.last?.isMultiple(of: 2) == false, self.exponent.last?.isMultiple(of: 2) == false,
      self.exponent != [1]
    else { throw CryptoError(operation, .invalidKey, advice: "Check that the key was copied unchanged.") }
    guard (2048...16_384).contains(bitCount), self.exponent.count <= 8 else {
      throw CryptoError(
        operation, .unsupportedKey,
        advice: "Give a key of 2,048 to 16,384 bits whose public exponent has at most 64 bits.")
    }
    guard RSALibrary.isPublicKey(pkcs1DER) else {
      throw CryptoError(operation, .invalidKey, advice: "Check that the key was copied unchanged.")
    }
  }

  /// The size of the modulus in bits.
  public var bitCount: Int {
    modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0)
  }

  /// Checks a signature.
  ///
  /// - Parameters:
  ///   - signature: The signature, as long as the modulus.
  ///   - message: The bytes that were signed; they are hashed here.
  ///   - algorithm: How they were signed. A token says so itself, but the verifier must decide what it accepts.
  /// - Returns: Whether this key's owner signed exactly this message in this way. False also where the system's
  ///   cryptography library refuses to work.
  public func isValidSignature(
    _ signature: some Collection<UInt8>, for message: some Collection<UInt8>, using algorithm: RSASignatureAlgorithm
  ) -> Bool {
    RSALibrary.isValid(Array(signature), for: Array(message), publicKey: pkcs1DER, algorithm)
  }
}

extension RSAPublicKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of key and its size, not its numbers.
  public var description: String { "RSAPublicKey (\(bitCount) bits)" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
