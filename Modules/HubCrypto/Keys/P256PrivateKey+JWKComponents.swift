extension P256PrivateKey {
  /// The members of a JSON Web Key with the `kty` "EC" and the `crv` "P-256" that make up a private key (RFC 7518,
  /// section 6.2.2), each 32 bytes in base64url. `d` is secret; printing shows none.
  public struct JWKComponents: Sendable {
    /// The value of the member `kty` beside these.
    public static let keyType = P256PublicKey.JWKComponents.keyType
    /// The value of the member `crv` beside these.
    public static let curve = P256PublicKey.JWKComponents.curve

    /// The x coordinate.
    public var x: String
    /// The y coordinate.
    public var y: String
    /// The private number.
    public var d: String

    /// Creates the members from their values.
    ///
    /// - Parameters:
    ///   - x: The x coordinate.
    ///   - y: The y coordinate.
    ///   - d: The private number.
    public init(x: String, y: String, d: String) {
      self.x = x
      self.y = y
      self.d = d
    }
  }

  /// Reads the members of a JSON Web Key.
  ///
  /// - Parameter jwk: The members.
  /// - Throws: ``CryptoError`` when one is not the base64url of 32 bytes or they are no key.
  public init(jwk: JWKComponents) throws(CryptoError) {
    let operation = "read a P-256 private key from a JSON Web Key"
    let x = try JWKMember.p256Bytes(jwk.x, "x", operation: operation)
    let y = try JWKMember.p256Bytes(jwk.y, "y", operation: operation)
    let d = try JWKMember.p256Bytes(jwk.d, "d", operation: operation)
    try self.init(scalar: d, expecting: x + y, operation: operation)
  }

  /// The secret key as members of a JSON Web Key.
  public var jwkComponents: JWKComponents {
    let open = publicKey.jwkComponents
    return JWKComponents(x: open.x, y: open.y, d: Base64URL.encode(scalar))
  }
}

extension P256PrivateKey.JWKComponents: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The name of the type, not its members.
  public var description: String { "P256PrivateKey.JWKComponents" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
