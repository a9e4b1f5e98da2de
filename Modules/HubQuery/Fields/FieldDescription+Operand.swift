import HubErrors
import HubJSON

extension FieldDescription {
  /// A text as a value of the field.
  func operand(_ text: String) throws(InvalidRequestError) -> FilterOperand {
    if text == "null" { return .null }
    let operand: FilterOperand? =
      switch kind {
      case .text, .texts, .choice, .id, .relation, .json: .text(text)
      case .bool: Self.truth(text).map(FilterOperand.bool)
      case .integer: Int64(text).map(FilterOperand.integer)
      case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
      case .instant: Timestamp(text).map(FilterOperand.instant)
      case .ticks: Int64(text).map(FilterOperand.integer) ?? Timestamp(text).map(FilterOperand.instant)
      }
    guard let operand else {
      throw InvalidRequestError("'\(text)' is no value of '\(name)', which takes \(kind.expectation)")
    }
    return operand
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }
}

extension FieldKind {
  /// What a field takes, for people.
  public var expectation: String {
    switch self {
    case .text: "a text"
    case .choice(let values): "one of \(values.joined(separator: ", ")) (a server may know more)"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .instant: "an instant such as 2026-01-31T12:00:00.000Z"
    case .ticks: "a number of ticks, or an instant such as 2026-01-31T12:00:00.000Z"
    case .id: "an id"
    case .relation: "an embedded resource"
    case .texts: "texts separated by commas"
    case .json: "JSON"
    }
  }
}
