/// The two alphabets of RFC 4648, read strictly: nothing but the alphabet, padding exactly as the form has it, and no
/// bits set behind the last byte, so that every byte string has exactly one text.
struct Base64Codec: Sendable {
  static let standard = Base64Codec(lastTwo: "+/", isPadded: true)
  static let url = Base64Codec(lastTwo: "-_", isPadded: false)

  private let alphabet: [UInt8]
  /// The value of each ASCII character, 0xFF for those outside the alphabet.
  private let values: [UInt8]
  private let isPadded: Bool

  private init(lastTwo: String, isPadded: Bool) {
    alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(lastTwo)".utf8)
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, character) in alphabet.enumerated() {
      values[Int(character)] = UInt8(value)
    }
    self.values = values
    self.isPadded = isPadded
  }

  func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var bits: UInt32 = 0
    var bitCount = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= 6 {
        bitCount -= 6
        text.append(alphabet[Int(bits >> bitCount & 0x3F)])
      }
    }
    if bitCount > 0 {
      text.append(alphabet[Int(bits << (6 - bitCount) & 0x3F)])
    }
    while isPadded, !text.count.isMultiple(of: 4) {
      text.append(UInt8(ascii: "="))
    }
    return String(decoding: text, as: UTF8.self)
  }

  func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var digits = Array(text)[...]
    if isPadded {
      guard digits.count.isMultiple(of: 4) else { return nil }
      for _ in 0..<2 where digits.last == UInt8(ascii: "=") {
        digits.removeLast()
      }
    }
    guard digits.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var bitCount = 0
    for character in digits {
      let value = values[Int(character)]
      guard value != 0xFF else { return nil }
      bits = bits << 6 | UInt32(value)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    guard bits & (1 << bitCount - 1) == 0 else { return nil }
    return bytes
  }
}
