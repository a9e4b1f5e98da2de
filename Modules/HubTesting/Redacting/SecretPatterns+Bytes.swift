extension UInt8 {
  /// What stands for a character of base64 in its alphabet for URLs (RFC 4648, 5).
  var urlSafe: UInt8 {
    switch self {
    case UInt8(ascii: "+"): UInt8(ascii: "-")
    case UInt8(ascii: "/"): UInt8(ascii: "_")
    default: self
    }
  }

  /// Whether the byte is part of a word: a letter, a digit, or not ASCII.
  var isOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Without `%XX`; a `%` without two hexadecimal digits stays.
  var percentDecoded: [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(count)
    var position = 0
    while position < count {
      if self[position] == UInt8(ascii: "%"), position + 2 < count,
        let byte = UInt8(String(decoding: self[(position + 1)...(position + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        position += 3
      } else {
        decoded.append(self[position])
        position += 1
      }
    }
    return decoded
  }
}
