import HubJSON
import HubQuery

/// A list as the services send it: `{"docs":[…],"total":…,"limit":…,"page":…,"pages":…}` (wire page, section 4.5).
struct PageEnvelope<Item: Decodable & Sendable>: Decodable, Sendable {
  var docs: [Item]
  var total: Int?
  var totalDocs: Int?
  var limit: Int?
  var offset: Int?
  var page: Int?
  var wire = WireMembers()

  /// The page; the list goes on after it while the total says so.
  func page(asked: PageRequest) -> Page<Item> {
    let total = total ?? totalDocs
    let applied = limit ?? asked.limit
    let numbered = page.flatMap { page in applied.map { (page - 1).multipliedReportingOverflow(by: $0).partialValue } }
    let start = numbered ?? offset ?? asked.offset ?? 0
    let (end, isBeyond) = start.addingReportingOverflow(docs.count)
    // Without a total the list goes on until a page is not full.
    let isFull = applied.map { $0 > 0 && docs.count >= $0 } ?? false
    let goesOn = !docs.isEmpty && !isBeyond && applied != 0 && (total.map { end < $0 } ?? isFull)
    return Page(
      items: docs, meta: ResponseMeta(total: total, limit: limit, offset: start, members: wire.unknown),
      next: goesOn ? PageCursor(offset: end) : nil)
  }
}
