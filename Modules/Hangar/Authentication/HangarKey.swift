import HubAuth
import HubErrors

/// The form of an API key: two UUIDs with a point between them (wire page, section 3.1).
enum HangarKey {
  /// The key without blanks and line breaks around it, which files of keys often have.
  ///
  /// - Throws: `ConfigurationError`, without the text, for what can be no key.
  static func checked(_ key: Secret) throws(ConfigurationError) -> Secret {
    var text = key.exposed[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard !text.isEmpty else {
      throw ConfigurationError("apiKey", "is empty; leave it out for a client without a name")
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 73 else {
      throw ConfigurationError("apiKey", "has \(bytes.count) characters, and keys of Hangar have 73; copy all of it")
    }
    guard bytes[36] == UInt8(ascii: "."), isUUID(bytes[..<36]), isUUID(bytes[37...]) else {
      throw ConfigurationError(
        "apiKey", "is no key of Hangar: these are two UUIDs with a point between them; copy it from the site again")
    }
    return Secret(String(text))
  }

  private static func isUUID(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.enumerated().allSatisfy { index, byte in
      switch index {
      case 8, 13, 18, 23: byte == UInt8(ascii: "-")
      default: Character(Unicode.Scalar(byte)).isHexDigit
      }
    }
  }
}
