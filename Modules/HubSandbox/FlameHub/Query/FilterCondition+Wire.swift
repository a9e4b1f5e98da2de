import HubJSON

// The "simple" grammar (flame-hub.md, 3.2), every rule of it recorded.
extension FilterCondition {
  /// Reads a value of `filter[field]`; nil for an empty operand, which drops the filter.
  init?(_ node: QueryNode) {
    switch node {
    case .text(let text): self.init(text)
    case .list: self.init(elements: node.texts)
    case .object: return nil
    }
  }

  private init?(_ text: String) {
    let text = text.trimmingWhitespace
    if text.contains(",") {
      self.init(elements: text.split(separator: ",").map(String.init))
    } else {
      self.init(scalar: text)
    }
  }

  private init?(elements: [String]) {
    var elements = elements.map(\.trimmingWhitespace).filter { !$0.isEmpty }
    // A `!` counts in front of the first element only.
    let isNegated = elements.first?.hasPrefix("!") ?? false
    if isNegated { elements[0].removeFirst() }
    guard !elements.isEmpty else { return nil }
    let condition = Self.member(of: elements.map(Self.scalar))
    self = isNegated ? .not(condition) : condition
  }

  private init?(scalar text: String) {
    let isNegated = text.hasPrefix("!")
    let operand = isNegated ? String(text.dropFirst()) : text
    for (mark, make) in Self.comparisons where operand.hasPrefix(mark) {
      let value = operand.dropFirst(mark.count)
      guard !value.isEmpty else { return nil }
      // A negation in front of a comparison is discarded.
      self = make(Self.scalar(String(value)))
      return
    }
    guard let condition = Self.pattern(operand) else { return nil }
    self = isNegated ? .not(condition) : condition
  }

  private static let comparisons: [(String, @Sendable (JSONValue) -> FilterCondition)] = [
    ("<=", { .less($0, orEqual: true) }), (">=", { .greater($0, orEqual: true) }),
    ("<", { .less($0, orEqual: false) }), (">", { .greater($0, orEqual: false) }),
  ]

  private static func pattern(_ text: String) -> FilterCondition? {
    switch (text.hasPrefix("~"), text.hasSuffix("~"), text.count) {
    case (_, _, 0): nil
    // A lonely `~` is read as the text itself.
    case (true, true, 1): .contains("~")
    case (true, true, 2): nil
    case (true, true, _): .contains(String(text.dropFirst().dropLast()))
    case (true, false, _): .endsWith(String(text.dropFirst()))
    case (false, true, _): .startsWith(String(text.dropLast()))
    case (false, false, _): .equal(scalar(text))
    }
  }

  /// `true`, `false` and `null` in any case, numbers, else texts.
  static func scalar(_ text: String) -> JSONValue {
    switch text.lowercased() {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    default: JSONNumber(text: text).map(JSONValue.number) ?? .string(text)
    }
  }
}
