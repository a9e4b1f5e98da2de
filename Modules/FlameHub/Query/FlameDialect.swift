import HubErrors
import HubHTTP
import HubQuery

/// The query language of the Hub (rapiq's simple grammar; wire page, sections 3.1 to 3.3 and 10.3).
///
/// The generations differ in how conditions are spelled, and in the names of fields, which ``FlameFacts`` gives.
struct FlameDialect: QueryDialect {
  private let text: FilterText

  /// The language of a generation.
  init(_ facts: FlameFacts) { text = FilterText(facts) }

  func items<Resource>(for query: ListQuery<Resource>) throws(InvalidRequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    if let limit = query.page.limit {
      guard limit > 0 else { throw InvalidRequestError("a page has at least 1 item, not \(limit)") }
      items.append(QueryItem("page[limit]", "\(limit)"))
    }
    if let offset = query.page.offset {
      guard offset >= 0 else { throw InvalidRequestError("a page begins at 0 or later, not at \(offset)") }
      items.append(QueryItem("page[offset]", "\(offset)"))
    }
    try appendConditions(query.filter?.conditions ?? [], to: &items)
    if let sort = query.sort {
      let keys = sort.parts.map { ($0.order == .descending ? "-" : "") + $0.key.name }
      items.append(QueryItem("sort", keys.joined(separator: ",")))
    }
    if !query.include.isEmpty {
      items.append(QueryItem("include", query.include.map(\.name).joined(separator: ",")))
    }
    if !query.fields.isEmpty {
      items.append(QueryItem("fields", query.fields.map { "+\($0.name)" }.joined(separator: ",")))
    }
    return items
  }

  private func appendConditions(
    _ conditions: [FilterCondition], to items: inout [QueryItem]
  ) throws(InvalidRequestError) {
    var fields: Set<String> = []
    for condition in conditions {
      guard isFieldName(condition.field) else {
        throw InvalidRequestError(
          "'\(condition.field)' is no name of a field; give letters, digits and '_', with '.' before a related field")
      }
      guard fields.insert(condition.field).inserted else {
        throw InvalidRequestError(
          "'\(condition.field)' has two conditions, which the Hub reads as 'one of'; use isMember(of:) for that, or "
            + "filter the rest yourself")
      }
      items.append(QueryItem("filter[\(condition.field)]", try text.text(condition)))
    }
  }

  /// Brackets would end the name early, and make another condition of it.
  private func isFieldName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }
}
