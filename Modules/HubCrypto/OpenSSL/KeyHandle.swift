#if !canImport(CryptoKit)
  import CLibcrypto

  /// Owns one `EVP_PKEY` for the length of an operation.
  ///
  /// Sound: the handle cannot be copied, so it is the only owner and frees the key exactly once; the functions it passes
  /// the key to keep no reference beyond what libcrypto counts itself.
  struct KeyHandle: ~Copyable {
    private let key: OpaquePointer

    /// Takes what a function of the library returned; nil when that is null.
    init?(owning key: OpaquePointer?) {
      guard let key else { return nil }
      self.key = key
    }

    deinit {
      EVP_PKEY_free(key)
    }

    /// Reads a key with one of the shim's functions, which keep no pointer to the bytes.
    init?(reading der: [UInt8], with read: (UnsafePointer<UInt8>?, Int) -> OpaquePointer?) {
      // Sound: the buffer lives for the length of the call and the count is its own.
      self.init(owning: der.withUnsafeBufferPointer { read($0.baseAddress, $0.count) })
    }

    /// Writes the key with one of the shim's functions: first for the size, then for the bytes.
    func written(
      by write: (OpaquePointer?, UnsafeMutablePointer<UInt8>?) -> Int32
    ) -> [UInt8]? {
      let count = Int(write(key, nil))
      guard count > 0 else { return nil }
      var der = [UInt8](repeating: 0, count: count)
      // Sound: the buffer has the size that the library asked for, and DER of the same key has the same size again.
      let written = der.withUnsafeMutableBufferPointer { write(key, $0.baseAddress) }
      return Int(written) == count ? der : nil
    }

    /// Signs a message; nil when the library refuses.
    func signature(for message: [UInt8], _ function: HashFunction, isPSS: Bool = false) -> [UInt8]? {
      let context = EVP_MD_CTX_new()
      // Sound: this is the context's only owner, and freeing null does nothing.
      defer { EVP_MD_CTX_free(context) }
      var keyContext: OpaquePointer?
      var signature = [UInt8](repeating: 0, count: max(0, Int(EVP_PKEY_get_size(key))))
      var count = signature.count
      // Sound: the key context belongs to the context and is used while that lives; the arrays live for the length of
      // the call, and no signature is longer than `EVP_PKEY_get_size` says.
      guard context != nil,
        EVP_DigestSignInit(context, &keyContext, function.libraryFunction, nil, key) == 1,
        !isPSS || Self.choosePSS(keyContext),
        EVP_DigestSign(context, &signature, &count, message, message.count) == 1
      else { return nil }
      return Array(signature.prefix(count))
    }

    /// Checks a signature; false also when the library refuses.
    func isValid(
      _ signature: [UInt8], for message: [UInt8], _ function: HashFunction, isPSS: Bool = false
    ) -> Bool {
      let context = EVP_MD_CTX_new()
      // Sound: as in `signature`.
      defer { EVP_MD_CTX_free(context) }
      var keyContext: OpaquePointer?
      return context != nil
        && EVP_DigestVerifyInit(context, &keyContext, function.libraryFunction, nil, key) == 1
        && (!isPSS || Self.choosePSS(keyContext))
        && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    /// PSS with a salt as long as the digest; MGF1 takes the signature's hash function by itself.
    private static func choosePSS(_ context: OpaquePointer?) -> Bool {
      EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1
    }
  }
#endif
