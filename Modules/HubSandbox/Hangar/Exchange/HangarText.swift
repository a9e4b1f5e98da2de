/// Texts in the charsets that the server's language sends them in.
enum HangarText {
  /// What a charset lacks becomes a question mark.
  static func encode(_ text: String, charset: String) -> [UInt8] {
    let highest: UInt32
    switch charset.uppercased() {
    case "ISO-8859-1", "LATIN1": highest = 0xFF
    case "US-ASCII", "ASCII": highest = 0x7F
    default: return Array(text.utf8)
    }
    return text.unicodeScalars.map { $0.value <= highest ? UInt8($0.value) : UInt8(ascii: "?") }
  }
}
