import HubJSON

extension HexoskinValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// An integer.
  public init(integerLiteral value: Int64) { self = .int(value) }
}

extension HexoskinValue: ExpressibleByFloatLiteral, ExpressibleByStringInterpolation {
  /// A number. A literal too large for `Double` is `null`, since JSON has no infinity; the compiler warns of such literals.
  public init(floatLiteral value: Double) { self = HexoskinValue(value) ?? .null }

  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension HexoskinValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Several values.
  public init(arrayLiteral elements: HexoskinValue...) { self = .array(elements) }

  /// Members; objects among them are their URIs.
  public init(dictionaryLiteral elements: (String, HexoskinValue)...) {
    self = HexoskinValue(.object(JSONObject(elements.map { (key: $0.0, value: $0.1.json) })))
  }
}
