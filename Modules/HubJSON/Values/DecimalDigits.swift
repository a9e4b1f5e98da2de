/// A JSON number taken apart: sign, significant digits, power of ten. Equal numbers have equal parts.
struct DecimalDigits: Hashable {
  /// Zero has no sign.
  private(set) var isNegative = false
  /// Without leading or trailing zeros, as values 0 to 9; empty for zero.
  private(set) var digits: [UInt8] = []
  /// The value is the digits, as an integer, times ten to this power; 0 for zero.
  private(set) var exponent = 0
  /// The exponent itself is too large to count with; the number is compared by its text then.
  private(set) var isBeyondCounting = false

  var isZero: Bool { digits.isEmpty }
  var isIntegral: Bool { exponent >= 0 }

  /// - Parameter text: a number of the grammar of RFC 8259.
  init(_ text: some Sequence<UInt8>) {
    var fraction = 0
    var written = 0
    var isExponentNegative = false
    var part = Part.integer
    for byte in text {
      switch (byte, part) {
      case (UInt8(ascii: "-"), .integer): isNegative = true
      case (UInt8(ascii: "-"), _): isExponentNegative = true
      case (UInt8(ascii: "+"), _): continue
      case (UInt8(ascii: "."), _): part = .fraction
      case (UInt8(ascii: "e"), _), (UInt8(ascii: "E"), _): part = .exponent
      case (_, .exponent):
        if written < 1_000_000_000_000_000 { written = written * 10 + Int(byte - UInt8(ascii: "0")) }
      default:
        if part == .fraction { fraction += 1 }
        let digit = byte - UInt8(ascii: "0")
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
      }
    }
    guard !digits.isEmpty else {
      isNegative = false
      return
    }
    isBeyondCounting = written >= 1_000_000_000_000_000
    exponent = (isExponentNegative ? -written : written) - fraction
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
  }

  private enum Part {
    case integer, fraction, exponent
  }

  /// The value as an integer, `nil` when it has a fraction or does not fit.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
    // More digits than any integer type has are not worth counting.
    guard exponent >= 0, exponent <= 64, digits.count <= 64 else { return nil }
    var value: Integer = 0
    for position in 0..<(digits.count + exponent) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Integer(position < digits.count ? digits[position] : 0)
      // Downwards for negative numbers: the smallest value has no positive counterpart.
      let (sum, carry) =
        isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }
}
