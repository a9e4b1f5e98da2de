extension RSAPublicKey {
  /// The members of a JSON Web Key with the `kty` "RSA" that make up the public key (RFC 7518, section 6.3.1).
  public struct JWKComponents: Sendable, Hashable {
    /// The value of the member `kty` beside these.
    public static let keyType = "RSA"

    /// The modulus in base64url.
    public var n: String
    /// The public exponent in base64url.
    public var e: String

    /// Creates the members from their values.
    ///
    /// - Parameters:
    ///   - n: The modulus in base64url.
    ///   - e: The public exponent in base64url.
    public init(n: String, e: String) {
      self.n = n
      self.e = e
    }
  }

  /// Reads the members of a JSON Web Key. Leading zero bytes are passed over, since some writers add one.
  ///
  /// - Parameter jwk: The members.
  /// - Throws: ``CryptoError`` when one is not base64url or they are no supported key.
  public init(jwk: JWKComponents) throws(CryptoError) {
    let operation = "read an RSA public key from a JSON Web Key"
    try self.init(
      modulus: JWKMember.bytes(jwk.n, "n", operation: operation),
      exponent: JWKMember.bytes(jwk.e, "e", operation: operation), operation: operation)
  }

  /// The key as members of a JSON Web Key.
  public var jwkComponents: JWKComponents {
    JWKComponents(n: Base64URL.encode(modulus), e: Base64URL.encode(exponent))
  }
}
