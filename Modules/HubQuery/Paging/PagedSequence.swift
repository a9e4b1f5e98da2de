/// The items of a list, fetched page by page as they are asked for.
///
/// ```swift
/// for try await node in hub.core.nodes.all(where: .online == true) { … }
/// for try await page in hub.core.nodes.all().pages { print(page.items.count, page.total) }
/// ```
///
/// It ends at the end of the list, or after ``init(from:maximum:fetch:)``'s maximum; empty pages are passed over. A
/// server that gives the same page or place again, or a hundred empty pages in a row, is reported as ``RepeatedPage``
/// instead of being asked for ever; what came before is given first.
public struct PagedSequence<Item: Sendable & Equatable>: AsyncSequence, Sendable {
  /// An item.
  public typealias Element = Item

  /// Fetches the page at a place, nil being the beginning; its `next` says where the list goes on.
  public typealias Fetch = @Sendable (_ place: PageCursor?) async throws -> Page<Item>

  private let start: PageCursor?
  private let maximum: Int?
  private let fetch: Fetch

  /// A list.
  ///
  /// - Parameters:
  ///   - start: Where to begin, nil for the beginning.
  ///   - maximum: The most items to give, nil for all.
  ///   - fetch: Fetches a page.
  public init(from start: PageCursor? = nil, maximum: Int? = nil, fetch: @escaping Fetch) {
    self.start = start
    self.maximum = maximum
    self.fetch = fetch
  }

  /// The list page by page, without empty ones; the last page is cut where the maximum is reached. Its `next` is then
  /// the place of the first item left out, or nil where the server names places itself.
  public var pages: Pages { Pages(start: start, maximum: maximum, fetch: fetch) }

  /// Every item, in one array.
  public func collect() async throws -> [Item] {
    var items: [Item] = []
    for try await page in pages { items += page.items }
    return items
  }

  /// An iterator that begins at the start.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

  /// Gives the items one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    var pages: Pages.AsyncIterator
    private var items: [Item] = []
    private var position = 0

    init(pages: Pages.AsyncIterator) { self.pages = pages }

    /// The next item, nil at the end.
    public mutating func next() async throws -> Item? {
      while position == items.count {
        guard let page = try await pages.next() else { return nil }
        items = page.items
        position = 0
      }
      defer { position += 1 }
      return items[position]
    }
  }
}
