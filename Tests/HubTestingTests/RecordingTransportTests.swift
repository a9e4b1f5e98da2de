import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Synchronization
import Testing

struct RecordingTransportTests {
  private let clock = ManualClock()

  private func recorder(limit: Int = 1 << 20, _ answer: @escaping StubTransport.Answer) -> RecordingTransport {
    RecordingTransport(StubTransport(answer), clock: clock, limit: limit)
  }

  /// Chunks that are given one by one, and how many were asked for.
  private final class Source: Sendable {
    private let chunks: Mutex<[[UInt8]]>
    let pulled = Mutex(0)
    let failure: (any Error)?

    init(_ chunks: [[UInt8]], failure: (any Error)? = nil) {
      self.chunks = Mutex(chunks)
      self.failure = failure
    }

    func body(length: Int64? = nil) -> BodyChunks { BodyChunks(length: length) { try self.next() } }

    private func next() throws -> [UInt8]? {
      pulled.withLock { $0 += 1 }
      let chunk = chunks.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if chunk == nil, let failure { throw failure }
      return chunk
    }
  }

  @discardableResult
  private func send(
    _ recorder: RecordingTransport, _ request: HTTPRequest = Exchanges.request(.get, "/a"), body: Body? = nil
  ) async throws -> [UInt8] {
    try await recorder.send(request, body: body, options: ExchangeOptions()).body.collect(limit: .max)
  }

  @Test func whatGoesThroughIsKept() async throws {
    let clock = clock
    let recorder = recorder { sent in
      clock.advance(by: .milliseconds(20))
      return .json(#"{"n":\#(sent.body.count)}"#, status: .created)
    }
    let request = Exchanges.request(.post, "/a?b=c", [.accept: "*/*"])
    let answer = try await send(recorder, request, body: .bytes([1, 2], mediaType: "x/y"))
    #expect(answer == Array(#"{"n":2}"#.utf8))
    clock.advance(by: .seconds(1))
    try await send(recorder)
    let exchanges = try recorder.archive().exchanges
    try #require(exchanges.count == 2)
    #expect(exchanges[0].request.headerFields == [.accept: "*/*", .contentType: "x/y"])
    #expect(exchanges[0].request.path == "/a?b=c")
    #expect(exchanges[0].requestBody == [1, 2])
    #expect(exchanges[0].response.status == .created)
    #expect(exchanges[0].answer == #"{"n":2}"#)
    #expect(exchanges[0].duration == .milliseconds(20))
    #expect(exchanges[1].startedAt - exchanges[0].startedAt == .milliseconds(1020))
    #expect(exchanges[1].requestBody == nil)
    #expect(recorder.omissions.isEmpty)
  }

  /// Nothing is read that nobody asks for, and what is asked for arrives piece by piece.
  @Test func answersStream() async throws {
    let source = Source([[1], [2, 3], [4]])
    let recorder = recorder { _ in ReceivedResponse(head: HTTPResponse(status: .ok), body: source.body()) }
    let response = try await recorder.send(Exchanges.request(.get, "/"), body: nil, options: ExchangeOptions())
    #expect(source.pulled.withLock { $0 } == 0)
    var iterator = response.body.makeAsyncIterator()
    #expect(try await iterator.next() == [1])
    #expect(source.pulled.withLock { $0 } == 1)
    #expect(recorder.omissions.map(\.reason) == ["it is under way"])
    #expect(try recorder.archive().exchanges.isEmpty)
    #expect(try await iterator.next() == [2, 3])
    #expect(try await iterator.next() == [4])
    #expect(try await iterator.next() == nil)
    #expect(try recorder.archive().exchanges.map(\.responseBody) == [[1, 2, 3, 4]])
  }

  @Test(arguments: [true, false])
  func requestBodiesStream(isReplayable: Bool) async throws {
    let source = Source([[1], [2, 3]])
    let body: Body =
      isReplayable
      ? .replayable(length: 3, mediaType: "a/b") { source.body(length: 3) } : .stream(source.body(), mediaType: "a/b")
    let recorder = recorder { sent in .json("{}", status: HTTPResponse.Status(code: 200 + sent.body.count)) }
    try await send(recorder, Exchanges.request(.post, "/"), body: body)
    let exchange = try #require(try recorder.archive().exchanges.first)
    #expect(exchange.requestBody == [1, 2, 3])
    #expect(exchange.response.status == 203)
  }

  private struct Passing: Transport {
    let answer: @Sendable (Body?) async throws -> ReceivedResponse
    func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
      try await answer(body)
    }
  }

