import HubErrors
import HubHTTP
import HubServer
import HubTransport

extension TransportCase {
  /// Servers that take their time, and readers that do.
  static let slowness = [
    TransportCase(8, "no answer ever") { run in
      let closed = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        defer { closed.add(connection.number) }
        while try await !connection.receiveHead().isEmpty {
          if connection.number > 0 { try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") }
        }
      }
      let client = try run.client()
      let start = ContinuousClock.now
      let error = try await run.failure(DeadlineExceeded.self) {
        try await client.send(.get, server.origin, timeout: .milliseconds(200))
      }
      run.equal(error.limit, .milliseconds(200), "limit")
      run.expect(ContinuousClock.now - start >= .milliseconds(200), "it ended early")
      run.expect(ContinuousClock.now - start < .seconds(6), "it ended late")
      run.expect(try await eventually { closed.entries == [0] }, "the connection was kept")
      run.equal(try await client.send(.get, server.origin).text, "ok", "next answer")
    },
    TransportCase(9, "the head arrives byte by byte") { run in
      for beginning in ["HTTP/1.1 200 OK\r\n", ""] {
        try await run.expectDeadline { connection in
          for byte in beginning.utf8 { try await connection.send([byte]) }
          while true {
            try await connection.send(beginning.isEmpty ? "HTTP/1.1 103 Early Hints\r\n\r\n" : "X")
            try await connection.pause(for: .milliseconds(20))
          }
        }
      }
    },
    TransportCase(10, "the body arrives byte by byte") { run in
      try await run.expectDeadline { connection in
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
        while true {
          try await connection.send("x")
          try await connection.pause(for: .milliseconds(20))
        }
      }
    },
    TransportCase(11, "a body that is pulled stalls for good") { run in
      let server = try ScriptedServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", .stall))
      let client = try run.client { $0.options.stallTimeout = .milliseconds(100) }
      let error = try await run.failure(TransportError.self) {
        let response = try await client.open(server.origin)
        return CaseAnswer(head: response.head, bytes: try await response.body.collect(limit: 1000))
      }
      run.equal(error.kind, .stalled, "kind")
      run.expect(try await eventually { server.ended == 1 }, "the connection was kept")
      run.equal(server.requests.count, 1, "requests")
    },
    TransportCase(12, "a slow reader of a healthy body") { run in
      let size = 3 << 20
      let server = try HTTPServer.start { _ in ServerResponse(body: .bytes([UInt8](repeating: 7, count: size))) }
      let client = try run.client { $0.options.stallTimeout = .milliseconds(80) }
      let response = try await client.open(server.origin)
      var count = 0
      var waits = 0
      for try await chunk in response.body {
        count += chunk.count
        waits += 1
        if waits <= 4 { try await Task.sleep(for: .milliseconds(100)) }
      }
      run.equal(count, size, "bytes")
    },
    TransportCase(23, "the TLS handshake stalls") { run in
      let server = try HTTPServer.startRaw { connection in
        while try await !connection.receive().isEmpty {}
      }
      let client = try run.client { $0.needs.connectTimeout = .milliseconds(200) }
      let start = ContinuousClock.now
      let error = try await run.failure(TransportError.self) {
        try await client.send(.post, "https://127.0.0.1:\(server.port)")
      }
      run.expect(ContinuousClock.now - start < .seconds(8), "it took long")
      run.equal(error.kind, .unreachable, "kind")
      run.equal(error.reach, .notConnected, "reach")
      run.equal(error.attempts.count, 2, "tries before")
    },
  ]
}

extension CaseRun {
  /// A call to a server that never comes to an end: the deadline ends it, and its connection.
  fileprivate func expectDeadline(_ answer: @escaping @Sendable (RawConnection) async throws -> Void) async throws {
    let closed = Journal<Int>()
    let server = try HTTPServer.startRaw { connection in
      _ = try await connection.receiveHead()
      defer { closed.add(0) }
      try await answer(connection)
    }
    let client = try client()
    let start = ContinuousClock.now
    _ = try await failure(DeadlineExceeded.self) {
      try await client.send(.get, server.origin, timeout: .milliseconds(200))
    }
    expect(ContinuousClock.now - start < .seconds(6), "it ended late")
    expect(try await eventually { closed.count == 1 }, "the connection was kept")
  }
}
