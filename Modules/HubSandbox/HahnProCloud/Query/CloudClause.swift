import HubJSON

/// A member's name, an operator and a value.
struct CloudClause: Sendable {
  enum Operator: String, CaseIterable, Sendable {
    case equals = "=="
    case isIn = "=@"
    case atLeast = ">="
    case atMost = "<="
  }

  private let path: [String]
  private let comparison: Operator
  private let value: String

  init?(_ text: Substring) {
    let name = text.prefix { $0.isLetter || $0.isNumber || "_-$.".contains($0) }
    let rest = text.dropFirst(name.count)
    guard !name.isEmpty, let comparison = Operator.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      return nil
    }
    path = name.split(separator: ".").map(String.init)
    self.comparison = comparison
    value = String(rest.dropFirst(comparison.rawValue.count))
  }

  func matches(_ record: CloudRecord, of service: DataService, in state: HahnProCloudState) -> Bool {
    var found: JSONValue? = .object(record)
    for name in path { found = found?[name] }
    guard let found, !found.isNull, found != "" else { return false }
    var texts = found.arrayValue.map { $0.map(Self.text) } ?? [Self.text(found)]
    // A reference also goes by the name of what it refers to.
    if let reference = service.references.first(where: { path == [$0.member] }) {
      texts += texts.compactMap { state.tables[reference.service]?.record($0)?.text("name") }
    }
    switch comparison {
    case .equals: return texts.contains(value)
    case .isIn:
      let wanted = value.split { $0 == "," || $0.isWhitespace }.map(String.init)
      return texts.contains(where: wanted.contains)
    case .atLeast: return Self.order(texts[0], value) >= 0
    case .atMost: return Self.order(texts[0], value) <= 0
    }
  }

  private static func text(_ value: JSONValue) -> String { value.stringValue ?? value.description }

  /// Compares as dates, else as numbers, else as texts: negative where the first one comes before.
  private static func order(_ first: String, _ second: String) -> Int {
    if let first = Timestamp(first), let second = Timestamp(second) {
      return first < second ? -1 : first == second ? 0 : 1
    }
    if let first = Double(first), let second = Double(second) { return first < second ? -1 : first == second ? 0 : 1 }
    return first < second ? -1 : first == second ? 0 : 1
  }
}
