extension PagedSequence {
  /// A list page by page.
  public struct Pages: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page<Item>

    let start: PageCursor?
    let maximum: Int?
    let fetch: Fetch

    /// An iterator that begins at the start.
    public func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(place: start, left: maximum ?? .max, fetch: fetch)
    }

    /// Gives the pages one by one.
    public struct AsyncIterator: AsyncIteratorProtocol {
      /// So many empty pages in a row are not believed to lead anywhere.
      private static var mostEmptyPages: Int { 100 }

      private let fetch: Fetch
      private var place: PageCursor?
      private var left: Int
      private var last: [Item] = []
      private var visited: Set<PageCursor?> = []
      private var emptyPages = 0
      private var isAtEnd = false

      init(place: PageCursor?, left: Int, fetch: @escaping Fetch) {
        self.place = place
        self.left = left
        self.fetch = fetch
      }

      /// The next page that has items, nil at the end.
      ///
      /// - Throws: ``RepeatedPage``, what fetching throws, and `CancellationError` between pages.
      public mutating func next() async throws -> Page<Item>? {
        while !isAtEnd, left > 0 {
          try Task.checkCancellation()
          guard !visited.contains(place), emptyPages < Self.mostEmptyPages else { throw repeated() }
          let page = try await fetch(place)
          guard page.items.isEmpty || page.items != last else { throw repeated() }
          let start = place
          visited.insert(place)
          place = page.next
          isAtEnd = page.next == nil
          emptyPages = page.items.isEmpty ? emptyPages + 1 : 0
          guard !page.items.isEmpty else { continue }
          last = page.items
          return cut(page, from: start)
        }
        return nil
      }

      private mutating func repeated() -> RepeatedPage {
        isAtEnd = true
        return RepeatedPage(place: place)
      }

      /// The page as far as items are wanted; where it is cut, the list goes on at the first item that was left out.
      private mutating func cut(_ page: Page<Item>, from start: PageCursor?) -> Page<Item> {
        defer { left -= Swift.min(page.items.count, left) }
        guard page.items.count > left else { return page }
        var cut = page
        cut.items.removeLast(page.items.count - left)
        let isCounted = start?.token == nil && page.next?.token == nil
        cut.next = isCounted ? PageCursor(offset: (start?.offset ?? 0) + left) : nil
        return cut
      }
    }
  }
}
