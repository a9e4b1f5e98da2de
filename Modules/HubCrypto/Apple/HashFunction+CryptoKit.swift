#if canImport(CryptoKit)
  import CryptoKit
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  extension HashFunction {
    func libraryDigest(of message: [UInt8]) throws(CryptoError) -> [UInt8] {
      switch self {
      case .md5: Array(Insecure.MD5.hash(data: message))
      case .sha1: Array(Insecure.SHA1.hash(data: message))
      case .sha256: Array(SHA256.hash(data: message))
      case .sha384: Array(SHA384.hash(data: message))
      case .sha512: Array(SHA512.hash(data: message))
      }
    }
  }
#endif
