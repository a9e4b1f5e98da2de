extension CryptoError {
  /// The kinds of failure.
  public enum Reason: Sendable, Hashable {
    /// The text or the bytes are not in a form that is read here.
    case malformed
    /// The form is right, but the numbers are no valid key.
    case invalidKey
    /// A valid key of a kind, size or protection that is not supported.
    case unsupportedKey
    /// The platform's cryptography library refused to work.
    case libraryFailure

    var text: String {
      switch self {
      case .malformed: "the data is malformed"
      case .invalidKey: "the numbers are not a valid key"
      case .unsupportedKey: "keys of this kind are not supported"
      case .libraryFailure: "the cryptography library of this system failed"
      }
    }
  }
}
