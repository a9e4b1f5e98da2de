/// A name and a password in an `Authorization: Basic` field, read as the engine's language reads them.
struct BasicLogin: Sendable {
  let name: String
  let password: String

  /// Reads a field, nil unless it has the scheme in any letter case and two texts with a colon between.
  init?(_ field: String) {
    let words = field.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].lowercased() == "basic", let bytes = Self.decode(words[1]),
      let text = String(validating: bytes, as: UTF8.self), let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    name = String(text[..<colon])
    password = String(text[text.utf8.index(after: colon)...])
  }

  /// Base64 whose reader passes over what is no digit, and stops at the padding.
  private static func decode(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var digits = 0
    var padding = 0
    for character in text.utf8 {
      if character == UInt8(ascii: "=") {
        padding += 1
        if digits >= 2, digits + padding >= 4 { break }
        continue
      }
      guard let value = value(of: character) else { continue }
      padding = 0
      buffer = buffer << 6 | value
      digits += 1
      if digits > 1 { bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(2 * (4 - digits)))) }
      if digits == 4 { (buffer, digits) = (0, 0) }
    }
    return digits == 0 || digits + padding >= 4 && digits >= 2 ? bytes : nil
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case 0x41...0x5A: UInt32(character - 0x41)
    case 0x61...0x7A: UInt32(character - 0x61 + 26)
    case 0x30...0x39: UInt32(character - 0x30 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
