import HubErrors
import HubHTTP
import HubQuery

/// The query language of the services (wire page, sections 4.2 to 4.4).
struct HahnProDialect: QueryDialect {
  func items<Resource>(for query: ListQuery<Resource>) throws(InvalidRequestError) -> [QueryItem] {
    var items = try page(query.page)
    if let filter = query.filter { items.append(QueryItem("filter", try HahnProFilterText.text(filter.conditions))) }
    if let sort = query.sort {
      guard sort.parts.count == 1, let part = sort.parts.first else {
        throw InvalidRequestError("lists can be sorted by one key only, not by \(sort.parts.count)")
      }
      items.append(QueryItem("sort", (part.order == .descending ? "-" : "") + part.key.name))
    }
    if !query.include.isEmpty {
      items.append(QueryItem("populate", query.include.map(\.name).joined(separator: ",")))
    }
    return items
  }

  /// Pages are numbered from 1; a limit of 0 stands for everything.
  private func page(_ request: PageRequest) throws(InvalidRequestError) -> [QueryItem] {
    let offset = request.offset ?? 0
    guard offset >= 0 else { throw InvalidRequestError("a page begins at 0 or later, not at \(offset)") }
    guard let limit = request.limit else {
      guard offset == 0 else {
        throw InvalidRequestError("pages are numbered: without a limit only the first can be asked for")
      }
      return []
    }
    guard limit >= 0 else {
      throw InvalidRequestError("a page has at least 1 item, or all of them with 0, not \(limit)")
    }
    guard limit > 0 ? offset.isMultiple(of: limit) : offset == 0 else {
      throw InvalidRequestError(
        "pages are numbered: the offset must be a multiple of the limit, and \(offset) is none of \(limit)")
    }
    let items = [QueryItem("limit", "\(limit)")]
    let (number, isBeyond) = (limit > 0 ? offset / limit : 0).addingReportingOverflow(1)
    guard !isBeyond else { throw InvalidRequestError("the offset \(offset) is beyond what can be asked for") }
    return request.offset == nil ? items : items + [QueryItem("page", "\(number)")]
  }
}
