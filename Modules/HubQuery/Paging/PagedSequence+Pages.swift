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
      private let fetch: Fetch
      private var place: PageCursor?
      private var left: Int
      private var last: [Item] = []
      private var isAtEnd = false

      init(place: PageCursor?, left: Int, fetch: @escaping Fetch) {
        self.place = place
        self.left = left
        self.fetch = fetch
      }

      /// The next page, nil at the end.
      ///
      /// - Throws: ``RepeatedPage``, what fetching throws, and `CancellationError` between pages.
      public mutating func next() async throws -> Page<Item>? {
        guard !isAtEnd, left > 0 else { return nil }
        try Task.checkCancellation()
        var page = try await fetch(place)
        guard !page.items.isEmpty else {
          isAtEnd = true
          return nil
        }
        guard page.items != last, page.next == nil || page.next != place else {
          isAtEnd = true
          throw RepeatedPage(place: place)
        }
        last = page.items
        if page.items.count > left { page.items.removeLast(page.items.count - left) }
        left -= page.items.count
        place = page.next
        isAtEnd = page.next == nil
        return page
      }
    }
  }
}