  /// What a transport is told of a body is what the caller said of it, and a body is not opened before it is sent.
  @Test func bodiesKeepTheirNature() async throws {
    let source = Source([[1]])
    let one = Body.stream(source.body(), length: 1, mediaType: "a/b")
    let failing = RecordingTransport(
      Passing { body in
        #expect(body?.isReplayable == false)
        #expect(body?.length == 1)
        #expect(body?.mediaType == "a/b")
        throw TransportError(.refused, reach: .notConnected, peer: "h", reason: "stub")
      }, clock: clock)
    await #expect(throws: TransportError.self) { try await self.send(failing, body: one) }
    #expect(source.pulled.withLock { $0 } == 0)
    #expect(failing.omissions == [.init(request: "GET https://hub.example/a", reason: "refused")])
    #expect(try await one.open().collect(limit: 9) == [1])
    let twice = RecordingTransport(
      Passing { body in
        #expect(body?.isReplayable == true)
        _ = try await body?.open().collect(limit: 9)
        _ = try await body?.open().collect(limit: 9)
        return .json("{}")
      }, clock: clock)
    try await send(twice, body: .replayable(length: nil, mediaType: nil) { BodyChunks([7, 8]) })
    #expect(try twice.archive().exchanges.first?.requestBody == [7, 8])
  }

