/// The text form of UUIDs (RFC 9562, 4).
enum UUIDText {
  /// Whether a text is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
  static func isValid(_ text: some StringProtocol) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && text.utf8.allSatisfy(isUUIDByte)
  }

  private static func isUUIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66, 0x2D: true
    default: false
    }
  }

  /// A UUID of version 4 made of 16 random bytes.
  static func random(_ bytes: [UInt8]) -> String {
    var text = ""
    for (position, byte) in bytes.prefix(16).enumerated() {
      var byte = byte
      if position == 6 { byte = byte & 0x0F | 0x40 }
      if position == 8 { byte = byte & 0x3F | 0x80 }
      if [4, 6, 8, 10].contains(position) { text.append("-") }
      let digits = String(byte, radix: 16)
      text += digits.count == 1 ? "0\(digits)" : digits
    }
    return text
  }
}
