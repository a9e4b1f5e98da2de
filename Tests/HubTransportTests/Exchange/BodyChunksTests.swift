import HubTransport
import Synchronization
import Testing

struct BodyChunksTests {
  private func chunks(_ chunks: [[UInt8]], length: Int64? = nil) -> BodyChunks {
    let rest = Mutex(chunks[...])
    return BodyChunks(length: length) { rest.withLock { $0.popFirst() } }
  }

  @Test func emptyChunksAreLeftOut() async throws {
    var seen: [[UInt8]] = []
    for try await chunk in chunks([[], [1], [], [], [2, 3], []]) { seen.append(chunk) }
    #expect(seen == [[1], [2, 3]])
  }

  @Test func anEmptyBodyHasNoChunk() async throws {
    for try await chunk in BodyChunks([]) { Issue.record("\(chunk)") }
    #expect(BodyChunks([]).length == 0)
    #expect(try await BodyChunks([]).collect(limit: 0) == [])
  }

  @Test func iteratorsShareThePosition() async throws {
    let body = chunks([[1], [2], [3]])
    var first = body.makeAsyncIterator()
    var second = body.makeAsyncIterator()
    #expect(try await first.next() == [1])
    #expect(try await second.next() == [2])
    #expect(try await first.next() == [3])
    #expect(try await second.next() == nil)
    let whole = BodyChunks([9])
    #expect(try await whole.collect(limit: 9) == [9])
    #expect(try await whole.collect(limit: 9) == [])
  }

  @Test(arguments: [(0, false), (1, false), (5, false), (6, true), (.max, true)])
  func limits(limit: Int, fits: Bool) async throws {
    let body = chunks([[1, 2, 3], [4, 5, 6]])
    guard !fits else {
      #expect(try await body.collect(limit: limit) == [1, 2, 3, 4, 5, 6])
      return
    }
    await #expect(throws: BodyTooLarge(limit: limit)) { try await body.collect(limit: limit) }
  }

  @Test func aKnownLengthIsRefusedUnread() async throws {
    let pulled = Counter()
    let body = BodyChunks(length: 100) {
      pulled.next()
      return nil
    }
    await #expect(throws: BodyTooLarge.self) { try await body.collect(limit: 99) }
    #expect(pulled.value == 0)
    #expect("\(BodyTooLarge(limit: 99))".contains("99 bytes"))
  }

  @Test func whatTheSourceThrowsIsThrown() async {
    let body = BodyChunks { throw CancellationError() }
    await #expect(throws: CancellationError.self) { try await body.collect(limit: 1) }
  }
}
