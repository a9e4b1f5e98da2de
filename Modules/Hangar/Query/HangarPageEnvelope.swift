import HubJSON
import HubQuery

/// A list as Hangar sends it: `{"pagination":{"limit":…,"offset":…,"count":…},"result":[…]}` (wire page, section 6.1).
struct HangarPageEnvelope<Item: Decodable & Sendable>: Decodable, Sendable {
  struct Pagination: Decodable, Sendable {
    var limit: Int
    var offset: Int
    var count: Int
    var wire = WireMembers()
  }

  var pagination: Pagination
  var result: [Item]
  var wire = WireMembers()

  /// The page; the list goes on after a full one.
  ///
  /// The count of some routes is 1 whatever there is, so that it says nothing about the end; where it is less than what
  /// has been seen, the total is that instead. Where the server thins pages out after cutting them, only the count can
  /// tell the end.
  ///
  /// - Parameter isThinned: Whether it does.
  /// - Returns: The page.
  func page(isThinned: Bool = false) -> Page<Item> {
    let seen = after(result.count)
    var members = wire.unknown
    members["count"] = .number(JSONNumber(pagination.count))
    let next: Int? =
      if isThinned {
        after(pagination.limit).flatMap { $0 < pagination.count ? $0 : nil }
      } else {
        pagination.limit > 0 && result.count >= pagination.limit ? seen : nil
      }
    let meta = ResponseMeta(
      total: max(pagination.count, result.isEmpty ? 0 : seen ?? 0), limit: pagination.limit, offset: pagination.offset,
      members: members)
    return Page(items: result, meta: meta, next: next.map { PageCursor(offset: $0) })
  }

  /// The place so many items behind the page's beginning, nil where no page can be.
  private func after(_ count: Int) -> Int? {
    let (place, isBeyond) = pagination.offset.addingReportingOverflow(count)
    return isBeyond || place <= pagination.offset ? nil : place
  }
}
