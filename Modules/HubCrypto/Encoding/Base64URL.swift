/// Base64url without padding (RFC 4648, section 5), as JOSE and PKCE write bytes (RFC 7515, section 2).
public enum Base64URL {
  /// Encodes bytes.
  ///
  /// - Parameter bytes: Any bytes.
  /// - Returns: The text, fit for a URL as it is.
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    Base64Codec.url.encode(bytes)
  }

  /// Decodes text.
  ///
  /// - Parameter text: The text without padding.
  /// - Returns: The bytes; nil when the text is anything that ``encode(_:)`` cannot have made: other characters (`+`,
  ///   `/` and `=` among them), an impossible length, bits set behind the last byte.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    Base64Codec.url.decode(text.utf8)
  }
}
