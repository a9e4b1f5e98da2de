/// Reads members of JSON Web Keys.
enum JWKMember {
  static func bytes(_ text: String, _ name: String, operation: String) throws(CryptoError) -> [UInt8] {
    guard let bytes = Base64URL.decode(text), !bytes.isEmpty else {
      throw CryptoError(operation, .malformed, advice: "The member “\(name)” must be base64url without padding.")
    }
    return bytes
  }

  /// Reads a coordinate or a private value of P-256, which has exactly 32 bytes (RFC 7518, sections 6.2.1.2, 6.2.2.1).
  static func p256Bytes(_ text: String, _ name: String, operation: String) throws(CryptoError) -> [UInt8] {
    let bytes = try bytes(text, name, operation: operation)
    guard bytes.count == 32 else {
      throw CryptoError(operation, .malformed, advice: "The member “\(name)” must be the base64url of 32 bytes.")
    }
    return bytes
  }
}
