import CommandLineKit
import HubErrors
import HubQuery

/// A condition as it is typed: `name*=my-`, `online=true`, `id=a,b`, `name~my-node-4`.
struct FilterExpression {
  let field: String
  let comparison: FilterOperator
  let values: [String]

  /// The operators as they are typed, the longer ones first.
  private static let spellings: [(text: String, comparison: FilterOperator)] = [
    ("!=", .notEqual), ("<=", .lessThanOrEqual), (">=", .greaterThanOrEqual), ("*=", .contains), ("^=", .prefix),
    ("$=", .suffix), ("=", .equal), ("<", .lessThan), (">", .greaterThan), ("~", .like),
  ]

  /// Every operator that can be typed.
  static let operators: [FilterOperator] = spellings.map(\.comparison)

  /// What help says of a condition where there are these operators.
  static func help(_ operators: [FilterOperator]) -> String {
    let words: [FilterOperator: String] = [
      .contains: " (contains)", .prefix: " (begins with)", .suffix: " (ends with)", .like: " (the server's own like)",
    ]
    let shown = spellings.filter { operators.contains($0.comparison) }
      .map { $0.text + (words[$0.comparison] ?? "") }.joined(separator: ", ")
    let lists =
      operators.contains(.notEqual)
      ? "With = and != a list a,b means one of (none of) them." : "With = a list a,b means one of them."
    return "A condition FIELD OP VALUE; several are joined by AND. OP is \(shown). \(lists)"
  }

  init(parsing text: String) throws(UsageError) {
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    let rest = text[name.endIndex...]
    guard !name.isEmpty, let spelling = Self.spellings.first(where: { rest.hasPrefix($0.text) }) else {
      throw UsageError("'\(text)' is no condition; write FIELD OP VALUE, such as name*=my- or online=true")
    }
    let value = rest.dropFirst(spelling.text.count)
    let isList = value.contains(",") && (spelling.comparison == .equal || spelling.comparison == .notEqual)
    field = String(name)
    comparison = isList ? (spelling.comparison == .equal ? .memberOf : .notMemberOf) : spelling.comparison
    values = isList ? value.split(separator: ",").map(String.init) : [String(value)]
  }

  /// The typed condition.
  ///
  /// - Throws: `InvalidRequestError` when the resource cannot be filtered like that.
  func condition<Resource>(in table: FieldTable<Resource>) throws -> Filter<Resource> {
    try table.condition(field, comparison, values)
  }
}