  @Test func failedAndCancelledExchangesAreLeftOut() async throws {
    let lost = TransportError(.connectionLost, reach: .headReceived, peer: "h", reason: "stub")
    let recorder = recorder { sent in
      switch sent.request.path {
      case "/cancelled": throw CancellationError()
      case "/lost?token=hidden":
        ReceivedResponse(head: HTTPResponse(status: .ok), body: Source([[1]], failure: lost).body())
      default: .json("{}")
      }
    }
    await #expect(throws: CancellationError.self) { try await send(recorder, Exchanges.request(.get, "/cancelled")) }
    await #expect(throws: TransportError.self) {
      try await send(recorder, Exchanges.request(.get, "/lost?token=hidden"))
    }
    try await send(recorder)
    #expect(try recorder.archive().exchanges.map(\.request.path) == ["/a"])
    #expect(
      recorder.omissions.map(\.description) == [
        "GET https://hub.example/cancelled: it was cancelled",
        "GET https://hub.example/lost?token=REDACTED: connectionLost",
      ])
  }

  /// The body of a redirect is dropped unread; what was read in part is not what the server sent.
  @Test func answersThatNobodyReads() async throws {
    let recorder = recorder { _ in
      ReceivedResponse(
        head: HTTPResponse(status: 302, headerFields: [.location: "/b"]), body: Source([[1], [2]]).body())
    }
    _ = try await recorder.send(Exchanges.request(.get, "/unread"), body: nil, options: ExchangeOptions())
    do {
      let part = try await recorder.send(Exchanges.request(.get, "/part"), body: nil, options: ExchangeOptions())
      var iterator = part.body.makeAsyncIterator()
      _ = try await iterator.next()
    }
    let exchanges = try recorder.archive().exchanges
    #expect(exchanges.map(\.request.path) == ["/unread"])
    #expect(exchanges.first?.responseBody == [])
    #expect(recorder.omissions.map(\.reason) == ["its answer was not read to the end"])
  }

  /// Whoever stops at the last byte of a known length has read it all.
  @Test func theLastByteIsTheEnd() async throws {
    let recorder = recorder { _ in
      ReceivedResponse(head: HTTPResponse(status: .ok), body: Source([[1], [2]]).body(length: 2))
    }
    do {
      let response = try await recorder.send(Exchanges.request(.get, "/"), body: nil, options: ExchangeOptions())
      var iterator = response.body.makeAsyncIterator()
      _ = try await iterator.next()
      _ = try await iterator.next()
    }
    #expect(try recorder.archive().exchanges.map(\.responseBody) == [[1, 2]])
  }

  @Test func anAnswerBeforeTheBodyWasSent() async throws {
    let early = RecordingTransport(
      Passing { body in
        var iterator = try await body?.open().makeAsyncIterator()
        _ = try await iterator?.next()
        return .json("{}", status: .contentTooLarge)
      }, clock: clock)
    try await send(early, body: .stream(Source([[1], [2]]).body(), mediaType: nil))
    #expect(try early.archive().exchanges.isEmpty)
    #expect(early.omissions.map(\.reason) == ["it was answered before its body was sent"])
  }

  /// The limit is for all bodies together; what exceeds it goes through nevertheless, and later ones may fit again.
  @Test func theLimit() async throws {
    let recorder = recorder(limit: 10) { sent in
      ReceivedResponse(
        head: HTTPResponse(status: .ok), body: Source(Array(repeating: [1, 2], count: sent.body.count)).body())
    }
    let sizes = [1, 4, 2, 1]
    for size in sizes {
      let answer = try await send(
        recorder, Exchanges.request(.post, "/\(size)"), body: .bytes(Array(repeating: 0, count: size), mediaType: nil))
      #expect(answer.count == 2 * size)
    }
    #expect(try recorder.archive().exchanges.map(\.request.path) == ["/1", "/2"])
    #expect(recorder.omissions.map(\.request) == ["POST https://hub.example/4", "POST https://hub.example/1"])
    #expect(recorder.omissions.allSatisfy { $0.reason == "all bodies together exceed 10 bytes" })
  }

  @Test func archivesAreRedactedUnlessToldOtherwise() async throws {
    let recorder = recorder { _ in .json(#"{"access_token":"abcdefghij"}"#) }
    try await send(recorder, Exchanges.request(.get, "/", [.authorization: "Bearer 0123456789"]))
    let archive = try recorder.archive()
    #expect(archive.exchanges.first?.answer == #"{"access_token":"REDACTED"}"#)
    #expect(archive.exchanges.first?.request.headerFields[.authorization] == "Bearer REDACTED")
    let plain = try recorder.archive(redaction: nil)
    #expect(plain.exchanges.first?.answer == #"{"access_token":"abcdefghij"}"#)
    #expect(throws: UnredactedSecrets.self) { try recorder.archive(redaction: nil, secrets: ["abcdefghij"]) }
    try await send(recorder, Exchanges.request(.get, "/0123456789"))
    let error = #expect(throws: UnredactedSecrets.self) { try recorder.archive() }
    #expect(error?.places == [.init(entry: 1, part: "request URL")])
    var dumped = ""
    dump(recorder, to: &dumped)
    #expect(!dumped.contains("abcdefghij"))
  }

  @Test func manyAtOnce() async throws {
    let recorder = recorder { sent in .json(#"{"path":"\#(sent.request.path)"}"#) }
    try await withThrowingTaskGroup { group in
      for number in 0..<50 {
        group.addTask { _ = try await self.send(recorder, Exchanges.request(.get, "/\(number)")) }
      }
      try await group.waitForAll()
    }
    let exchanges = try recorder.archive().exchanges
    #expect(exchanges.count == 50)
    #expect(exchanges.allSatisfy { $0.answer.contains("\"\($0.request.path)\"") })
  }
}
