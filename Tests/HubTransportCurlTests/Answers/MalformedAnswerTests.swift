#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Answers that are no HTTP")
  struct MalformedAnswerTests {
    static let heads: [(String, TransportError.Reach)] = [
      ("HTTP/1.1 abc\r\n\r\n", .sent),
      ("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", .sent),
      ("HTTP/1.1 200 OK\r\nA: b\0c\r\nContent-Length: 0\r\n\r\n", .sent),
      ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", .sent),
      ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", .sent),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\nok\r\n0\r\n\r\n", .sent),
      ("HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n", .sent),
      ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", .sent),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nok\r\n0\r\n\r\n", .headReceived),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nok\r\n0\r\n\r\n", .headReceived),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nok\r\n0\r\n\r\n", .headReceived),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokXX0\r\n\r\n", .headReceived),
    ]

    @Test("are malformed", arguments: heads.indices)
    func malformed(index: Int) async throws {
      let (text, reach) = Self.heads[index]
      let server = try ScriptedServer(.answer(text, .keep))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .malformedResponse, "\(text.debugDescription): \(error)")
      #expect(error.reach == reach)
      #expect(error.peer == server.peer)
      #expect(server.requests.count == 1)
      #expect(server.connections == 1)
    }

    @Test("a folded line is refused where libcurl has not unfolded it already, as newer versions do")
    func folded() async throws {
      let server = try ScriptedServer(.answer("HTTP/1.1 200 OK\r\nETag: b\r\n folded\r\nContent-Length: 0\r\n\r\n"))
      do {
        let answer = try await TestClient().send(.get, server.origin + "/")
        #expect(answer.head.headerFields[.eTag] == "b folded")
      } catch let error as TransportError {
        #expect(error.kind == .malformedResponse)
      }
    }

    @Test("another protocol's greeting is shown, in part and printable")
    func greeting() async throws {
      let server = try ScriptedServer(
        .answer("SSH-2.0-OpenSSH_9.2\u{7}\u{1B}\(String(repeating: "x", count: 100))\r\n", .close))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .malformedResponse)
      #expect(error.reach == .sent)
      #expect(error.reason.contains("SSH-2.0-OpenSSH_9.2..xxx"), "\(error)")
      #expect(error.reason.utf8.count < 110)
    }

    @Test("the next request gets a connection of its own")
    func connectionIsDropped() async throws {
      let server = try ScriptedServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\nabc"), .ok("fine"))
      let client = try TestClient()
      _ = try await client.failure(.get, server.origin + "/")
      #expect(try await client.send(.get, server.origin + "/").text == "fine")
      #expect(server.connections == 2)
    }

    static let large: [String] = [
      "HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 82_000))\r\n\r\n",
      "HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 1 << 20))\r\n\r\n",
      "HTTP/1.1 200 OK\r\n" + (0..<20_000).map { "X-\($0): y\r\n" }.joined() + "\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n" + String(repeating: "A: b\r\n", count: 14_000) + "\r\n",
    ]

    @Test("heads beyond the limit", arguments: large.indices)
    func largeHeads(index: Int) async throws {
      let server = try ScriptedServer(.answer(Self.large[index], .stall))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .headTooLarge, "\(error)")
      #expect(error.reach == .sent)
    }

    @Test("a head just within the limit passes, and the limit can be set")
    func limitIsExact() async throws {
      let start = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: "
      let padding = String(repeating: "x", count: 1000 - start.utf8.count - 4)
      let server = try ScriptedServer(.answer(start + padding + "\r\n\r\n"))
      #expect(try await TestClient { $0.headLimit = 1000 }.send(.get, server.origin + "/").status == .ok)
      let error = try await TestClient { $0.headLimit = 999 }.failure(.get, server.origin + "/")
      #expect(error.kind == .headTooLarge)
    }

    @Test("endless interim answers are ended")
    func interimFlood() async throws {
      let flood = String(repeating: "HTTP/1.1 103 Early Hints\r\n\r\n", count: 101) + "HTTP/1.1 200 OK\r\n\r\n"
      let server = try ScriptedServer(.answer(flood, .stall))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .malformedResponse)
      #expect(error.reason.contains("100 interim"))
    }
  }
#endif
