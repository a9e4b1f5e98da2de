#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing

  /// Faults of pooled connections, numbered as in the reliability matrix.
  @Suite("Cases of pooled connections")
  struct ReuseCaseTests {
    @Test("case 25: closed while idle, GET: none of 1000 fails")
    func case25() async throws {
      let server = try RawServer(.ok("x", .close))
      let client = try PipelineClient()
      for _ in 0..<1000 {
        #expect(try await client.run(.get, server.origin) == "x")
      }
      #expect(server.requests.count == 1000, "each was answered once")
      #expect(server.connections >= 1000)
    }

    @Test("case 26: the same, POST: never sent twice, and invisible where nothing was sent")
    func case26() async throws {
      let racing = try RawServer(.ok("x", .close))
      let client = try PipelineClient()
      var successes = 0
      for _ in 0..<200 {
        do {
          _ = try await client.run(.post, racing.origin)
          successes += 1
        } catch let error as TransportError {
          #expect(error.kind == .connectionLost)
          #expect(error.isReusedConnection)
          #expect(error.mayHaveBeenProcessed)
        }
      }
      #expect(racing.requests.count == successes)
      let idle = try RawServer(.ok("x", .close))
      for _ in 0..<10 {
        #expect(try await client.run(.post, idle.origin) == "x")
        try await Task.sleep(for: .milliseconds(15))
      }
      #expect(idle.requests.count == 10)
    }

    @Test("case 27: reset while the next request is on its way, GET")
    func case27() async throws {
      let server = try RawServer(.ok("first"), .answer("", .resetAfter(.milliseconds(50))), .ok("second"))
      let client = try PipelineClient()
      #expect(try await client.run(.get, server.origin) == "first")
      #expect(try await client.run(.get, server.origin) == "second")
      #expect(server.requests.count == 3)
      #expect(server.connections == 2)
    }

    @Test("case 28: the server starts anew with 20 connections in the pool")
    func case28() async throws {
      let gate = Gate()
      let arrived = Journal<Int>()
      let first = try HTTPServer.start { request in
        arrived.add(request.connectionNumber)
        await gate.wait()
        return ServerResponse(body: .text("first"))
      }
      let client = try PipelineClient { $0.connectionsPerHost = 20 }
      let origin = first.origin
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { _ = try await client.run(.get, origin) } }
        #expect(try await eventually { arrived.count == 20 })
        gate.open()
        try await group.waitForAll()
      }
      #expect(Set(arrived.entries).count == 20)
      await first.stop()
      let seen = Journal<Int>()
      let second = try HTTPServer.start(port: first.port) { request in
        seen.add(request.connectionNumber)
        return ServerResponse(body: .text("second"))
      }
      for number in 1...20 {
        #expect(try await client.run(.post, second.origin) == "second", "nothing was sent on a dead connection")
        #expect(seen.count == number)
        #expect(Set(seen.entries).count <= number, "at most one new connection for each call")
      }
    }

    @Test("case 29: every try fails")
    func case29() async throws {
      let busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      let server = try RawServer(.answer(busy, .close), .answer("", .reset), .answer(busy, .close))
      do {
        _ = try await PipelineClient().run(.get, server.origin)
        Issue.record("the call succeeded")
      } catch let error as HTTPServerError {
        #expect(error.status == 503)
        #expect(error.attempts.map(\.delay) == [.milliseconds(1), .milliseconds(2)])
        #expect(error.attempts.first?.reason == "status 503")
        #expect(error.attempts.last?.reason.hasPrefix("connectionLost") == true, "\(error.attempts)")
      }
      #expect(server.requests.count == 3)
    }
  }
#endif
