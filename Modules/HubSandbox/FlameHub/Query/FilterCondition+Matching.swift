import HubJSON

extension FilterCondition {
  /// Whether a column's value fulfils the condition, as the database sees it: null fulfils nothing but equality with
  /// null.
  func isFulfilled(by value: JSONValue, in collation: Collation = .bytes) -> Bool {
    evaluate(value, collation) ?? false
  }

  /// Nil is SQL's unknown.
  private func evaluate(_ value: JSONValue, _ collation: Collation) -> Bool? {
    switch self {
    case .not(let condition): return condition.evaluate(value, collation).map(!)
    case .equal(.null): return value.isNull
    case .equal(let operand): return value.isNull ? nil : Self.areEqual(value, operand)
    case .member(let operands):
      return value.isNull ? nil : operands.contains { !$0.isNull && Self.areEqual(value, $0) }
    case .less(let operand, let orEqual): return compare(value, operand, collation).map { orEqual ? $0 <= 0 : $0 < 0 }
    case .greater(let operand, let orEqual):
      return compare(value, operand, collation).map { orEqual ? $0 >= 0 : $0 > 0 }
    case .startsWith(let operand): return Self.text(value).map { $0.hasPrefix(operand.lowercased()) }
    case .endsWith(let operand): return Self.text(value).map { $0.hasSuffix(operand.lowercased()) }
    case .contains(let operand): return Self.text(value).map { $0.contains(operand.lowercased()) }
    case .like(let pattern): return Self.text(value).map { Self.isLike($0, pattern.lowercased()) }
    }
  }

  /// The texts that a condition compares with; those of patterns are no values.
  var operands: [JSONValue] {
    switch self {
    case .equal(let operand), .less(let operand, _), .greater(let operand, _): [operand]
    case .member(let operands): operands
    case .not(let condition): condition.operands
    case .startsWith, .endsWith, .contains, .like: []
    }
  }

  private static func areEqual(_ value: JSONValue, _ operand: JSONValue) -> Bool {
    if case .bool(let flag) = value {
      // PostgreSQL reads 1 and 0 as truth values.
      return text(operand) == (flag ? "true" : "false") || text(operand) == (flag ? "1" : "0")
    }
    return text(value) == text(operand)
  }

  private func compare(_ value: JSONValue, _ operand: JSONValue, _ collation: Collation) -> Int? {
    if let left = value.doubleValue, let right = operand.doubleValue {
      return left < right ? -1 : left > right ? 1 : 0
    }
    guard case .string(let left) = value else { return nil }
    return collation.order(left, operand.stringValue ?? operand.description)
  }

  /// A value as comparisons see it, without regard to case.
  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text.lowercased()
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.text
    case .null, .array, .object: nil
    }
  }
}
