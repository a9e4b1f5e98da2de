import HubErrors
import HubHTTP
import HubServer

extension TransportCase {
  /// Heads of answers.
  static let heads = [
    TransportCase(53, "interim answers before the final one") { run in
      let text =
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
        + "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
      let server = try ScriptedServer(.answer(text))
      let client = try run.client()
      let answer = try await client.send(.get, server.origin)
      run.equal(answer.text, "ok", "answer")
      run.equal(answer.head.headerFields.count, 1, "fields of the final head")
      run.equal(try await client.send(.post, server.origin).text, "ok", "next answer")
      run.equal(server.requests.count, 2, "requests")
    },
    TransportCase(54, "a flood of interim answers") { run in
      let sent = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        _ = try await connection.receiveHead()
        let many = String(repeating: "HTTP/1.1 103 Early Hints\r\n\r\n", count: 1000)
        for number in 0..<200 {
          try await connection.send(many)
          sent.add(number)
        }
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        _ = try await connection.receive()
      }
      let client = try run.client()
      let peak = MemoryPeak()
      let error = try await run.failure(TransportError.self) { try await client.send(.get, server.origin) }
      run.equal(error.kind, .malformedResponse, "kind")
      run.expectMemory(peak)
      run.expect(sent.count < 200, "the whole flood was read")
    },
    TransportCase(55, "HEAD with bytes of a body") { run in
      let stray = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray"
      let plain = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
      let server = try ScriptedServer(
        (0..<60).map { [.answer(stray), .answer(plain), .ok("innocent")][$0 % 3] })
      let client = try run.client()
      for _ in 0..<20 {
        run.equal(try await client.send(.head, server.origin).bytes, [], "body")
        run.equal(try await client.send(.head, server.origin).bytes, [], "body")
        run.equal(try await client.send(.post, server.origin).text, "innocent", "next answer")
      }
      run.equal(server.requests.count, 60, "requests")
    },
    TransportCase(56, "fields of one name") { run in
      let server = try ScriptedServer(
        .status(200, ["X-A: 1", "Set-Cookie: a=b; Path=/", "x-a: 2", "Set-Cookie: c=d", "X-A: 3, 4"]), .ok())
      let client = try run.client()
      let fields = try await client.send(.get, server.origin).head.headerFields
      if let name = HTTPField.Name("X-A") { run.equal(fields[values: name], ["1", "2", "3, 4"], "values") }
      run.equal(fields[values: .setCookie], ["a=b; Path=/", "c=d"], "cookies")
      _ = try await client.send(.get, server.origin)
      run.expect(server.requests.last?.lowercased().contains("cookie") == false, "a cookie was sent")
    },
    TransportCase(57, "heads that are too large") { run in
      let large = "X-Large: \(String(repeating: "x", count: 1 << 20))"
      let many = (0..<20_000).map { "X-\($0): value" }
      for fields in [[large], many] {
        let server = try ScriptedServer(.status(200, fields), .ok("next"))
        let client = try run.client()
        let peak = MemoryPeak()
        let error = try await run.failure(TransportError.self) { try await client.send(.get, server.origin) }
        run.equal(error.kind, .headTooLarge, "kind")
        run.expectMemory(peak)
        run.equal(server.requests.count, 1, "requests")
        run.equal(try await client.send(.get, server.origin).text, "next", "next answer")
      }
      let ended = Journal<Int>()
      let endless = try HTTPServer.startRaw { connection in
        _ = try await connection.receiveHead()
        defer { ended.add(0) }
        try await connection.send("HTTP/1.1 200 OK\r\n")
        while true { try await connection.send("X-Endless: value\r\n") }
      }
      let client = try run.client()
      let peak = MemoryPeak()
      let error = try await run.failure(TransportError.self) { try await client.send(.get, endless.origin) }
      run.equal(error.kind, .headTooLarge, "kind of an endless head")
      run.expectMemory(peak)
      run.expect(try await eventually { ended.count == 1 }, "the connection was kept, or made again")
    },
    TransportCase(58, "folded lines, Latin-1 and NUL") { run in
      var latin1 = Array("HTTP/1.1 200 OK\r\nX-Name: M".utf8)
      latin1 += [0xFC] + Array("ller\r\nContent-Length: 2\r\n\r\nok".utf8)
      let server = try ScriptedServer(.answer(latin1))
      let answer = try await run.client().send(.get, server.origin)
      if let name = HTTPField.Name("X-Name") { run.equal(answer.head.headerFields[name], "Müller", "Latin-1") }
      try await run.expectMalformed("HTTP/1.1 200 OK\r\nX-A: b\r\n folded\r\nContent-Length: 2\r\n\r\nok")
      try await run.expectMalformed("HTTP/1.1 200 OK\r\nX-A: b\0c\r\nContent-Length: 2\r\n\r\nok")
    },
    TransportCase(65, "statuses that nobody knows, and none") { run in
      let server = try ScriptedServer(.status(999))
      let client = try run.client()
      let error = try await run.failure(HTTPError.self) { try await client.send(.get, server.origin) }
      run.equal(error.status.code, 999, "status")
      run.equal(server.requests.count, 1, "requests")
      try await run.expectMalformed("HTTP/1.1 abc\r\nContent-Length: 2\r\n\r\nok")
    },
  ]
}
