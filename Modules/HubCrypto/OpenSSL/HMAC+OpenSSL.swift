#if !canImport(CryptoKit)
  import CLibcrypto

  extension HMAC {
    static func libraryCode(
      for message: [UInt8], key: [UInt8], using function: HashFunction
    ) throws(CryptoError) -> [UInt8] {
      try LibcryptoErrors.contained { () throws(CryptoError) in
        var code = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        // Sound: the arrays live for the length of the call, and no code is longer than EVP_MAX_MD_SIZE.
        guard
          clibcrypto_hmac(
            function.libraryFunction, key, key.count, message, message.count, &code, &count) == 1
        else { throw LibcryptoErrors.failure("compute an authentication code") }
        return Array(code.prefix(Int(count)))
      }
    }
  }
#endif
