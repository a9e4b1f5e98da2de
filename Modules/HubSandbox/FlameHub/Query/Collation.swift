import HubJSON

/// How a Hub's database orders values.
enum Collation: Sendable {
  /// PostgreSQL without a language: texts by bytes, capitals first; nulls are greater than everything.
  case bytes
  /// MariaDB: texts without regard to case; nulls are less than everything.
  case caseless

  /// Negative when the left text comes first.
  func order(_ left: String, _ right: String) -> Int {
    switch self {
    case .bytes: left.order(relativeTo: right)
    case .caseless: Self.folded(left).order(relativeTo: Self.folded(right))
    }
  }

  /// Whether a unique index takes values for the same.
  func areEqual(_ left: [JSONValue], _ right: [JSONValue]) -> Bool {
    self == .bytes ? left == right : left.map(Self.folded) == right.map(Self.folded)
  }

  private static func folded(_ value: JSONValue) -> JSONValue {
    value.stringValue.map { .string($0.lowercased()) } ?? value
  }

  /// A text without case and, as far as Latin-1 goes, without accents.
  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.map { scalar in
          guard (0xE0...0xFF).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(plainLetters[Int(scalar.value) - 0xE0])
        }))
  }

  /// The letters U+00E0 to U+00FF without their accents; what has none stands for itself as well as ASCII can.
  private static let plainLetters = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  /// Negative when the left value comes first.
  func difference(_ left: JSONValue, _ right: JSONValue) -> Int {
    switch (left, right) {
    case (.null, .null): return 0
    case (.null, _): return self == .bytes ? 1 : -1
    case (_, .null): return self == .bytes ? -1 : 1
    case (.number(let left), .number(let right)):
      return left.doubleValue < right.doubleValue ? -1 : left.doubleValue > right.doubleValue ? 1 : 0
    case (.bool(let left), .bool(let right)): return left == right ? 0 : right ? -1 : 1
    default: return order(left.stringValue ?? "", right.stringValue ?? "")
    }
  }
}
