/// A server gave the same page, or the same place in a list, a second time.
public struct RepeatedPage: Error, Hashable, CustomStringConvertible {
  /// The place that was asked for.
  public var place: PageCursor?

  /// A repeated page.
  public init(place: PageCursor?) { self.place = place }

  /// What happened and what to do.
  public var description: String {
    let place = place.map { " after \($0.offset) items" } ?? ""
    return "the server gave the same page again\(place); the list was left there. Sort by a key that stays as it is."
  }
}
