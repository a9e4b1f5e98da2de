import HubJSON
import HubQuery
import Synchronization
import Testing

/// Reliability, case 100: lists end, whatever a server says about them.
struct PagedSequenceTests {
  /// A list of the numbers below a count, and the places that were asked for.
  private final class Server: Sendable {
    let count: Int
    let size: Int
    private let log = Mutex<[PageCursor?]>([])

    init(count: Int, size: Int) {
      self.count = count
      self.size = size
    }

    var places: [PageCursor?] { log.withLock { $0 } }

    @Sendable func page(_ place: PageCursor?) async throws -> Page<Int> {
      log.withLock { $0.append(place) }
      let start = min(place?.offset ?? 0, count)
      let end = min(start + size, count)
      return Page(
        items: Array(start..<end), meta: .init(total: count), next: end < count ? PageCursor(offset: end) : nil)
    }
  }

  private func script(_ pages: [(items: [Int], next: String?)]) -> PagedSequence<Int> {
    PagedSequence { place in
      let page = pages[place.flatMap { $0.token.flatMap { Int($0) } } ?? 0]
      return Page(items: page.items, next: page.next.map { PageCursor(offset: 0, token: $0) })
    }
  }

  private func items(_ sequence: PagedSequence<Int>) async throws -> [Int] {
    var items: [Int] = []
    for try await item in sequence { items.append(item) }
    return items
  }

  @Test func itemsAndPages() async throws {
    let server = Server(count: 5, size: 2)
    let sequence = PagedSequence(fetch: server.page)
    #expect(try await items(sequence) == [0, 1, 2, 3, 4])
    #expect(server.places == [nil, PageCursor(offset: 2), PageCursor(offset: 4)])
    #expect(try await sequence.collect() == [0, 1, 2, 3, 4])
    var sizes: [Int] = []
    for try await page in sequence.pages {
      sizes.append(page.items.count)
      #expect(page.total == 5)
    }
    #expect(sizes == [2, 2, 1])
  }

  @Test func nothingIsFetchedAhead() async throws {
    let server = Server(count: 100, size: 2)
    var iterator = PagedSequence(fetch: server.page).makeAsyncIterator()
    #expect(server.places.isEmpty)
    _ = try await iterator.next()
    _ = try await iterator.next()
    #expect(server.places.count == 1)
    _ = try await iterator.next()
    #expect(server.places.count == 2)
  }

  @Test func anEmptyList() async throws {
    let server = Server(count: 0, size: 2)
    #expect(try await items(PagedSequence(fetch: server.page)) == [])
    #expect(server.places.count == 1)
  }

  @Test func theEndStaysTheEnd() async throws {
    let server = Server(count: 1, size: 2)
    var iterator = PagedSequence(fetch: server.page).makeAsyncIterator()
    #expect(try await iterator.next() == 0)
    #expect(try await iterator.next() == nil)
    #expect(try await iterator.next() == nil)
    #expect(server.places.count == 1)
  }

  @Test func emptyPagesArePassedOver() async throws {
    let sequence = script([([1], "1"), ([], "2"), ([], "3"), ([2], nil)])
    #expect(try await items(sequence) == [1, 2])
    #expect(try await items(script([([], "1"), ([], nil)])) == [])
    var pages = 0
    for try await page in sequence.pages {
      pages += 1
      #expect(!page.items.isEmpty)
    }
    #expect(pages == 2)
  }

  @Test func emptyPagesWithoutEndAreReported() async {
    let fetched = Mutex(0)
    let sequence = PagedSequence<Int> { place in
      fetched.withLock { $0 += 1 }
      return Page(items: [], next: PageCursor(offset: (place?.offset ?? 0) + 1))
    }
    await #expect(throws: RepeatedPage.self) { try await sequence.collect() }
    #expect(fetched.withLock { $0 } == 100)
  }

