#if !canImport(CryptoKit)
  import CLibcrypto

  /// Owns one `EVP_MD_CTX`.
  ///
  /// Sound: the handle cannot be copied, so it is the only owner and frees the context exactly once.
  struct DigestState: ~Copyable {
    private let context: OpaquePointer

    init(_ function: HashFunction) throws(CryptoError) {
      context = try LibcryptoErrors.contained { () throws(CryptoError) in
        guard let context = EVP_MD_CTX_new() else { throw LibcryptoErrors.failure("compute a digest") }
        guard EVP_DigestInit_ex(context, function.libraryFunction, nil) == 1 else {
          EVP_MD_CTX_free(context)
          throw LibcryptoErrors.failure("compute a digest")
        }
        return context
      }
    }

    deinit { EVP_MD_CTX_free(context) }

    mutating func update(_ bytes: [UInt8]) throws(CryptoError) {
      let context = context
      try LibcryptoErrors.contained { () throws(CryptoError) in
        // Sound: the array lives for the length of the call.
        guard EVP_DigestUpdate(context, bytes, bytes.count) == 1 else {
          throw LibcryptoErrors.failure("compute a digest")
        }
      }
    }

    func value() throws(CryptoError) -> [UInt8] {
      let context = context
      return try LibcryptoErrors.contained { () throws(CryptoError) in
        // Finishing ends a context, so that it is done to a copy. Sound: this is the copy's only owner, and freeing null
        // does nothing; the arrays live for the length of the call, and no digest is longer than EVP_MAX_MD_SIZE.
        let copy = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(copy) }
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard copy != nil, EVP_MD_CTX_copy_ex(copy, context) == 1, EVP_DigestFinal_ex(copy, &digest, &count) == 1
        else { throw LibcryptoErrors.failure("compute a digest") }
        return Array(digest.prefix(Int(count)))
      }
    }
  }
#endif
