extension TapeBuilder {
  /// A number or a literal.
  @inline(__always)
  mutating func appendScalar() throws(SyntaxFault) {
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try appendNumber()
    case UInt8(ascii: "t"): try appendLiteral("true", .literalTrue)
    case UInt8(ascii: "f"): try appendLiteral("false", .literalFalse)
    case UInt8(ascii: "n"): try appendLiteral("null", .null)
    default: throw fault(.unexpectedByte)
    }
  }

  @inline(__always)
  private mutating func appendLiteral(_ literal: StaticString, _ kind: Token.Kind) throws(SyntaxFault) {
    let start = position
    // Byte by byte and no further than the first difference, hence never behind the padding's first byte.
    for index in 0..<literal.utf8CodeUnitCount {
      guard bytes[position] == literal.utf8Start[index] else { throw fault(.unexpectedByte) }
      position &+= 1
    }
    append(kind, from: start, to: position)
  }

  /// `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`, RFC 8259 section 6.
  private mutating func appendNumber() throws(SyntaxFault) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position &+= 1 }
    if bytes[position] == UInt8(ascii: "0") {
      position &+= 1
      if isDigit { throw fault(.invalidNumber) }
    } else {
      try skipDigits()
    }
    var isInteger = true
    if bytes[position] == UInt8(ascii: ".") {
      isInteger = false
      position &+= 1
      try skipDigits()
    }
    if bytes[position] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      position &+= 1
      if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position &+= 1 }
      try skipDigits()
    }
    append(.number, from: start, to: position, flag: isInteger)
  }

  @inline(__always) private var isDigit: Bool { bytes[position] &- UInt8(ascii: "0") <= 9 }

  /// One digit or more.
  @inline(__always)
  private mutating func skipDigits() throws(SyntaxFault) {
    guard isDigit else { throw fault(.invalidNumber) }
    repeat { position &+= 1 } while isDigit
  }
}
