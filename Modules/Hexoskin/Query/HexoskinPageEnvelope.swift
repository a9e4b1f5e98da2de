import HubHTTP
import HubJSON
import HubQuery

/// A list as the server sends it: `{"meta":{"limit":…,"next":…,"offset":…,"previous":…,"total_count":…},"objects":[…]}`
/// (wire page, section 5.4).
struct HexoskinPageEnvelope<Item: Decodable & Sendable>: Decodable, Sendable {
  var meta: JSONObject
  var objects: [Item]
  var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case meta, objects, wire
  }

  /// Where the list goes on, as the server says, nil at its end.
  var next: String? { meta["next"]?.stringValue }

  /// How many objects there are in all.
  var total: Int? { number("total_count") }

  /// The page; it goes on where the server's `next` says.
  var page: Page<Item> {
    var members = meta
    for name in ["limit", "offset", "total_count"] where number(name) != nil { members[name] = nil }
    let offset = number("offset") ?? 0
    return Page(
      items: objects, meta: ResponseMeta(total: total, limit: number("limit"), offset: offset, members: members),
      next: next.flatMap { place(behind: $0, offset: offset) })
  }

  /// The place that `next` names, be it one that was there before; where it names none, that behind what is here.
  private func place(behind next: String, offset: Int) -> PageCursor? {
    let query = next.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    let named = [QueryItem](queryString: query).last { $0.name == "offset" }.flatMap { Int($0.value) }
    let (counted, isBeyond) = offset.addingReportingOverflow(objects.count)
    return (named ?? (isBeyond ? nil : counted)).map { PageCursor(offset: $0) }
  }

  private func number(_ name: String) -> Int? { meta[name]?.intValue.flatMap(Int.init(exactly:)) }
}
