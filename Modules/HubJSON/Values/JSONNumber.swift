/// A number exactly as it stands in the text (RFC 8259 section 6), of any size and precision.
///
/// Numbers are equal when their values are: `1.0`, `1` and `10e-1`, and `-0` and `0`. The text is kept nevertheless,
/// so that a number that was received is sent back with the same characters.
public struct JSONNumber: Sendable {
  /// The characters of the number.
  public let text: String

  /// Takes text that is known to be a number.
  init(checked text: String) { self.text = text }

  /// A number from its text; `nil` when the text is not one.
  public init?(text: String) {
    guard let document = try? Document(Array(text.utf8), depthLimit: 0), document.tokens[0].kind == .number,
      document.tokens[0].length == text.utf8.count
    else { return nil }
    self.text = text
  }

  /// An integer.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// The shortest text that reads as the same value; `nil` for infinities and NaN, which JSON does not have.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = Self.shortest(value.description)
  }

  /// The shortest text that reads as the same value; `nil` for infinities and NaN, which JSON does not have.
  public init?(_ value: Float) {
    guard value.isFinite else { return nil }
    text = Self.shortest(value.description)
  }

  private static func shortest(_ description: String) -> String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }

  /// The value as an integer, also of `1.0` and `1e2`; `nil` when it has a fraction or does not fit.
  public var intValue: Int64? {
    Int64(text) ?? DecimalDigits(text.utf8).integer()
  }

  /// The closest `Double`; infinite when the number is too large for one.
  public var doubleValue: Double {
    // The grammar of JSON numbers is part of the one that `Double` reads.
    Double(text) ?? .nan
  }
}

extension JSONNumber: Hashable {
  /// Whether both have the same value.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text == right.text || left.comparable == right.comparable
  }

  /// Feeds the value, not the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(comparable)
  }

  private enum Comparable: Hashable {
    case parts(DecimalDigits), text(String)
  }

  private var comparable: Comparable {
    let parts = DecimalDigits(text.utf8)
    return parts.isBeyondCounting ? .text(text) : .parts(parts)
  }
}

extension JSONNumber: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The characters of the number.
  public var description: String { text }

  /// An integer.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}
