import HubQuery

/// A list as the pier sends it; it names the place where the list goes on.
struct BoatList: Decodable, Sendable {
  var boats: [Boat]
  var known: Int
  var more: String?

  /// The page that begins behind so many boats.
  func page(behind count: Int) -> Page<Boat> {
    Page(
      items: boats, meta: ResponseMeta(total: known),
      next: more.map { PageCursor(offset: count + boats.count, token: $0) })
  }
}
