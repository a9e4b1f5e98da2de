#if !canImport(CryptoKit)
  import CLibcrypto

  extension HashFunction {
    func libraryDigest(of message: [UInt8]) throws(CryptoError) -> [UInt8] {
      try LibcryptoErrors.contained { () throws(CryptoError) in
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        // Sound: the arrays live for the length of the call, and no digest is longer than EVP_MAX_MD_SIZE.
        guard EVP_Digest(message, message.count, &digest, &count, libraryFunction, nil) == 1 else {
          throw LibcryptoErrors.failure("compute a digest")
        }
        return Array(digest.prefix(Int(count)))
      }
    }

    /// The library's own object for the function. Sound: it is constant and is never freed.
    var libraryFunction: OpaquePointer? {
      switch self {
      case .md5: EVP_md5()
      case .sha1: EVP_sha1()
      case .sha256: EVP_sha256()
      case .sha384: EVP_sha384()
      case .sha512: EVP_sha512()
      }
    }
  }
#endif
