extension Document {
  /// An integer, also when written as `1.0` or `1e2`; what has a fraction or does not fit is refused.
  @inline(__always)
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type, at index: Int) throws -> Integer {
    let token = tokens[index]
    guard token.kind == .number else { throw mismatch(type, at: index) }
    // Up to 18 digits cannot overflow.
    if token.flag, token.length <= 18 {
      var position = Int(token.start)
      let isNegative = bytes[position] == UInt8(ascii: "-")
      if isNegative { position &+= 1 }
      var value: Int64 = 0
      while position < Int(token.end) {
        value = value &* 10 &+ Int64(bytes[position] &- UInt8(ascii: "0"))
        position &+= 1
      }
      if let result = Integer(exactly: isNegative ? 0 &- value : value) { return result }
    }
    return try unusualInteger(type, at: index)
  }

  @inline(never)
  private func unusualInteger<Integer: FixedWidthInteger>(_ type: Integer.Type, at index: Int) throws -> Integer {
    let digits = DecimalDigits(text(of: tokens[index]))
    guard digits.isIntegral else { throw unfit(type, at: index, "has a fraction") }
    guard let value = digits.integer(type) else { throw unfit(type, at: index, "is out of range") }
    return value
  }

  /// The closest `Double`.
  @inline(__always)
  func double(at index: Int) throws -> Double {
    let token = tokens[index]
    guard token.kind == .number else { throw mismatch(Double.self, at: index) }
    // Clinger's fast path: with a mantissa below 2^53 and a power of ten up to 22 both operands of the division are
    // exact, so its result is the closest one.
    guard token.length <= 18 else { return try floatingPoint(Double.self, at: index) }
    var position = Int(token.start)
    let end = Int(token.end)
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position &+= 1 }
    var mantissa: UInt64 = 0
    var fractionStart = end
    while position < end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if bytes[position] == UInt8(ascii: ".") {
        fractionStart = position &+ 1
      } else {
        return try floatingPoint(Double.self, at: index)
      }
      position &+= 1
    }
    guard mantissa < 1 << 53 else { return try floatingPoint(Double.self, at: index) }
    let value = Double(mantissa) / Self.powersOfTen[end &- fractionStart]
    return isNegative ? -value : value
  }

  /// The closest value, by the standard library; what overflows, or is not zero and would become zero, is refused.
  @inline(never)
  func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
    _ type: Value.Type, at index: Int
  ) throws -> Value {
    let token = tokens[index]
    guard token.kind == .number else { throw mismatch(type, at: index) }
    guard let value = Value(string(of: token)), value.isFinite else {
      throw unfit(type, at: index, "is out of range")
    }
    guard !value.isZero || DecimalDigits(text(of: token)).isZero else {
      throw unfit(type, at: index, "is too close to zero")
    }
    return value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}
