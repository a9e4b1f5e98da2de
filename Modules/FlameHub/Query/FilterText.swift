import HubErrors
import HubJSON
import HubQuery

/// Spells one condition; what the Hub would read differently is refused, since its language has no escapes.
struct FilterText: Sendable {
  private let facts: FlameFacts

  /// The spelling of a generation.
  init(_ facts: FlameFacts) { self.facts = facts }

  func text(_ condition: FilterCondition) throws(InvalidRequestError) -> String {
    switch condition.comparison {
    case .written(let text):
      return text
    case .operands(let comparison, let operands):
      do {
        return try text(comparison, operands)
      } catch {
        throw InvalidRequestError("filter on '\(condition.field)': \(error.reason)")
      }
    }
  }

  private func text(
    _ comparison: FilterOperator, _ operands: [FilterOperand]
  ) throws(InvalidRequestError) -> String {
    switch comparison {
    case .memberOf: return try list(operands)
    case .notMemberOf: return "!" + (try list(operands))
    default: break
    }
    guard operands.count == 1, let operand = operands.first else {
      throw InvalidRequestError("\(comparison) takes one value, not \(operands.count)")
    }
    switch comparison {
    case .equal: return try scalar(operand)
    case .notEqual: return "!" + (try scalar(operand))
    case .like, .prefix, .suffix, .contains:
      guard let marks = facts.grammar.marks[comparison] else {
        throw facts.lacks("operator '\(comparison)'") { FlameFacts.of($0).grammar.marks[comparison] != nil }
      }
      return marks.before + (try part(operand)) + marks.after
    case .lessThan: return "<" + (try bound(operand))
    case .lessThanOrEqual: return "<=" + (try bound(operand))
    case .greaterThan: return ">" + (try bound(operand))
    case .greaterThanOrEqual: return ">=" + (try bound(operand))
    default: throw facts.lacks("operator '\(comparison)'") { _ in false }
    }
  }

  private func list(_ operands: [FilterOperand]) throws(InvalidRequestError) -> String {
    guard !operands.isEmpty else {
      throw InvalidRequestError("the list is empty, and the Hub would drop the condition and return everything")
    }
    var texts: [String] = []
    for operand in operands { texts.append(try scalar(operand)) }
    return texts.joined(separator: ",")
  }

  /// A value that is compared whole.
  private func scalar(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    guard case .text(let text) = operand else { return try plain(operand) }
    try refuseCommon(text)
    guard !begins(text, with: "!~<>"), !ends(text, with: "~") else {
      throw InvalidRequestError(
        "the Hub would read '\(text)' as an operator; search for a part of the text without it")
    }
    try refuseOtherValue(text)
    guard !facts.grammar.comparesNumbers || Double(text) == nil else {
      throw InvalidRequestError(
        "\(facts.generation) would compare '\(text)' as a number, and find texts that only begin with it or, for 0, with no "
          + "digit; search for its beginning, and compare the rest yourself")
    }
    return text
  }

  /// A part of a text that is searched for.
  private func part(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    guard case .text(let text) = operand else {
      throw InvalidRequestError("parts can be searched for in texts only")
    }
    try refuseCommon(text)
    guard !begins(text, with: "!~<>"), !ends(text, with: "~") else {
      throw InvalidRequestError("the Hub would read '\(text)' with its '~', '!', '<' or '>' as an operator")
    }
    if let wildcard = text.unicodeScalars.first(where: facts.grammar.wildcards.contains) {
      throw InvalidRequestError(
        "\(facts.generation) would read the '\(wildcard)' of '\(text)' as a wildcard; search for what is before it")
    }
    if facts.grammar.comparesNumbers { try refuseOtherValue(text) }
    return text
  }

  /// A value that is compared by order.
  private func bound(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    if operand == .null { throw InvalidRequestError("nothing is less or greater than no value") }
    guard case .text(let text) = operand else { return try plain(operand) }
    try refuseCommon(text)
    guard !begins(text, with: "=!~<>"), !ends(text, with: "~") else {
      throw InvalidRequestError("the Hub would read '\(text)' as an operator")
    }
    try refuseOtherValue(text)
    return text
  }

  private func refuseCommon(_ text: String) throws(InvalidRequestError) {
    guard !text.isEmpty else {
      throw InvalidRequestError("the value is empty, and the Hub would drop the condition and return everything")
    }
    guard !text.utf8.contains(0x2C) else {
      throw InvalidRequestError("the Hub would read '\(text)' as a list at its comma; use isMember(of:) for lists")
    }
    guard !isBlank(text.unicodeScalars.first), !isBlank(text.unicodeScalars.last) else {
      throw InvalidRequestError("the Hub would trim the blanks around '\(text)'")
    }
  }

  private func refuseOtherValue(_ text: String) throws(InvalidRequestError) {
    guard !["true", "false", "null"].contains(text.lowercased()), !isRewrittenNumber(text) else {
      throw InvalidRequestError("the Hub would read '\(text)' as another value than this text")
    }
  }

  /// Operators are looked for by scalars, as the Hub does: a combining mark behind one makes one character of both.
  private func begins(_ text: String, with operators: String) -> Bool {
    text.unicodeScalars.first.map(operators.unicodeScalars.contains) ?? false
  }

  private func ends(_ text: String, with operators: String) -> Bool {
    text.unicodeScalars.last.map(operators.unicodeScalars.contains) ?? false
  }

  /// What JavaScript's `trim` takes away: white space, and the byte order mark.
  private func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isWhitespace || $0 == "\u{FEFF}" } ?? false
  }

  private func plain(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    switch operand {
    case .text(let text): return text
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .instant(let instant): return instant.description
    case .null: return "null"
    case .number(let value):
      guard value.isFinite else { throw InvalidRequestError("\(value) is no number that can be sent") }
      return "\(value)"
    }
  }

  /// Whether a text is a number whose text the Hub would not keep, such as `007`, `1e3`, `5.0` or `0x1F`.
  ///
  /// It reads every text that JavaScript's `Number` takes as a number, and compares with the text of that.
  private func isRewrittenNumber(_ text: String) -> Bool {
    if let integer = Int(text) { return "\(integer)" != text || integer.magnitude > 1 << 53 }
    guard let value = Double(text) else { return isOfAnotherRadix(text.lowercased()) }
    guard value.isFinite else { return text.hasSuffix("Infinity") || text.utf8.contains { (0x30...0x39).contains($0) } }
    return "\(value)" != text || text.hasSuffix(".0")
  }

  private func isOfAnotherRadix(_ text: String) -> Bool {
    [("0x", "0123456789abcdef"), ("0o", "01234567"), ("0b", "01")].contains { prefix, digits in
      text.hasPrefix(prefix) && text.count > 2 && text.dropFirst(2).allSatisfy(digits.contains)
    }
  }
}
