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
    let total = (total ?? totalDocs).flatMap { $0 < 0 ? nil : $0 }
    let applied = limit.flatMap { $0 < 0 ? nil : $0 } ?? asked.limit
    let start = Self.start(of: page, limit: applied) ?? offset.flatMap { $0 < 0 ? nil : $0 } ?? asked.offset ?? 0
    let (end, isBeyond) = start.addingReportingOverflow(docs.count)
    // Without a total the list goes on until a page is not full.
    let isFull = applied.map { $0 > 0 && docs.count >= $0 } ?? false
    let goesOn = !docs.isEmpty && !isBeyond && applied != 0 && (total.map { end < $0 } ?? isFull)
    return Page(
      items: docs, meta: ResponseMeta(total: total, limit: limit, offset: start, members: wire.unknown),
      next: goesOn ? PageCursor(offset: end) : nil)
  }

  /// How many items come before a page of a number, nil where there is no such page.
  private static func start(of page: Int?, limit: Int?) -> Int? {
    guard let page, let limit, page > 0 else { return nil }
    let (start, isBeyond) = (page - 1).multipliedReportingOverflow(by: limit)
    return isBeyond ? nil : start
  }
}
