extension TapeBuilder {
  /// Reads a string, from its opening quote to behind its closing one, and answers where its text stands, unescaped.
  @inline(__always)
  mutating func scanString() throws(SyntaxFault) -> Range<Int> {
    position &+= 1
    let start = position
    while true {
      // Eight bytes at a time up to a quote, a backslash, a control character or a byte that is not ASCII. The load
      // may be unaligned and may reach into the padding, never behind it: a zero byte stops the loop.
      let word = UInt64(littleEndian: UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let ones: UInt64 = 0x0101_0101_0101_0101
      let quoteHit = (quotes &- ones) & ~quotes
      let backslashHit = (backslashes &- ones) & ~backslashes
      let controlHit = (word &- 0x2020_2020_2020_2020) & ~word
      let hits = (quoteHit | backslashHit | controlHit | word) & 0x8080_8080_8080_8080
      guard hits != 0 else {
        position &+= 8
        continue
      }
      // The lowest hit is exact; a borrow can only raise false ones above it.
      position &+= hits.trailingZeroBitCount &>> 3
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position &+= 1
        return start..<(position &- 1)
      case UInt8(ascii: "\\"):
        return start..<(try finishEscapedString())
      case 0..<0x20:
        throw fault(.controlCharacter)
      default:
        position &+= try utf8SequenceLength()
      }
    }
  }

  /// Reads on from the first backslash to behind the closing quote, moving the text to where it belongs unescaped.
  ///
  /// - Returns: the offset behind the unescaped text.
  private mutating func finishEscapedString() throws(SyntaxFault) -> Int {
    // Never ahead of `position`: no escape is shorter than what it stands for.
    var write = position
    while true {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position &+= 1
        return write
      case UInt8(ascii: "\\"):
        let scalar = try readEscape()
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[write] = unit
          write &+= 1
        }
      case 0..<0x20:
        throw fault(.controlCharacter)
      default:
        for _ in 0..<(try utf8SequenceLength()) {
          bytes[write] = bytes[position]
          write &+= 1
          position &+= 1
        }
      }
    }
  }

  /// One escape sequence, RFC 8259 section 7; a surrogate pair is one.
  private mutating func readEscape() throws(SyntaxFault) -> Unicode.Scalar {
    let start = position
    position &+= 1
    let escaped = bytes[position]
    if escaped == UInt8(ascii: "u") {
      position &+= 1
      return try readUnicodeEscape(startingAt: start)
    }
    let scalar: Unicode.Scalar
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(escaped)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    default: throw fault(.invalidEscape)
    }
    position &+= 1
    return scalar
  }

  private mutating func readUnicodeEscape(startingAt start: Int) throws(SyntaxFault) -> Unicode.Scalar {
    let first = try readFourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[position] == UInt8(ascii: "\\"), bytes[position &+ 1] == UInt8(ascii: "u") else {
      throw position >= count ? fault(.loneSurrogate) : SyntaxFault(offset: start, reason: .loneSurrogate)
    }
    position &+= 2
    let second = try readFourHexDigits()
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 &+ (first &- 0xD800) &<< 10 &+ (second &- 0xDC00))
    else { throw SyntaxFault(offset: start, reason: .loneSurrogate) }
    return scalar
  }

  private mutating func readFourHexDigits() throws(SyntaxFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte &- UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte &- UInt8(ascii: "a") &+ 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte &- UInt8(ascii: "A") &+ 10)
      default: throw fault(.invalidEscape)
      }
      position &+= 1
    }
    return value
  }

  /// How many bytes the character here takes (RFC 3629 section 4, the table of well-formed sequences).
  @inline(__always)
  private func utf8SequenceLength() throws(SyntaxFault) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    let second = bytes[position &+ 1]
    let secondIsValid: Bool
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, secondIsValid) = (2, second & 0xC0 == 0x80)
    case 0xE0: (length, secondIsValid) = (3, 0xA0...0xBF ~= second)
    case 0xED: (length, secondIsValid) = (3, 0x80...0x9F ~= second)
    case 0xE1...0xEF: (length, secondIsValid) = (3, second & 0xC0 == 0x80)
    case 0xF0: (length, secondIsValid) = (4, 0x90...0xBF ~= second)
    case 0xF4: (length, secondIsValid) = (4, 0x80...0x8F ~= second)
    case 0xF1...0xF3: (length, secondIsValid) = (4, second & 0xC0 == 0x80)
    default: (length, secondIsValid) = (1, false)
    }
    // In order, so that nothing behind the first zero byte is looked at.
    guard secondIsValid,
      length < 3 || bytes[position &+ 2] & 0xC0 == 0x80,
      length < 4 || bytes[position &+ 3] & 0xC0 == 0x80
    else { throw SyntaxFault(offset: position, reason: .invalidUTF8) }
    return length
  }
}
