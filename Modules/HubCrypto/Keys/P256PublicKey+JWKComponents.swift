extension P256PublicKey {
  /// The members of a JSON Web Key with the `kty` "EC" and the `crv` "P-256" that make up the public key (RFC 7518,
  /// section 6.2.1).
  public struct JWKComponents: Sendable, Hashable {
    /// The value of the member `kty` beside these.
    public static let keyType = "EC"
    /// The value of the member `crv` beside these.
    public static let curve = "P-256"

    /// The x coordinate, 32 bytes in base64url.
    public var x: String
    /// The y coordinate, 32 bytes in base64url.
    public var y: String

    /// Creates the members from their values.
    ///
    /// - Parameters:
    ///   - x: The x coordinate.
    ///   - y: The y coordinate.
    public init(x: String, y: String) {
      self.x = x
      self.y = y
    }
  }

  /// Reads the members of a JSON Web Key.
  ///
  /// - Parameter jwk: The members.
  /// - Throws: ``CryptoError`` when one is not the base64url of 32 bytes or the point is not on the curve.
  public init(jwk: JWKComponents) throws(CryptoError) {
    let operation = "read a P-256 public key from a JSON Web Key"
    let x = try JWKMember.p256Bytes(jwk.x, "x", operation: operation)
    let y = try JWKMember.p256Bytes(jwk.y, "y", operation: operation)
    try self.init(coordinates: x + y, operation: operation)
  }

  /// The key as members of a JSON Web Key.
  public var jwkComponents: JWKComponents {
    JWKComponents(x: Base64URL.encode(coordinates.prefix(32)), y: Base64URL.encode(coordinates.suffix(32)))
  }
}
