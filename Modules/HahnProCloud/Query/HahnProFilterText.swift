import HubErrors
import HubJSON
import HubQuery

/// Spells conditions; the language has no escapes, so what it would read differently is refused (wire page, section 4.3).
enum HahnProFilterText {
  static func text(_ conditions: [FilterCondition]) throws(InvalidRequestError) -> String {
    var clauses: [String] = []
    for condition in conditions {
      do {
        clauses.append(try clause(condition))
      } catch {
        throw InvalidRequestError("filter on '\(condition.field)': \(error.reason)")
      }
    }
    return clauses.joined(separator: ";")
  }

  private static func clause(_ condition: FilterCondition) throws(InvalidRequestError) -> String {
    let isName: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    guard !condition.field.isEmpty, condition.field.utf8.allSatisfy(isName) else {
      throw InvalidRequestError("that is no name of a field; give letters, digits, '_', '.' and '$'")
    }
    switch condition.comparison {
    case .written(let text):
      try refuseSeparator(text)
      guard ["==", "=@", ">=", "<="].contains(where: text.hasPrefix) else {
        throw InvalidRequestError("'\(text)' does not begin with one of the operators ==, =@, >= and <=")
      }
      return condition.field + text
    case .operands(let comparison, let operands):
      return condition.field + (try comparisonText(comparison, operands))
    }
  }

  private static func comparisonText(
    _ comparison: FilterOperator, _ operands: [FilterOperand]
  ) throws(InvalidRequestError) -> String {
    switch comparison {
    case .memberOf, .contains:
      guard !operands.isEmpty else { throw InvalidRequestError("the list is empty; nothing could match") }
      var texts: [String] = []
      for operand in operands { texts.append(try member(operand)) }
      return "=@" + texts.joined(separator: ",")
    case .equal: return "==" + (try single(operands))
    case .greaterThanOrEqual: return ">=" + (try single(operands))
    case .lessThanOrEqual: return "<=" + (try single(operands))
    default:
      throw InvalidRequestError(
        "HahnPRO Cloud has no '\(comparison)'; it has ==, >=, <=, contains and isMember(of:). Filter the rest yourself."
      )
    }
  }

  private static func single(_ operands: [FilterOperand]) throws(InvalidRequestError) -> String {
    guard operands.count == 1, let operand = operands.first else {
      throw InvalidRequestError("the operator takes one value, not \(operands.count)")
    }
    return try value(operand)
  }

  /// A member of a list, which ends at a comma and at a blank.
  private static func member(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    let text = try value(operand)
    guard !text.unicodeScalars.contains(where: { $0 == "," || $0.properties.isWhitespace }) else {
      throw InvalidRequestError("'\(text)' would be read as several values at its comma or blank")
    }
    return text
  }

  private static func value(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    switch operand {
    case .text(let text):
      guard !text.isEmpty else { throw InvalidRequestError("the value is empty, and such a condition cannot be sent") }
      try refuseSeparator(text)
      return text
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .instant(let instant): return instant.description
    case .null: throw InvalidRequestError("HahnPRO Cloud cannot be asked for records without a value")
    case .number(let value):
      guard let number = JSONNumber(value) else { throw InvalidRequestError("\(value) is no number that can be sent") }
      return number.text
    }
  }

  private static func refuseSeparator(_ text: String) throws(InvalidRequestError) {
    guard !text.utf8.contains(UInt8(ascii: ";")) else {
      throw InvalidRequestError(
        "'\(text)' holds a ';', at which the server would begin another condition; there is no way to send it")
    }
  }
}
