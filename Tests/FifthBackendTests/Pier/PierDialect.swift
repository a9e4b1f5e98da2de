import HubErrors
import HubHTTP
import HubJSON
import HubQuery

/// The query language of the pier; what it has no words for is refused.
struct PierDialect: QueryDialect {
  func items<Resource>(for query: ListQuery<Resource>) throws(InvalidRequestError) -> [QueryItem] {
    guard query.include.isEmpty, query.fields.isEmpty else {
      throw InvalidRequestError("the pier embeds nothing and has no optional fields")
    }
    var items: [QueryItem] = []
    var conditions: [String] = []
    for condition in query.filter?.conditions ?? [] { conditions.append(try text(condition)) }
    if !conditions.isEmpty { items.append(QueryItem("find", conditions.joined(separator: " and "))) }
    if let sort = query.sort {
      let keys = sort.parts.map { ($0.order == .descending ? "-" : "") + $0.key.name }
      items.append(QueryItem("order", keys.joined(separator: ",")))
    }
    if let limit = query.page.limit { items.append(QueryItem("most", "\(limit)")) }
    return items
  }

  private func text(_ condition: FilterCondition) throws(InvalidRequestError) -> String {
    switch condition.comparison {
    case .written(let text): return "\(condition.field) \(text)"
    case .operands(let comparison, let operands):
      guard let word = Self.words[comparison] else {
        throw InvalidRequestError("filter on '\(condition.field)': the pier has no '\(comparison)'")
      }
      var values: [String] = []
      for operand in operands { values.append(try text(operand)) }
      return "\(condition.field) \(word) \(values.joined(separator: ", "))"
    }
  }

  private func text(_ operand: FilterOperand) throws(InvalidRequestError) -> String {
    switch operand {
    case .text(let text): return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    case .bool(let value): return value ? "yes" : "no"
    case .integer(let value): return "\(value)"
    case .number(let value): return "\(value)"
    case .instant(let value): return value.description
    case .null: throw InvalidRequestError("nothing is compared with no value; leave the condition out")
    }
  }

  private static let words: [FilterOperator: String] = [
    .equal: "is", .notEqual: "isnt", .greaterThan: "above", .lessThan: "below", .memberOf: "in",
  ]
}
