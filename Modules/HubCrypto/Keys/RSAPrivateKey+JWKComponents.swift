extension RSAPrivateKey {
  /// The members of a JSON Web Key with the `kty` "RSA" that make up a private key of two primes (RFC 7518, sections
  /// 6.3.1 and 6.3.2), each in base64url. All but `n` and `e` are secret; printing shows none.
  public struct JWKComponents: Sendable {
    /// The value of the member `kty` beside these.
    public static let keyType = RSAPublicKey.JWKComponents.keyType

    /// The modulus.
    public var n: String
    /// The public exponent.
    public var e: String
    /// The private exponent.
    public var d: String
    /// The first prime.
    public var p: String
    /// The second prime.
    public var q: String
    /// The private exponent modulo the first prime less one.
    public var dp: String
    /// The private exponent modulo the second prime less one.
    public var dq: String
    /// The inverse of the second prime modulo the first.
    public var qi: String

    /// Creates the members from their values. RFC 7518 allows a key of `n`, `e` and `d` alone; that is not supported.
    ///
    /// - Parameters:
    ///   - n: The modulus.
    ///   - e: The public exponent.
    ///   - d: The private exponent.
    ///   - p: The first prime.
    ///   - q: The second prime.
    ///   - dp: The private exponent modulo the first prime less one.
    ///   - dq: The private exponent modulo the second prime less one.
    ///   - qi: The inverse of the second prime modulo the first.
    public init(
      n: String, e: String, d: String, p: String, q: String, dp: String, dq: String, qi: String
    ) {
      self.n = n
      self.e = e
      self.d = d
      self.p = p
      self.q = q
      self.dp = dp
      self.dq = dq
      self.qi = qi
    }
  }

  /// Reads the members of a JSON Web Key. Leading zero bytes are passed over, since some writers add one.
  ///
  /// - Parameter jwk: The members.
  /// - Throws: ``CryptoError`` when one is not base64url or they are no supported key.
  public init(jwk: JWKComponents) throws(CryptoError) {
    let operation = "read an RSA private key from a JSON Web Key"
    func bytes(_ text: String, _ name: String) throws(CryptoError) -> [UInt8] {
      Array(try JWKMember.bytes(text, name, operation: operation).drop { $0 == 0 })
    }
    let numbers = RSAPrivateNumbers(
      n: try bytes(jwk.n, "n"), e: try bytes(jwk.e, "e"), d: try bytes(jwk.d, "d"), p: try bytes(jwk.p, "p"),
      q: try bytes(jwk.q, "q"), dp: try bytes(jwk.dp, "dp"), dq: try bytes(jwk.dq, "dq"), qi: try bytes(jwk.qi, "qi"))
    try self.init(numbers, operation: operation)
  }

  /// The secret key as members of a JSON Web Key.
  public var jwkComponents: JWKComponents {
    JWKComponents(
      n: Base64URL.encode(numbers.n), e: Base64URL.encode(numbers.e), d: Base64URL.encode(numbers.d),
      p: Base64URL.encode(numbers.p), q: Base64URL.encode(numbers.q), dp: Base64URL.encode(numbers.dp),
      dq: Base64URL.encode(numbers.dq), qi: Base64URL.encode(numbers.qi))
  }
}

extension RSAPrivateKey.JWKComponents: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The name of the type, not its members.
  public var description: String { "RSAPrivateKey.JWKComponents" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
