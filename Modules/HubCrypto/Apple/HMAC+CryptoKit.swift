#if canImport(CryptoKit)
  import CryptoKit
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  extension HMAC {
    static func libraryCode(
      for message: [UInt8], key: [UInt8], using function: HashFunction
    ) throws(CryptoError) -> [UInt8] {
      let key = SymmetricKey(data: key)
      return switch function {
      case .md5: Array(CryptoKit.HMAC<Insecure.MD5>.authenticationCode(for: message, using: key))
      case .sha1: Array(CryptoKit.HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
      case .sha256: Array(CryptoKit.HMAC<SHA256>.authenticationCode(for: message, using: key))
      case .sha384: Array(CryptoKit.HMAC<SHA384>.authenticationCode(for: message, using: key))
      case .sha512: Array(CryptoKit.HMAC<SHA512>.authenticationCode(for: message, using: key))
      }
    }
  }
#endif
