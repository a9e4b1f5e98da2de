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
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (position, byte) in bytes.prefix(16).enumerated() {
      var byte = byte
      switch position {
      case 6: byte = byte & 0x0F | 0x40
      case 8: byte = byte & 0x3F | 0x80
      default: break
      }
      if position == 4 || position == 6 || position == 8 || position == 10 { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
