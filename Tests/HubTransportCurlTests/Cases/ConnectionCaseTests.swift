#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing

  /// Faults of connections, numbered as in the reliability matrix.
  @Suite("Cases of connections")
  struct ConnectionCaseTests {
    @Test("case 1: nobody listens", arguments: ["GET", "POST"])
    func case1(name: String) async throws {
      let error = try await PipelineClient().failure(#require(HTTPRequest.Method(rawValue: name)), "http://127.0.0.1:1")
      #expect(error.kind == .refused)
      #expect(error.reach == .notConnected)
      #expect(error.peer == "127.0.0.1:1")
      #expect(error.attempts.count == 2, "nothing was sent, so every method is tried again")
    }

    @Test("case 2: the host does not resolve")
    func case2() async throws {
      let client = try PipelineClient { $0.connectTimeout = .milliseconds(300) }
      let error = try await client.failure(.post, "http://no-such-host.invalid")
      #expect(error.kind == .nameNotResolved)
      #expect(error.peer == "no-such-host.invalid:80")
      #expect(error.attempts.count == 2)
    }

    @Test("case 3: accepted and reset before anything is read")
    func case3() async throws {
      let connections = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        guard connections.add(connection.number) > 1 else { return connection.reset() }
        _ = try await connection.receiveHead()
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        _ = try await connection.receive()
      }
      #expect(try await PipelineClient().run(.get, server.origin) == "ok")
      #expect(connections.count == 2)
      let always = try HTTPServer.startRaw { $0.reset() }
      let error = try await PipelineClient().failure(.get, always.origin)
      // A reset can come while the connection is being made.
      #expect(error.kind == (error.reach == .notConnected ? .unreachable : .connectionLost))
      #expect(error.attempts.count == 2)
    }

    @Test("case 4: reset after the request was read, GET")
    func case4() async throws {
      let server = try RawServer(.answer("", .reset), .ok("done"))
      #expect(try await PipelineClient().run(.get, server.origin) == "done")
      #expect(server.requests.count == 2)
    }

    @Test("case 5: the same, POST")
    func case5() async throws {
      let server = try RawServer(.answer("", .reset), .ok("done"))
      let error = try await PipelineClient().failure(.post, server.origin)
      #expect(error.kind == .connectionLost)
      #expect(error.mayHaveBeenProcessed)
      #expect(error.attempts.isEmpty)
      #expect(server.requests.count == 1)
    }

    @Test("case 6: the end of the stream instead of a reset")
    func case6() async throws {
      let server = try RawServer(.answer("", .close), .ok("done"))
      #expect(try await PipelineClient().run(.get, server.origin) == "done")
      #expect(server.requests.count == 2)
      let other = try RawServer(.answer("", .close), .ok("done"))
      let error = try await PipelineClient().failure(.post, other.origin)
      #expect(error.kind == .connectionLost)
      #expect(error.mayHaveBeenProcessed)
      #expect(other.requests.count == 1)
    }

    @Test("case 7: the server ends its side without an answer")
    func case7() async throws {
      let server = try RawServer(.answer("", .halfClose))
      let start = ContinuousClock.now
      let error = try await PipelineClient().failure(.get, server.origin)
      #expect(ContinuousClock.now - start < .seconds(5), "the time-out is 20 s")
      #expect(error.kind == .connectionLost)
      #expect(server.requests.count == 3)
    }

    @Test("case 8: no answer ever")
    func case8() async throws {
      let closed = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        while try await !connection.receiveHead().isEmpty {
          if connection.number > 0 { try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") }
        }
        closed.add(connection.number)
      }
      let client = try PipelineClient()
      let start = ContinuousClock.now
      do {
        _ = try await client.run(.get, server.origin, timeout: .milliseconds(200))
        Issue.record("there was an answer")
      } catch let error as DeadlineExceeded {
        #expect(error.limit == .milliseconds(200))
      }
      #expect(ContinuousClock.now - start >= .milliseconds(200))
      #expect(ContinuousClock.now - start < .seconds(3))
      #expect(try await eventually { closed.entries == [0] }, "the connection is not used again")
      #expect(try await client.run(.get, server.origin) == "ok")
    }

    @Test("case 9: the head arrives byte by byte", arguments: ["HTTP/1.1 200 OK\r\n", ""])
    func case9(start: String) async throws {
      let closed = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        _ = try await connection.receiveHead()
        defer { closed.add(0) }
        for byte in start.utf8 { try await connection.send([byte]) }
        while true {
          try await connection.send(start.isEmpty ? "HTTP/1.1 103 Early Hints\r\n\r\n" : "X")
          try await connection.pause(for: .milliseconds(20))
        }
      }
      await #expect(throws: DeadlineExceeded.self) {
        try await PipelineClient().run(.get, server.origin, timeout: .milliseconds(200))
      }
      #expect(try await eventually { closed.count == 1 })
    }
  }
#endif