  @Test(
    arguments: [
      ([(items: [1, 2], next: "0")], [1, 2]), ([(items: [1], next: "1"), (items: [2], next: "1")], [1, 2]),
      ([(items: [1], next: "1"), (items: [2], next: "2"), (items: [3], next: "1")], [1, 2, 3]),
      ([(items: [1, 2], next: "1"), (items: [1, 2], next: nil)], [1, 2]),
    ] as [([(items: [Int], next: String?)], [Int])])
  func aServerThatTurnsInCirclesIsReported(pages: [(items: [Int], next: String?)], items: [Int]) async {
    var seen: [Int] = []
    let error = await #expect(throws: RepeatedPage.self) {
      for try await item in script(pages) {
        seen.append(item)
        guard seen.count < 100 else { break }
      }
    }
    #expect(seen == items, "nothing is lost, and nothing is given twice")
    #expect(error.map { "\($0)" }?.contains("the same page again") == true)
  }

  /// A server that ignores where the list should go on.
  @Test func anIgnoredOffsetIsReported() async {
    let sequence = PagedSequence { place in
      Page(items: [1, 2], meta: .init(total: 10), next: PageCursor(offset: (place?.offset ?? 0) + 2))
    }
    let error = await #expect(throws: RepeatedPage.self) { try await sequence.collect() }
    #expect(error?.place == PageCursor(offset: 2))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 100])
  func theMaximumCuts(maximum: Int) async throws {
    let server = Server(count: 5, size: 2)
    let sequence = PagedSequence(maximum: maximum, fetch: server.page)
    #expect(try await items(sequence) == Array(0..<min(maximum, 5)))
    #expect(server.places.count == (min(maximum, 5) + 1) / 2)
  }

  @Test func aStoredCursorGivesTheRestExactly() async throws {
    let server = Server(count: 7, size: 3)
    var first: [Int] = []
    var place: PageCursor?
    for try await page in PagedSequence(maximum: 4, fetch: server.page).pages {
      first += page.items
      place = page.next
    }
    #expect(place == PageCursor(offset: 4))
    #expect(first + (try await PagedSequence(from: place, fetch: server.page).collect()) == Array(0..<7))
    var last: Page<Int>?
    for try await page in PagedSequence(maximum: 5, fetch: Server(count: 6, size: 6).page).pages { last = page }
    #expect(last?.next == PageCursor(offset: 5), "the list is not at its end where the maximum cuts it")
  }

  @Test func aPlaceThatTheServerNamesCannotBeCut() async throws {
    let sequence = PagedSequence(maximum: 1) { _ in
      Page(items: [1, 2], next: PageCursor(offset: 2, token: "t"))
    }
    for try await page in sequence.pages { #expect(page.next == nil) }
  }

  @Test func cancellationBetweenPages() async {
    let server = Server(count: 100, size: 2)
    let task = Task { () -> Int in
      var count = 0
      for try await _ in PagedSequence(fetch: server.page).pages {
        count += 1
        if count == 2 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return count
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(server.places.count == 2)
  }

  @Test func anErrorOfThePageIsThrown() async throws {
    struct Broken: Error {}
    let sequence = PagedSequence<Int> { place in
      guard place == nil else { throw Broken() }
      return Page(items: [1], next: PageCursor(offset: 1))
    }
    var iterator = sequence.makeAsyncIterator()
    #expect(try await iterator.next() == 1)
    await #expect(throws: Broken.self) { try await iterator.next() }
  }

  @Test func everyIteratorBeginsAtTheStart() async throws {
    let sequence = PagedSequence(from: PageCursor(offset: 3), fetch: Server(count: 5, size: 1).page)
    #expect(try await items(sequence) == [3, 4])
    #expect(try await items(sequence) == [3, 4])
  }

  /// Whatever the sizes, starts and maxima: the same items as a slice of the list.
  @Test func manySizesStartsAndMaxima() async throws {
    var random = Mixer(state: 7)
    for _ in 0..<300 {
      let server = Server(count: .random(in: 0...40, using: &random), size: .random(in: 1...9, using: &random))
      let start = Int.random(in: 0...45, using: &random)
      let maximum = Bool.random(using: &random) ? Int.random(in: 0...45, using: &random) : nil
      let sequence = PagedSequence(from: PageCursor(offset: start), maximum: maximum, fetch: server.page)
      let expected = Array((0..<server.count).dropFirst(start).prefix(maximum ?? .max))
      #expect(try await sequence.collect() == expected, "\(server.count) \(server.size) \(start) \(maximum ?? -1)")
      #expect(try await items(sequence) == expected)
    }
  }
}

/// Numbers that are the same in every run.
private struct Mixer: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
