/// Reads the few ASN.1 types that keys are made of, in DER only (X.690): shortest lengths, shortest integers. Each
/// function takes one element off the front, or returns nil and leaves the reader in no particular state.
struct DERReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes an element with this tag and returns its content.
  mutating func element(_ tag: DERTag) -> ArraySlice<UInt8>? {
    guard rest.popFirst() == tag.rawValue, let count = length(), rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// Takes an element if one with this tag is next; nil also when that is malformed.
  mutating func optionalElement(_ tag: DERTag) -> ArraySlice<UInt8>? {
    rest.first == tag.rawValue ? element(tag) : nil
  }

  mutating func sequence() -> DERReader? {
    element(.sequence).map(DERReader.init)
  }

  /// Takes an integer that is not negative and returns its bytes without leading zeros; zero is empty.
  mutating func unsignedInteger() -> [UInt8]? {
    guard let content = element(.integer), let first = content.first, first < 0x80 else { return nil }
    if first == 0, let second = content.dropFirst().first, second < 0x80 { return nil }
    return Array(content.drop { $0 == 0 })
  }

  /// Takes a bit string of whole bytes.
  mutating func byteBitString() -> ArraySlice<UInt8>? {
    guard let content = element(.bitString), content.first == 0 else { return nil }
    return content.dropFirst()
  }

  private mutating func length() -> Int? {
    guard let first = rest.popFirst() else { return nil }
    switch first {
    case 0..<0x80: return Int(first)
    case 0x81:
      guard let count = rest.popFirst(), count >= 0x80 else { return nil }
      return Int(count)
    case 0x82:
      guard let high = rest.popFirst(), let low = rest.popFirst(), high > 0 else { return nil }
      return Int(high) << 8 | Int(low)
    // Longer than the largest key that is supported.
    default: return nil
    }
  }
}
