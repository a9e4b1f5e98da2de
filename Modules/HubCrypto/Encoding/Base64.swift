/// Base64 with the standard alphabet and padding (RFC 4648, section 4).
public enum Base64 {
  /// Encodes bytes, without line breaks.
  ///
  /// - Parameter bytes: Any bytes.
  /// - Returns: The text, its length a multiple of four.
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    Base64Codec.standard.encode(bytes)
  }

  /// Decodes text.
  ///
  /// - Parameter text: The text with its padding.
  /// - Returns: The bytes; nil when the text is anything that ``encode(_:)`` cannot have made: other characters, line
  ///   breaks, padding missing or misplaced, bits set behind the last byte.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    Base64Codec.standard.decode(text.utf8)
  }
}
