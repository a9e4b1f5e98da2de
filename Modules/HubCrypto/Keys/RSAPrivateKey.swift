/// An RSA key that signs: a plain value. Nothing that prints it shows its numbers; what exports them is named so.
public struct RSAPrivateKey: Sendable {
  /// The key that checks this one's signatures.
  public let publicKey: RSAPublicKey
  let numbers: RSAPrivateNumbers

  /// Checks that the key makes a signature which its public key accepts. This finds a key put together from several; a
  /// redundant number that is wrong by itself passes where the library can do without it. Proving the primes would cost
  /// a hundred times as much.
  init(_ numbers: RSAPrivateNumbers, operation: String) throws(CryptoError) {
    publicKey = try RSAPublicKey(modulus: numbers.n, exponent: numbers.e, operation: operation)
    self.numbers = numbers
    let probe = Array("HubCrypto checks that an RSA key is consistent.".utf8)
    let signature = try? signature(for: probe, using: .rs256)
    guard let signature, publicKey.isValidSignature(signature, for: probe, using: .rs256) else {
      throw CryptoError(operation, .invalidKey, advice: "Check that all its numbers come from the same key.")
    }
  }

  /// Makes a new key. This searches for primes and takes from a tenth of a second to several, so call it off any actor
  /// that others wait for.
  ///
  /// - Parameter bitCount: The size of the modulus in bits, from 2,048 to 16,384.
  /// - Returns: The key; its public exponent is 65,537.
  /// - Throws: ``CryptoError`` for another size, or when the system's cryptography library fails.
  public static func generate(bitCount: Int = 2048) throws(CryptoError) -> RSAPrivateKey {
    let operation = "generate an RSA key"
    guard (2048...16_384).contains(bitCount) else {
      throw CryptoError(operation, .unsupportedKey, advice: "Ask for 2,048 to 16,384 bits.")
    }
    let der = try RSALibrary.generate(bitCount: bitCount, operation: operation)
    guard let numbers = RSAPrivateNumbers(pkcs1DER: der[...]) else {
      throw CryptoError(operation, .libraryFailure, advice: "Report this: the new key is not in the expected form.")
    }
    return try RSAPrivateKey(numbers, operation: operation)
  }

  /// Signs a message.
  ///
  /// - Parameters:
  ///   - message: The bytes to sign; they are hashed here.
  ///   - algorithm: How to sign them.
  /// - Returns: The signature, as long as the modulus.
  /// - Throws: ``CryptoError`` when the system's cryptography library fails.
  public func signature(
    for message: some Collection<UInt8>, using algorithm: RSASignatureAlgorithm
  ) throws(CryptoError) -> [UInt8] {
    try RSALibrary.signature(for: Array(message), privateKey: numbers.pkcs1DER, algorithm)
  }
}

extension RSAPrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of key and its size, not its numbers.
  public var description: String { "RSAPrivateKey (\(publicKey.bitCount) bits)" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
