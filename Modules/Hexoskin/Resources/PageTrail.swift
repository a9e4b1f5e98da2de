/// Where a list goes on in one direction, and how it came there.
struct PageTrail {
  /// So many pages without objects in a row are not believed to lead anywhere.
  static let mostEmptyPages = 3

  /// Where the next page is; nil at the end.
  private(set) var next: String?
  /// The pages that were asked for, so that a server that leads in a circle is found out.
  private(set) var visited: Set<String> = []
  /// How many pages without objects came last.
  private(set) var emptyPages: Int

  /// The way on from the first page.
  init(_ next: String?, isEmpty: Bool) {
    self.next = next
    emptyPages = isEmpty ? 1 : 0
  }

  /// Takes over where the page that came says that the list goes on.
  mutating func goOn(to next: String?, isEmpty: Bool) {
    if let url = self.next { visited.insert(url) }
    self.next = next
    emptyPages = isEmpty ? emptyPages + 1 : 0
  }
}
