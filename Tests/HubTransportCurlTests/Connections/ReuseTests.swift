#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Synchronization
  import Testing
  import TransportCases

  @Suite("Pooled connections")
  struct ReuseTests {
    @Test("one connection serves one exchange after the other, and a fresh one is made when asked for")
    func reuse() async throws {
      let server = try ScriptedServer(.ok())
      let client = try TestClient()
      for _ in 0..<3 { _ = try await client.send(.get, server.origin + "/") }
      #expect(server.connections == 1)
      _ = try await client.send(.get, server.origin + "/", isFresh: true)
      #expect(server.connections == 2)
      _ = try await client.send(.get, server.origin + "/")
      #expect(server.connections == 2)
    }

    @Test(
      "a connection that the server closed meanwhile is noticed before anything is sent", arguments: ["GET", "POST"])
    func closedMeanwhile(name: String) async throws {
      let method = try #require(HTTPRequest.Method(rawValue: name))
      for ending in [ScriptedServer.Step.Ending.close, .reset] {
        let server = try ScriptedServer(.ok("1", ending))
        let client = try TestClient()
        for _ in 0..<5 {
          #expect(try await client.send(method, server.origin + "/").text == "1")
          // The kernel needs a moment to carry the end over.
          try await Task.sleep(for: .milliseconds(10))
        }
        #expect(server.requests.count == 5)
      }
    }

    @Test("a body that can be read once survives a connection that the server closed meanwhile")
    func closedMeanwhileWithStream() async throws {
      let server = try HTTPServer.start { request in
        ServerResponse(
          body: .text("\(try await request.body.collect().count)"),
          fault: .with { $0.staleCloseAfter = .milliseconds(1) })
      }
      let client = try TestClient()
      for _ in 0..<5 {
        let body = Body.stream(BodyChunks([1, 2, 3]), mediaType: nil)
        #expect(try await client.send(.post, server.origin + "/", body: body).text == "3")
        try await Task.sleep(for: .milliseconds(20))
      }
    }

    @Test("bytes that nobody asked for end a pooled connection")
    func strayBytes() async throws {
      let server = try HTTPServer.startRaw { connection in
        while try await !connection.receiveHead().isEmpty {
          try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\(connection.number)")
          try await connection.pause(for: .milliseconds(5))
          try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
        }
      }
      let client = try TestClient()
      for number in 0..<4 {
        #expect(try await client.send(.get, server.origin + "/").text == "\(number)")
        try await Task.sleep(for: .milliseconds(20))
      }
    }

    @Test(
      "a reused connection that breaks without an answer is reported, never repeated, whatever the method",
      arguments: ["GET", "HEAD", "PUT", "POST", "DELETE"])
    func brokenAfterSending(name: String) async throws {
      let method = try #require(HTTPRequest.Method(rawValue: name))
      for ending in [ScriptedServer.Step.Ending.close, .reset] {
        for hasBody in [false, true] where name != "HEAD" || !hasBody {
          let server = try ScriptedServer(.ok("", .keep), .answer("", ending), .ok())
          let client = try TestClient()
          _ = try await client.send(.get, server.origin + "/")
          let error = try await client.failure(
            method, server.origin + "/", body: hasBody ? .bytes([1, 2], mediaType: nil) : nil)
          #expect(error.kind == .connectionLost, "\(error)")
          #expect(error.reach == .sent)
          #expect(error.isReusedConnection)
          #expect(error.mayHaveBeenProcessed)
          #expect(server.requests.count == 2)
          #expect(try await client.send(.get, server.origin + "/").status == .ok)
        }
      }
    }

    @Test("a stream on a reused connection that breaks is reported the same way")
    func brokenStream() async throws {
      let server = try ScriptedServer(.ok(), .answer("", .reset))
      let client = try TestClient()
      _ = try await client.send(.get, server.origin + "/")
      let body = Body.stream(BodyChunks([1, 2, 3]), mediaType: nil)
      let error = try await client.failure(.post, server.origin + "/", body: body)
      #expect(error.kind == .connectionLost, "\(error)")
      #expect(error.isReusedConnection)
      #expect(server.requests.count == 2)
    }

    @Test("a host serves as many at a time as allowed, and the others in the order in which they came")
    func queue() async throws {
      let order = Journal<String>()
      let running = Mutex((now: 0, most: 0))
      let gate = Gate()
      let server = try HTTPServer.start { request in
        order.add(request.path)
        running.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        await gate.wait()
        running.withLock { $0.now -= 1 }
        return ServerResponse()
      }
      let client = try TestClient { $0.connectionsPerHost = 1 }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<20 {
          group.addTask { _ = try await client.send(.get, server.origin + "/\(number)") }
          if number == 0 {
            #expect(try await eventually { order.count == 1 })
          } else {
            // The tasks must reach the transport in a known order.
            try await Task.sleep(for: .milliseconds(3))
          }
        }
        gate.open()
        try await group.waitForAll()
      }
      #expect(order.entries == (0..<20).map { "/\($0)" })
      #expect(running.withLock { $0.most } == 1)
    }

    @Test("who waits in the queue can be cancelled, and another host is not held up")
    func cancelledInQueue() async throws {
      let begun = Journal<String>()
      let gate = Gate()
      let server = try HTTPServer.start { request in
        begun.add(request.path)
        if request.path == "/first" { await gate.wait() }
        return ServerResponse(body: .text("done"))
      }
      let other = try ScriptedServer(.ok("other"))
      let client = try TestClient { $0.connectionsPerHost = 1 }
      async let first = client.send(.get, server.origin + "/first")
      #expect(try await eventually { begun.count == 1 })
      let second = Task { try await client.send(.get, server.origin + "/second") }
      let third = Task { try await client.send(.get, server.origin + "/third") }
      #expect(try await client.send(.get, other.origin + "/").text == "other")
      second.cancel()
      await #expect(throws: CancellationError.self) { try await second.value }
      gate.open()
      #expect(try await first.text == "done")
      #expect(try await third.value.text == "done")
      #expect(!begun.entries.contains("/second"))
    }
  }
#endif
