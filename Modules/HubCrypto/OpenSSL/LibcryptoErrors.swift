#if !canImport(CryptoKit)
  import CLibcrypto

  /// The error queue that libcrypto keeps for each thread.
  enum LibcryptoErrors {
    /// Runs an operation and takes back whatever it left in the queue: TLS connections on the same thread would take
    /// that for failures of their own.
    static func contained<Result, Failure>(_ operation: () throws(Failure) -> Result) throws(Failure) -> Result {
      ERR_set_mark()
      defer { ERR_pop_to_mark() }
      return try operation()
    }

    /// An error with the newest entry's reason, which is one of libcrypto's constant texts.
    static func failure(_ operation: String) -> CryptoError {
      // Sound: the function returns null or a string that is never freed.
      let reason = ERR_reason_error_string(ERR_peek_last_error()).map { String(cString: $0) }
      return CryptoError(
        operation, .libraryFailure, advice: "Check that this system's OpenSSL configuration allows it.",
        detail: reason)
    }
  }
#endif
