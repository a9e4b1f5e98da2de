import HubJSON

// The "expression" grammar: `filter=and(eq(name,'a'),gt(createdAt,'b'))`. Recorded are `eq` and one refusal.
extension Filter {
  /// Reads an expression.
  init(expression: String) throws(HubFailure) {
    var parser = ExpressionParser(expression)
    self = try parser.filter()
    guard parser.isAtEnd else { throw parser.unexpected() }
  }
}

private struct ExpressionParser {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

  func unexpected() -> HubFailure {
    let token =
      switch rest.first(where: { !$0.isWhitespace }) {
      case nil: "EOF"
      case "(": "LPAREN"
      case ")": "RPAREN"
      case ",": "COMMA"
      case "'": "STRING"
      default: "FIELD"
      }
    return .inside("The input syntax is invalid: Unexpected token in filter expression: \(token)")
  }

  mutating func filter() throws(HubFailure) -> Filter {
    let start = rest
    guard let function = word(), take("(") else {
      rest = start
      throw unexpected()
    }
    switch function {
    case "and": return .all(try filters())
    case "or": return .any(try filters())
    case "not":
      let inner = try filter()
      try expect(")")
      return .not(inner)
    default:
      guard let name = word() else { throw unexpected() }
      var operands: [JSONValue] = []
      while take(",") { operands.append(try value()) }
      try expect(")")
      guard let condition = Self.condition(function, operands) else {
        rest = start
        throw unexpected()
      }
      return .field(name.split(separator: ".").map(String.init), condition)
    }
  }

  private mutating func filters() throws(HubFailure) -> [Filter] {
    var filters = [try filter()]
    while take(",") { filters.append(try filter()) }
    try expect(")")
    return filters
  }

  private static func condition(_ function: String, _ operands: [JSONValue]) -> FilterCondition? {
    guard let first = operands.first else { return nil }
    switch function {
    case "eq": return .equal(first)
    case "ne", "neq": return .not(.equal(first))
    case "lt": return .less(first, orEqual: false)
    case "lte": return .less(first, orEqual: true)
    case "gt": return .greater(first, orEqual: false)
    case "gte": return .greater(first, orEqual: true)
    case "in": return .member(of: operands)
    case "nin": return .not(.member(of: operands))
    case "startsWith": return first.stringValue.map(FilterCondition.startsWith)
    case "endsWith": return first.stringValue.map(FilterCondition.endsWith)
    case "contains": return first.stringValue.map(FilterCondition.contains)
    default: return nil
    }
  }

  private mutating func value() throws(HubFailure) -> JSONValue {
    skipBlanks()
    if take("'") {
      guard let end = rest.firstIndex(of: "'") else { throw unexpected() }
      defer { rest = rest[rest.index(after: end)...] }
      return .string(String(rest[..<end]))
    }
    guard let word = word() else { throw unexpected() }
    switch word {
    case "true": return true
    case "false": return false
    case "null": return .null
    default:
      guard let number = JSONNumber(text: word) else { throw unexpected() }
      return .number(number)
    }
  }

  private mutating func word() -> String? {
    skipBlanks()
    let word = rest.prefix { $0.isLetter || $0.isNumber || "._-$".contains($0) }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    return String(word)
  }

  private mutating func take(_ mark: Character) -> Bool {
    skipBlanks()
    guard rest.first == mark else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func expect(_ mark: Character) throws(HubFailure) {
    guard take(mark) else { throw unexpected() }
  }

  private mutating func skipBlanks() {
    rest = rest.drop(while: \.isWhitespace)
  }
}
