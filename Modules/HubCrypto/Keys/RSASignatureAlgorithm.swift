/// How an RSA key signs. The raw values are the names that JOSE gives these (RFC 7518, section 3.1).
public enum RSASignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
  /// RSASSA-PKCS1-v1_5 with SHA-256.
  case rs256 = "RS256"
  /// RSASSA-PKCS1-v1_5 with SHA-384.
  case rs384 = "RS384"
  /// RSASSA-PKCS1-v1_5 with SHA-512.
  case rs512 = "RS512"
  /// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt as long as the digest.
  case ps256 = "PS256"
  /// RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt as long as the digest.
  case ps384 = "PS384"
  /// RSASSA-PSS with SHA-512, MGF1 with SHA-512 and a salt as long as the digest.
  case ps512 = "PS512"

  /// The hash function of the algorithm.
  public var hashFunction: HashFunction {
    switch self {
    case .rs256, .ps256: .sha256
    case .rs384, .ps384: .sha384
    case .rs512, .ps512: .sha512
    }
  }

  /// Whether it is one of the RSASSA-PSS algorithms, whose signatures are different each time.
  var isPSS: Bool {
    switch self {
    case .rs256, .rs384, .rs512: false
    case .ps256, .ps384, .ps512: true
    }
  }
}
