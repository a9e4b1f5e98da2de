extension ServerResponse {
  /// The body of an answer.
  public enum Body: Sendable {
    /// Bytes that are at hand.
    case bytes([UInt8])

    /// A body written step by step.
    ///
    /// The length, in bytes, is announced if there is one. When the closure throws, the connection ends with RST. It
    /// is cancelled when the client leaves or the server stops. It may read the request's body meanwhile.
    case stream(length: Int? = nil, @Sendable (ResponseBodyWriter) async throws -> Void)

    /// A text as UTF-8.
    ///
    /// - Parameter text: The text.
    /// - Returns: The body.
    public static func text(_ text: String) -> Self { .bytes(Array(text.utf8)) }
  }
}
