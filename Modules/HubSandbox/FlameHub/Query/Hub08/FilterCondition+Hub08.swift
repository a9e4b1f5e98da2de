import HubJSON

// The operators of Hub 0.8 (flame-hub.md, 3.2): `!`, `~` for the beginning, `<`, `<=`, `>`, `>=`, and lists.
extension FilterCondition {
  /// Reads a value of `filter[field]`; nil for an empty operand, which drops the filter.
  init?(hub08 text: String) {
    var text = text.trimmingWhitespace
    let isNegated = text.hasPrefix("!")
    if isNegated { text.removeFirst() }
    guard let condition = Self.positive(text) else { return nil }
    self = isNegated ? .not(condition) : condition
  }

  private static func positive(_ text: String) -> FilterCondition? {
    if text.hasPrefix("~") { return .like(text.dropFirst() + "%") }
    if text.hasPrefix("<") || text.hasPrefix(">") {
      let orEqual = text.dropFirst().hasPrefix("=")
      let operand = text.dropFirst(orEqual ? 2 : 1)
      guard !operand.isEmpty else { return nil }
      let value = scalar(String(operand))
      return text.hasPrefix("<") ? .less(value, orEqual: orEqual) : .greater(value, orEqual: orEqual)
    }
    let elements = text.split(separator: ",").map(\.trimmingWhitespace).filter { !$0.isEmpty }
    guard let first = elements.first else { return nil }
    return text.contains(",") ? .member(of: elements.map(scalar)) : .equal(scalar(first))
  }

  /// Whether a text matches a pattern of SQL, in which `%` stands for any characters and `_` for one.
  static func isLike(_ text: some Sequence<Character>, _ pattern: some Sequence<Character>) -> Bool {
    isLike(Array(text)[...], Array(pattern)[...])
  }

  private static func isLike(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "%" {
      let rest = pattern.drop { $0 == "%" }
      if rest.isEmpty { return true }
      return text.indices.contains { isLike(text[$0...], rest) }
    }
    guard let character = text.first, first == "_" || first == character else { return false }
    return isLike(text.dropFirst(), pattern.dropFirst())
  }
}
