import HubJSON
import HubQuery

/// A call as it is written in Swift.
enum SwiftCall {
  /// The arguments of a list as they differ from the defaults.
  static func arguments<Resource>(
    _ query: ListQuery<Resource>, _ table: FieldTable<Resource>, _ embedding: Embedding, all: Bool
  ) -> String {
    var arguments: [String] = []
    let conditions = (query.filter?.conditions ?? []).map { condition($0, table[$0.field]) }
    if !conditions.isEmpty { arguments.append("where: \(conditions.joined(separator: " && "))") }
    if let sort = query.sort {
      let parts = sort.parts.map { part in
        ".\(part.order == .descending ? "descending" : "ascending")(.\(part.key.name))"
      }
      arguments.append("sort: \(parts[0])" + parts.dropFirst().map { ".then(\($0))" }.joined())
    }
    if all {
      if let maximum = query.page.limit { arguments.append("maximum: \(maximum)") }
      if let offset = query.page.offset, offset > 0 { arguments.append("from: PageCursor(offset: \(offset))") }
    } else if query.page != .default {
      let limit = query.page.limit.map { "\($0)" } ?? "nil"
      let offset = query.page.offset.flatMap { $0 == 0 ? nil : ", offset: \($0)" } ?? ""
      arguments.append("page: .init(limit: \(limit)\(offset))")
    }
    // In the order of the parameters: what is read comes before the part of the list when all of it is walked through.
    let place = arguments.firstIndex { $0.hasPrefix("maximum:") || $0.hasPrefix("from:") } ?? arguments.endIndex
    arguments.insert(contentsOf: reading(query, table, embedding), at: place)
    return arguments.joined(separator: ", ")
  }

  /// What a record and lists of them have in common.
  static func reading<Resource>(
    _ query: ListQuery<Resource>, _ table: FieldTable<Resource>, _ embedding: Embedding
  ) -> [String] {
    var arguments: [String] = []
    if query.include != embedding.defaults(table) {
      let names = query.include.map { ".\(table[$0.name]?.memberName ?? $0.name)" }
      arguments.append("\(embedding.label): [\(names.joined(separator: ", "))]")
    }
    if !query.fields.isEmpty {
      arguments.append("fields: [\(query.fields.map { ".\($0.name)" }.joined(separator: ", "))]")
    }
    return arguments
  }

  /// The statements that assign members to a variable.
  static func assignments<Resource>(
    _ object: JSONObject, to variable: String, _ table: FieldTable<Resource>, except names: Set<String> = []
  ) -> [String] {
    object.compactMap { name, value in
      guard !names.contains(name), let row = table[name] else { return nil }
      return "\(variable).\(row.memberName) = \(literal(value, row))"
    }
  }

  /// A member's value.
  static func literal(_ value: JSONValue, _ row: FieldDescription) -> String {
    if row.traits.contains(.secret) { return row.name }
    switch (value, row.kind) {
    case (.null, _): return "nil"
    case (.string(let text), .choice(let known)):
      guard known.contains(text) else { return ".init(rawValue: \(quoted(text)))" }
      return ".\(text == text.uppercased() ? text.lowercased() : text)"
    case (.array(let items), .json) where !items.isEmpty && items.allSatisfy { $0["value"]?.stringValue != nil }:
      return "[\(items.map(argument).joined(separator: ", "))]"
    default: return literal(value)
    }
  }

  /// A JSON value as a literal.
  private static func literal(_ value: JSONValue) -> String {
    switch value {
    case .null: return "nil"
    case .string(let text): return quoted(text)
    case .array(let items): return "[\(items.map(literal).joined(separator: ", "))]"
    case .object(let members):
      let parts = members.map { "\(quoted($0)): \(literal($1))" }
      return parts.isEmpty ? "[:]" : "[\(parts.joined(separator: ", "))]"
    default: return value.description
    }
  }

  /// An argument of an initialiser: records are named without the `ID` of their member.
  static func argument(_ value: JSONValue, _ row: FieldDescription) -> String {
    guard case .id(let collection) = row.kind, !["buckets", "bucket-files"].contains(collection),
      let text = value.stringValue
    else { return "\(row.memberName): \(literal(value, row))" }
    return "\(row.memberName.dropLast(2)): ID(\(quoted(text)))"
  }

  /// An argument of a command.
  private static func argument(_ value: JSONValue) -> String {
    let position = value["position"]?.stringValue.map { ", position: .\($0)" } ?? ""
    return ".init(\(quoted(value["value"]?.stringValue ?? ""))\(position))"
  }

  /// A text as a literal.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { literal, scalar in
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal += scalar.value < 0x20 ? "\\u{\(String(scalar.value, radix: 16))}" : "\(scalar)"
      }
    } + "\""
  }

  private static func condition(_ condition: FilterCondition, _ row: FieldDescription?) -> String {
    guard let row else { return ".raw(\(quoted(condition.field)), \(written(condition)))" }
    guard case .operands(let comparison, let operands) = condition.comparison else {
      return ".\(row.memberName).written(\(written(condition)))"
    }
    let values = operands.map { literal($0, row) }
    let first = values.first ?? ""
    if row.memberName.hasSuffix("()") { return ".\(row.memberName.dropLast(2))(\(first))" }
    let symbols: [FilterOperator: String] = [
      .equal: "==", .notEqual: "!=", .lessThan: "<", .lessThanOrEqual: "<=", .greaterThan: ">",
      .greaterThanOrEqual: ">=",
    ]
    let functions: [FilterOperator: String] = [
      .contains: "contains", .prefix: "hasPrefix", .suffix: "hasSuffix", .like: "like",
    ]
    if let symbol = symbols[comparison] { return ".\(row.memberName) \(symbol) \(first)" }
    if let function = functions[comparison] { return ".\(row.memberName).\(function)(\(first))" }
    let name = comparison == .memberOf ? "isMember" : "isNotMember"
    return ".\(row.memberName).\(name)(of: [\(values.joined(separator: ", "))])"
  }

  private static func written(_ condition: FilterCondition) -> String {
    if case .written(let text) = condition.comparison { quoted(text) } else { "\"\"" }
  }

  private static func literal(_ operand: FilterOperand, _ row: FieldDescription) -> String {
    switch operand {
    case .text(let text): literal(.string(text), row)
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .instant(let value): "Timestamp(\(quoted(value.description)))!"
    case .null: "nil"
    }
  }
}
