#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Synchronization
  import Testing
  import TransportCases

  @Suite("Downloads")
  struct DownloadTests {
    /// A server that sends without end and notes how much, and how often that ended.
    private func endless(sent: Journal<Int>, ended: Journal<Int>) throws -> HTTPServer {
      try HTTPServer.start { _ in
        ServerResponse(
          body: .stream { writer in
            defer { ended.add(0) }
            while true {
              try await writer.write([UInt8](repeating: 1, count: 65_536))
              sent.add(0)
            }
          })
      }
    }

    @Test("large bodies arrive whole, with and without a length")
    func large() async throws {
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let server = try HTTPServer.start {
        ServerResponse(body: .bytes(bytes), framing: $0.path == "/c" ? .chunked : .automatic)
      }
      let client = try TestClient()
      let known = try await client.open(.get, server.origin + "/")
      #expect(known.body.length == 3_000_000)
      #expect(try await known.body.collect(limit: .max) == bytes)
      let unknown = try await client.open(.get, server.origin + "/c")
      #expect(unknown.body.length == nil)
      #expect(try await unknown.body.collect(limit: .max) == bytes)
    }

    @Test("the head is there before the body", arguments: [nil, 10])
    func headFirst(length: Int?) async throws {
      let gate = Gate()
      let server = try HTTPServer.start { _ in
        ServerResponse(
          body: .stream(length: length) { writer in
            try await writer.write([1, 2, 3, 4, 5])
            await gate.wait()
            try await writer.write([6, 7, 8, 9, 10])
          })
      }
      let response = try await TestClient().open(.get, server.origin + "/")
      #expect(response.head.status == .ok)
      var chunks = response.body.makeAsyncIterator()
      #expect(try await chunks.next() == [1, 2, 3, 4, 5])
      gate.open()
      #expect(try await chunks.next() == [6, 7, 8, 9, 10])
      #expect(try await chunks.next() == nil)
      #expect(try await chunks.next() == nil)
    }

    @Test("nothing is read that nobody asks for, and all of it when somebody does")
    func backPressure() async throws {
      let sent = Journal<Int>()
      let ended = Journal<Int>()
      let server = try endless(sent: sent, ended: ended)
      let client = try TestClient {
        $0.highWater = 128 * 1024; $0.receiveBuffer = 64 * 1024
      }
      let response = try await client.open(.get, server.origin + "/")
      try await Task.sleep(for: .milliseconds(100))
      let before = sent.count
      // What waits in the sockets of both sides is the kernel's.
      #expect(before * 65_536 < 24 << 20)
      var count = 0
      for try await chunk in response.body {
        count += chunk.count
        if count > 64 << 20 { break }
      }
      #expect(sent.count > before)
    }

    @Test("dropping the body ends the exchange")
    func dropped() async throws {
      let sent = Journal<Int>()
      let ended = Journal<Int>()
      let server = try endless(sent: sent, ended: ended)
      let client = try TestClient()
      var response: ReceivedResponse? = try await client.open(.get, server.origin + "/")
      #expect(response?.head.status == .ok)
      #expect(ended.count == 0)
      response = nil
      #expect(try await eventually { ended.count == 1 })
      #expect(try await client.open(.get, server.origin + "/").head.status == .ok, "the transport works on")
    }

    @Test("cancelling a reader resumes it at once and ends the exchange")
    func cancelledReader() async throws {
      let closed = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        _ = try await connection.receiveHead()
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello")
        while try await !connection.receive().isEmpty {}
        closed.add(0)
      }
      let response = try await TestClient().open(.get, server.origin + "/")
      let read = Journal<Int>()
      let task = Task { for try await chunk in response.body { read.add(chunk.count) } }
      #expect(try await eventually { read.count == 1 })
      let start = ContinuousClock.now
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(ContinuousClock.now - start < .seconds(3))
      #expect(try await eventually { closed.count == 1 })
    }

    @Test("cancelling before the head resumes the caller at once and closes the connection")
    func cancelledCaller() async throws {
      let closed = Journal<Int>()
      let begun = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        begun.add(0)
        while try await !connection.receive().isEmpty {}
        closed.add(0)
      }
      let client = try TestClient()
      let task = Task { try await client.send(.get, server.origin + "/") }
      #expect(try await eventually { begun.count == 1 })
      let start = ContinuousClock.now
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(ContinuousClock.now - start < .seconds(3))
      #expect(try await eventually { closed.count == 1 })
      await #expect(throws: CancellationError.self) {
        try await Task {
          withUnsafeCurrentTask { $0?.cancel() }
          return try await client.send(.get, server.origin + "/")
        }.value
      }
      #expect(begun.count == 1, "a cancelled task sends nothing")
    }

    @Test("cancelling at any moment leaves a working transport")
    func cancelledAnywhere() async throws {
      let server = try HTTPServer.start { request in
        ServerResponse(body: .bytes([UInt8](repeating: 1, count: request.path == "/large" ? 1 << 20 : 10)))
      }
      let client = try TestClient { $0.connectionsPerHost = 4 }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<200 {
          group.addTask {
            let task = Task {
              try await client.send(.get, server.origin + (number.isMultiple(of: 2) ? "/large" : "/"))
            }
            try await Task.sleep(for: .microseconds(number * 97 % 5_000))
            task.cancel()
            do {
              let answer = try await task.value
              #expect(answer.bytes.count == (number.isMultiple(of: 2) ? 1 << 20 : 10))
            } catch is CancellationError {}
          }
        }
        try await group.waitForAll()
      }
      #expect(try await client.send(.get, server.origin + "/").bytes.count == 10)
    }
  }
#endif
