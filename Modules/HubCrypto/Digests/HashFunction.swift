/// The hash functions that the backends use (FIPS 180-4, RFC 1321).
public enum HashFunction: Sendable, Hashable, CaseIterable {
  /// MD5 (RFC 1321). Broken; here for checksums and tags that are fixed on it, never for what must not be forged.
  case md5
  /// SHA-1. Broken where somebody may choose the message; here for protocols that are fixed on it, such as OAuth 1.0a's
  /// HMAC-SHA1 (RFC 5849, section 3.4.2).
  case sha1
  /// SHA-256.
  case sha256
  /// SHA-384.
  case sha384
  /// SHA-512.
  case sha512

  /// The size of a digest in bytes.
  public var digestByteCount: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// Computes the digest of a message.
  ///
  /// - Parameter message: The bytes, none at all being fine.
  /// - Returns: ``digestByteCount`` bytes.
  /// - Throws: ``CryptoError`` where the system's cryptography library is configured without the function, as a
  ///   libcrypto restricted by its configuration may be. Never for any message, and never on Apple platforms.
  public func digest(of message: some Collection<UInt8>) throws(CryptoError) -> [UInt8] {
    try libraryDigest(of: Array(message))
  }
}
