import HubHTTP
import HubServer
import Testing

@Suite struct WireFaultTests {
  /// Head and body of an answer of ten bytes.
  private static let head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
  private static let body = "0123456789"

  private func outcome(
    _ fault: WireFault, _ body: ServerResponse.Body = .text(Self.body)
  ) async throws -> (text: String, ending: RawClient.Ending, time: Duration) {
    try await withServer { _ in
      ServerResponse(body: body, fault: fault)
    } _: { server in
      let client = try RawClient(port: server.port)
      let start = ContinuousClock.now
      try await client.send(get)
      let (text, ending) = await client.receiveAll()
      return (text, ending, .now - start)
    }
  }

  @Test(arguments: [
    (WireFault.cut(after: 0, of: .message, .reset), "", RawClient.Ending.reset),
    (.cut(after: 0, of: .message, .close), "", .fin),
    (.cut(after: 8, of: .message, .close), "HTTP/1.1", .fin),
    (.cut(after: 8, of: .message, .reset), "HTTP/1.1", .reset),
    (.cut(after: head.utf8.count, of: .message, .close), head, .fin),
    (.cut(after: 0, of: .body, .reset), head, .reset),
    (.cut(after: 4, of: .body, .reset), head + "0123", .reset),
    (.cut(after: 4, of: .body, .close), head + "0123", .fin),
    (.cut(after: 10, of: .body, .close), head + body, .fin),
    (.cut(after: 10, of: .body, .reset), head + body, .reset),
    (.raw("\u{1}\u{2}garbage"), "\u{1}\u{2}garbage", .fin),
    (.raw(""), "", .fin),
    (.with { ($0.raw, $0.cut) = (Array("abc".utf8), .init(after: 3, of: .message, .reset)) }, "abc", .reset),
  ])
  func cuts(_ fault: WireFault, _ text: String, _ ending: RawClient.Ending) async throws {
    let outcome = try await outcome(fault)
    #expect(outcome.text == text)
    #expect(outcome.ending == ending)
  }

  @Test func lines() async throws {
    var (text, ending, _) = try await outcome(
      .with {
        $0.statusLine = "HTTP/9 what"
        $0.cut = .init(after: 10, of: .body, .close)
      })
    #expect(text == "HTTP/9 what\r\nContent-Length: 10\r\n\r\n0123456789")
    #expect(ending == .fin)
    (text, ending, _) = try await outcome(
      .with {
        $0.chunkSizeLine = "zz"
        $0.cut = .init(after: 9, of: .body, .reset)
      }, .stream { try await $0.write(Array("abc".utf8)) })
    #expect(text == "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
    #expect(ending == .reset)
  }

  @Test func delayAndStall() async throws {
    let late = try await outcome(
      .with {
        $0.delay = .milliseconds(40)
        $0.cut = .init(after: 10, of: .body, .close)
      })
    #expect(late.text == Self.head + Self.body)
    #expect(late.time >= .milliseconds(40))
    let stalled = try await outcome(.cut(after: 4, of: .body, .stall(.milliseconds(40))))
    #expect(stalled.text == Self.head + "0123")
    #expect(stalled.ending == .fin)
    #expect(stalled.time >= .milliseconds(40))
  }

  @Test func pace() async throws {
    let fault = WireFault.with {
      $0.pace = .init(bytes: 4, every: .milliseconds(2))
      $0.cut = .init(after: 10, of: .body, .close)
    }
    let paced = try await outcome(fault)
    #expect(paced.text == Self.head + Self.body)
    // Nine pauses in the head of 39 bytes, two at least in the body.
    #expect(paced.time >= .milliseconds(22))
  }

  @Test func pacedAnswerKeepsTheConnection() async throws {
    try await withServer { _ in
      ServerResponse(body: .text(Self.body), fault: .with { $0.pace = .init(bytes: 7, every: .milliseconds(1)) })
    } _: { server in
      let client = try RawClient(port: server.port)
      #expect(try await client.exchange(get).body == Self.body)
      #expect(try await client.exchange(get).body == Self.body)
    }
  }

  @Test func staleClose() async throws {
    try await withServer { _ in
      ServerResponse(body: .text(Self.body), fault: .with { $0.staleCloseAfter = .milliseconds(20) })
    } _: { server in
      let client = try RawClient(port: server.port)
      let reply = try await client.exchange(get)
      #expect(reply.field("connection") == nil)
      #expect(reply.body == Self.body)
      #expect(await client.receiveAll() == ("", .fin))
    }
  }

  @Test func resetKeepsWhatWasSentBefore() async throws {
    let size = 3 << 20
    let body = ServerResponse.Body.bytes([UInt8](repeating: 0x78, count: size + 1))
    let outcome = try await outcome(.cut(after: size, of: .body, .reset), body)
    #expect(outcome.ending == .reset)
    #expect(outcome.text.utf8.count == size + Self.head.utf8.count + 5)
  }

  @Test func aStreamCannotUndoTheCut() async throws {
    struct Other: Error {}
    for swallows in [true, false] {
      let outcome = try await outcome(
        .cut(after: 4, of: .body, .close),
        .stream(length: 10) { writer in
          do {
            try await writer.write(Array(Self.body.utf8))
          } catch {
            guard swallows else { throw Other() }
          }
        })
      #expect(outcome.text == Self.head + "0123")
      #expect(outcome.ending == .fin)
    }
  }
}
