import HubErrors
import HubHTTP
import HubJSON
import HubQuery

/// How a list is asked for, in Django's way (wire page, sections 5.4 to 5.6); what the server would refuse, ignore or read
/// differently is refused here.
struct HexoskinDialect: QueryDialect {
  let table: [FieldDescription]
  let filtering: [String: HexoskinFiltering]
  let ticksPerSecond: Int64

  func items<Resource>(for query: ListQuery<Resource>) throws(InvalidRequestError) -> [QueryItem] {
    guard query.include.isEmpty, query.fields.isEmpty else {
      throw InvalidRequestError("Hexoskin embeds nothing on request and has no optional fields; follow the links")
    }
    return try filter(query.filter?.conditions ?? []) + sort(query.sort?.parts ?? []) + page(query.page)
  }

  private func page(_ request: PageRequest) throws(InvalidRequestError) -> [QueryItem] {
    if let limit = request.limit, limit < 0 {
      throw InvalidRequestError("a page has 0 objects or more, not \(limit); 0 stands for the most, 1000")
    }
    if let offset = request.offset, offset < 0 {
      throw InvalidRequestError("a page begins at 0 or later, not at \(offset)")
    }
    return [("limit", request.limit), ("offset", request.offset)].compactMap { name, number in
      number.map { QueryItem(name, "\($0)") }
    }
  }

  private func sort<Resource>(_ parts: [Sort<Resource>.Part]) throws(InvalidRequestError) -> [QueryItem] {
    var columns: [String] = []
    for part in parts {
      guard table.contains(where: { $0.name == part.key.name && $0.traits.contains(.sortable) }) else {
        let known = table.filter { $0.traits.contains(.sortable) }.map(\.name).joined(separator: ", ")
        throw InvalidRequestError("this list cannot be sorted by '\(part.key.name)'; known are \(known)")
      }
      columns.append((part.order == .descending ? "-" : "") + part.key.name)
    }
    return columns.isEmpty ? [] : [QueryItem("order_by", columns.joined(separator: ","))]
  }

  private func filter(_ conditions: [FilterCondition]) throws(InvalidRequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for condition in conditions {
      do throws(InvalidRequestError) {
        let item = try item(condition)
        guard !items.contains(where: { $0.name == item.name }) else {
          throw InvalidRequestError(
            "it stands there twice, and the server would heed one or mix them; ask once for each")
        }
        items.append(item)
      } catch {
        throw InvalidRequestError("filter on '\(condition.field)': \(error.reason)")
      }
    }
    return items
  }

  private func item(_ condition: FilterCondition) throws(InvalidRequestError) -> QueryItem {
    // What is written out is the caller's own business, down to a parameter that nobody here knows.
    guard case .operands(let comparison, let operands) = condition.comparison else {
      guard case .written(let text) = condition.comparison else { throw InvalidRequestError("it says nothing") }
      return QueryItem(condition.field, text)
    }
    let path = HexoskinFilterPath(condition.field)
    guard let row = table.first(where: { $0.name == path.field }), row.traits.contains(.filterable) else {
      let known = table.filter { $0.traits.contains(.filterable) }.map(\.name).joined(separator: ", ")
      throw InvalidRequestError("this list has no such condition; known are \(known)")
    }
    let (lookup, values) = try HexoskinFilterPath.lookup(comparison, operands, named: path.lookup)
    try check(path, lookup, row)
    var texts: [String] = []
    for value in values { texts.append(try text(value, row, path)) }
    switch lookup {
    case .in, .range:
      guard !texts.contains(where: { $0.contains(",") }) else {
        throw InvalidRequestError(
          "a value holds a comma, at which the server would begin the next one; ask once for each")
      }
      return QueryItem(path.name(lookup), texts.joined(separator: ","))
    default: return QueryItem(path.name(lookup), texts[0])
    }
  }

  private func check(
    _ path: HexoskinFilterPath, _ lookup: HexoskinLookup, _ row: FieldDescription
  ) throws(InvalidRequestError) {
    let rule = filtering[row.name] ?? .lookups([.exact])
    guard path.relations.isEmpty else {
      // The server knows those of the key alone on fields of what is linked to (wire page, section 5.5).
      guard rule.followsRelations, path.relations.count == 1, lookup == .exact || lookup == .in else {
        throw InvalidRequestError(
          "the server cannot compare what '\(row.name)' links to like this; it has == and "
            + "isMember(of:) on single fields of it, where it has any")
      }
      return
    }
    guard rule.allows(lookup) else {
      throw InvalidRequestError("the server has no '\(lookup)' here; it has \(rule). Filter the rest yourself.")
    }
  }

  private func text(
    _ operand: FilterOperand, _ row: FieldDescription, _ path: HexoskinFilterPath
  ) throws(InvalidRequestError) -> String {
    switch operand {
    case .text(let text):
      guard !Self.words.contains(text) else {
        throw InvalidRequestError(
          "the server reads '\(text)' as a truth value or as no value; compare with something else, or write it out by "
            + ".raw if that is meant")
      }
      return text
    case .bool(let value): return value ? "True" : "False"
    case .integer(let value): return "\(value)"
    case .instant(let instant):
      guard path.relations.isEmpty, row.kind == .ticks else { return instant.description }
      return "\(HexoTimestamp(instant, ticksPerSecond: ticksPerSecond))"
    case .number(let value):
      guard let number = JSONNumber(value) else { throw InvalidRequestError("\(value) is no number that can be sent") }
      return number.text
    case .null: throw InvalidRequestError("no value is one of no list; compare with nil by == or !=")
    }
  }

  /// What the server's engine takes for something else than text (wire page, section 5.5).
  private static let words: Set<String> = ["true", "True", "false", "False", "nil", "none", "None"]
}
