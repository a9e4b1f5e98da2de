#if canImport(CryptoKit)
  import CryptoKit

  /// What CryptoKit keeps of a message so far.
  enum DigestState {
    case sha1(Insecure.SHA1)
    case sha256(SHA256)
    case sha384(SHA384)
    case sha512(SHA512)

    init(_ function: HashFunction) throws(CryptoError) {
      self =
        switch function {
        case .sha1: .sha1(Insecure.SHA1())
        case .sha256: .sha256(SHA256())
        case .sha384: .sha384(SHA384())
        case .sha512: .sha512(SHA512())
        }
    }

    mutating func update(_ bytes: [UInt8]) throws(CryptoError) {
      switch self {
      case .sha1(var hasher):
        hasher.update(data: bytes)
        self = .sha1(hasher)
      case .sha256(var hasher):
        hasher.update(data: bytes)
        self = .sha256(hasher)
      case .sha384(var hasher):
        hasher.update(data: bytes)
        self = .sha384(hasher)
      case .sha512(var hasher):
        hasher.update(data: bytes)
        self = .sha512(hasher)
      }
    }

    func value() throws(CryptoError) -> [UInt8] {
      switch self {
      case .sha1(let hasher): Array(hasher.finalize())
      case .sha256(let hasher): Array(hasher.finalize())
      case .sha384(let hasher): Array(hasher.finalize())
      case .sha512(let hasher): Array(hasher.finalize())
      }
    }
  }
#endif
