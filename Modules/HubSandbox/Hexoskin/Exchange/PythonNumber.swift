import HubJSON

/// Numbers as the server's language reads and writes them.
enum PythonNumber {
  /// An integer that may be too large.
  enum Integer: Hashable, Sendable {
    case value(Int64)
    case tooLarge
    case tooSmall
  }

  /// The integer of a text as `int()` reads it: blanks around it, a sign, digits of any script, single underscores.
  static func integer(_ text: String) -> Integer? {
    var digits = text.trimmingWhitespace[...]
    var isNegative = false
    if let sign = digits.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      digits = digits.dropFirst()
    }
    var value: Int64 = 0
    var isBeyond = false
    var wasDigit = false
    for scalar in digits.unicodeScalars {
      if scalar == "_", wasDigit {
        wasDigit = false
        continue
      }
      guard scalar.properties.generalCategory == .decimalNumber, let digit = scalar.properties.numericValue else {
        return nil
      }
      wasDigit = true
      let (product, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      let (sum, isEvenMore) = product.addingReportingOverflow(Int64(digit))
      isBeyond = isBeyond || isTooMuch || isEvenMore
      value = isBeyond ? 0 : sum
    }
    guard wasDigit else { return nil }
    if isBeyond { return isNegative ? .tooSmall : .tooLarge }
    return .value(isNegative ? -value : value)
  }

  /// What `int()` makes of a value; nil where it raises an error.
  static func integer(_ value: JSONValue) -> JSONNumber? {
    switch value {
    case .bool(let isTrue): return JSONNumber(isTrue ? 1 : 0)
    case .number(let number):
      if isInteger(number) { return number }
      let double = number.doubleValue.rounded(.towardZero)
      guard double.isFinite else { return nil }
      return Int64(exactly: double).map { JSONNumber($0) } ?? JSONNumber(double)
    case .string(let text):
      guard case .value(let value)? = integer(text) else { return nil }
      return JSONNumber(value)
    default: return nil
    }
  }

  /// What `float()` makes of a value; nil where it raises an error.
  static func float(_ value: JSONValue) -> JSONNumber? {
    switch value {
    case .bool(let isTrue): JSONNumber(text: isTrue ? "1.0" : "0.0")
    case .number(let number): JSONNumber(text: text(number.doubleValue))
    case .string(let text): Double(text.trimmingWhitespace).flatMap { JSONNumber(text: self.text($0)) }
    default: nil
    }
  }

  /// Whether a number is written as an integer.
  static func isInteger(_ number: JSONNumber) -> Bool { !number.text.utf8.contains { ".eE".utf8.contains($0) } }

  /// A float as it is written: the shortest digits, and a point in any case.
  static func text(_ value: Double) -> String { value.description }

  /// A float.
  static func json(_ value: Double) -> JSONValue { JSONNumber(text: text(value)).map(JSONValue.number) ?? .null }
}
