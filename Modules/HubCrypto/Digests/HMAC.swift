/// Keyed message authentication (RFC 2104) with any ``HashFunction``.
public enum HMAC {
  /// Computes the authentication code of a message.
  ///
  /// - Parameters:
  ///   - message: The bytes, none at all being fine.
  ///   - key: The secret, of any length.
  ///   - function: The hash function, which also decides the length of the code.
  /// - Returns: ``HashFunction/digestByteCount`` bytes.
  /// - Throws: ``CryptoError`` where the system's cryptography library lacks the function, see
  ///   ``HashFunction/digest(of:)``.
  public static func authenticationCode(
    for message: some Collection<UInt8>, key: some Collection<UInt8>, using function: HashFunction
  ) throws(CryptoError) -> [UInt8] {
    try libraryCode(for: Array(message), key: Array(key), using: function)
  }

  /// Checks an authentication code, in a time that does not depend on where it differs.
  ///
  /// - Parameters:
  ///   - code: The code to check; a shortened one is not valid.
  ///   - message: The bytes that it is said to belong to.
  ///   - key: The secret.
  ///   - function: The hash function.
  /// - Returns: Whether it is the code of this message under this key.
  /// - Throws: ``CryptoError`` as ``authenticationCode(for:key:using:)`` does.
  public static func isValid(
    _ code: some Collection<UInt8>, for message: some Collection<UInt8>, key: some Collection<UInt8>,
    using function: HashFunction
  ) throws(CryptoError) -> Bool {
    ConstantTime.areEqual(code, try authenticationCode(for: message, key: key, using: function))
  }
}
