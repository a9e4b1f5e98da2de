import HubHTTP
import HubServer
import Testing

@Suite struct ExchangeTests {
  /// Answers with what the server saw.
  private static let mirror: Handler = { request in
    let body = String(decoding: try await request.body.collect(), as: UTF8.self)
    let text = "\(request.method) \(request.path) \(request.query ?? "-") \(request.connectionNumber) \(body)"
    return ServerResponse(headerFields: [.contentType: "text/plain"], body: .text(text))
  }

  @Test func wholeAnswerOnTheWire() async throws {
    try await withServer(handler: Self.mirror) { server in
      let client = try RawClient(port: server.port)
      try await client.send("POST //a/%2f?b?c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")
      let (text, ending) = await client.receiveAll()
      #expect(
        text == "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 22\r\nConnection: close\r\n\r\n"
          + "POST //a/%2f b?c 0 abc")
      #expect(ending == .fin)
    }
  }

  @Test func byteByByte() async throws {
    try await withServer(handler: Self.mirror) { server in
      let client = try RawClient(port: server.port)
      let request =
        "\r\nPUT /p HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2;e\r\nab\r\n1\r\nc\r\n0\r\nT: 1\r\n\r\n"
      for byte in request.utf8 { try await client.send([byte]) }
      #expect(await client.receiveReply().body == "PUT /p - 0 abc")
      #expect(try await client.exchange(get).body == "GET / - 0 ")
    }
  }

  @Test func pipelining() async throws {
    try await withServer(handler: Self.mirror) { server in
      let client = try RawClient(port: server.port)
      try await client.send(
        "POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\naGET /2 HTTP/1.1\r\nHost: x\r\n\r\n"
          + "POST /3 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nb\r\n0\r\n\r\n"
          + "GET /4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /5 HTTP/1.1\r\nHost: x\r\n\r\n")
      for expected in ["POST /1 - 0 a", "GET /2 - 0 ", "POST /3 - 0 b", "GET /4 - 0 "] {
        #expect(await client.receiveReply().body == expected)
      }
      #expect(await client.receiveAll() == ("", .fin))
      let second = try RawClient(port: server.port)
      #expect(try await second.exchange(get).body == "GET / - 1 ")
    }
  }

  @Test func headHasNoBody() async throws {
    try await withServer { _ in
      ServerResponse(body: .text("12345"))
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
      let reply = await client.receiveReply(bodiless: true)
      #expect(reply.field("content-length") == "5")
      #expect(try await client.exchange(get).body == "12345")
    }
  }

  @Test func http10() async throws {
    try await withServer { request in
      switch request.path {
      case "/stream": ServerResponse(body: .stream { try await $0.write(Array("streamed".utf8)) })
      default: ServerResponse(body: .text("ok"))
      }
    } _: { server in
      let client = try RawClient(port: server.port)
      let kept = try await client.exchange("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
      #expect(kept.field("connection") == "keep-alive")
      try await client.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
      let (text, ending) = await client.receiveAll()
      #expect(text == "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nstreamed")
      #expect(ending == .fin)
      let second = try RawClient(port: server.port)
      try await second.send("GET / HTTP/1.0\r\n\r\n")
      #expect(await second.receiveAll().ending == .fin)
    }
  }

  @Test func framingAndReason() async throws {
    try await withServer { request in
      switch request.path {
      case "/chunked": ServerResponse(reason: "", body: .text("abc"), framing: .chunked)
      case "/close": ServerResponse(reason: "Fine", body: .text("abc"), framing: .untilClose)
      case "/none": ServerResponse(status: .noContent, body: .text("ignored"))
      case "/same": ServerResponse(status: .notModified, headerFields: [.eTag: "\"1\""])
      case "/odd": ServerResponse(status: 599, body: .text(""))
      case "/empty": ServerResponse(framing: .chunked)
      default: ServerResponse(headerFields: [.contentLength: "5"], body: .text("abc"))
      }
    } _: { server in
      let client = try RawClient(port: server.port)
      func wire(_ path: String, through mark: String = "\r\n\r\n") async throws -> String {
        try await client.send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n")
        return await client.receive(through: mark)
      }
      let chunked = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
      #expect(try await wire("/chunked", through: "0\r\n\r\n") == chunked)
      #expect(try await wire("/none") == "HTTP/1.1 204 No Content\r\n\r\n")
      #expect(try await wire("/same") == "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n")
      #expect(try await wire("/odd") == "HTTP/1.1 599 \r\nContent-Length: 0\r\n\r\n")
      #expect(
        try await wire("/empty", through: "0\r\n\r\n")
          == "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
      try await client.send("GET /wrong HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(await client.receiveAll() == ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", .fin))
      let second = try RawClient(port: server.port)
      try await second.send("GET /close HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(await second.receiveAll() == ("HTTP/1.1 200 Fine\r\nConnection: close\r\n\r\nabc", .fin))
    }
  }

  @Test func continueIsSentWhenTheBodyIsRead() async throws {
    let request = "POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n"
    try await withServer { request in
      ServerResponse(body: .bytes(request.path == "/read" ? try await request.body.collect() : Array("no".utf8)))
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send(request)
      #expect(await client.receive(through: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
      try await client.send("abc")
      #expect(await client.receiveReply().body == "abc")
      try await client.send(request.replacing("/read", with: "/leave"))
      let (text, ending) = await client.receiveAll()
      #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.hasSuffix("Connection: close\r\n\r\nno"))
      #expect(ending == .fin)
    }
  }

  @Test func unreadBodiesAreDrainedOrEndTheConnection() async throws {
    let configuration = ServerConfiguration.with { $0.drainBytes = 1000 }
    try await withServer(configuration) { _ in
      ServerResponse(body: .text("early"))
    } _: { server in
      let client = try RawClient(port: server.port)
      let body = String(repeating: "x", count: 1000)
      // The answer comes before the body does.
      let head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"
      let reply = try await client.exchange(head)
      #expect(reply.body == "early")
      #expect(reply.field("connection") == nil)
      try await client.send(body)
      #expect(try await client.exchange(get).status == 200)
      let refused = try await client.exchange(head.replacing("1000", with: "1001"))
      #expect(refused.field("connection") == "close")
      #expect(await client.receiveAll().ending == .fin)
    }
  }

  @Test func streamsEchoWhatTheyRead() async throws {
    try await withServer { request in
      ServerResponse(body: .stream { writer in for try await piece in request.body { try await writer.write(piece) } })
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n")
      let first = await client.receive(through: "1\r\na\r\n")
      #expect(first.hasSuffix("\r\n\r\n1\r\na\r\n"))
      try await client.send("2\r\nbc\r\n0\r\n\r\n")
      #expect(await client.receive(through: "0\r\n\r\n") == "2\r\nbc\r\n0\r\n\r\n")
      #expect(try await client.exchange(get).body == "0\r\n\r\n")
    }
  }

  @Test func handlerFailures() async throws {
    struct Broken: Error {}
    try await withServer { request in
      switch request.path {
      case "/throw": throw Broken()
      case "/refuse": throw RequestRefusal(403, "not you")
      case "/inject": ServerResponse(headerFields: [.location: "a\r\nB: c"])
      default: ServerResponse(body: .bytes(try await request.body.collect(limit: 3)))
      }
    } _: { server in
      func status(_ head: String) async throws -> Int? {
        let client = try RawClient(port: server.port)
        let reply = try await client.exchange(head)
        #expect(reply.field("connection") == "close")
        #expect(await client.receiveAll().ending == .fin)
        return reply.status
      }
      for (request, expected) in [
        ("GET /throw HTTP/1.1\r\nHost: x\r\n\r\n", 500), ("GET /refuse HTTP/1.1\r\nHost: x\r\n\r\n", 403),
        ("GET /inject HTTP/1.1\r\nHost: x\r\n\r\n", 500),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcd", 413),
      ] {
        let status = try await status(request)
        #expect(status == expected)
      }
    }
  }

  @Test func failingStreamEndsWithReset() async throws {
    struct Broken: Error {}
    try await withServer { _ in
      ServerResponse(
        body: .stream {
          try await $0.write(Array("half".utf8))
          throw Broken()
        })
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send(get)
      #expect(await client.receiveAll().ending == .reset)
    }
  }

  @Test func handlersOffTheLoop() async throws {
    let configuration = ServerConfiguration.with { $0.runsHandlersOnLoop = false }
    try await withServer(configuration, handler: Self.mirror) { server in
      let client = try RawClient(port: server.port)
      #expect(try await client.exchange(get).body == "GET / - 0 ")
    }
  }

  @Test func aMalformedRestOfABodyGetsNoSecondAnswer() async throws {
    try await withServer { _ in
      ServerResponse(body: .text("early"))
    } _: { server in
      let client = try RawClient(port: server.port)
      #expect(
        try await client.exchange("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n").body == "early")
      try await client.send("zz\r\n")
      #expect(await client.receiveAll() == ("", .fin))
    }
  }

  @Test func bodiesAndWritersEndWithTheirExchange() async throws {
    let kept = Shared<(ServerRequestBody, ResponseBodyWriter)?>(nil)
    try await withServer { request in
      if let (body, writer) = kept.value {
        await #expect(throws: CancellationError.self) { try await body.collect() }
        await #expect(throws: CancellationError.self) { try await writer.write([0x78]) }
        return ServerResponse(body: .text("second"))
      }
      return ServerResponse(body: .stream(length: 0) { kept.value = (request.body, $0) })
    } _: { server in
      let client = try RawClient(port: server.port)
      #expect(try await client.exchange(get).body == "")
      #expect(try await client.exchange(get).body == "second")
    }
  }
}
