import HubErrors
import HubHTTP
import HubServer

extension TransportCase {
  /// Connections that are used again.
  static let pooling = [
    TransportCase(25, "closed while idle, GET: none of 1000 fails") { run in
      let server = try ScriptedServer(.ok("x", .close))
      let client = try run.client()
      for _ in 0..<1000 { run.equal(try await client.send(.get, server.origin).text, "x", "answer") }
      run.equal(server.requests.count, 1000, "requests")
    },
    TransportCase(26, "closed while idle, POST: never sent twice, invisible where nothing was sent") { run in
      let racing = try ScriptedServer(.ok("x", .close))
      let client = try run.client()
      var successes = 0
      for _ in 0..<200 {
        do {
          _ = try await client.send(.post, racing.origin)
          successes += 1
        } catch let error as TransportError {
          run.equal(error.kind, .connectionLost, "kind")
          run.expect(error.isReusedConnection, "the connection does not pass as a used one")
          run.expect(error.mayHaveBeenProcessed, "the call seems certain to be unprocessed")
        }
      }
      run.equal(racing.requests.count, successes, "requests that were read")
      let idle = try ScriptedServer(.ok("x", .close))
      for _ in 0..<10 {
        run.equal(try await client.send(.post, idle.origin).text, "x", "answer")
        try await Task.sleep(for: .milliseconds(15))
      }
      run.equal(idle.requests.count, 10, "requests")
    },
    TransportCase(27, "reset while the next request is on its way, GET") { run in
      let server = try ScriptedServer(.ok("first"), .answer("", .resetAfter(.milliseconds(50))), .ok("second"))
      let client = try run.client()
      run.equal(try await client.send(.get, server.origin).text, "first", "answer")
      run.equal(try await client.send(.get, server.origin).text, "second", "next answer")
      run.equal(server.requests.count, 3, "requests")
      run.equal(server.connections, 2, "connections")
    },
    TransportCase(28, "the server starts anew with 20 connections in the pool") { run in
      let gate = Gate()
      let arrived = Journal<Int>()
      let first = try HTTPServer.start { request in
        arrived.add(request.connectionNumber)
        await gate.wait()
        return ServerResponse(body: .text("first"))
      }
      let client = try run.client { $0.needs.connectionsPerHost = 20 }
      let origin = first.origin
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { _ = try await client.send(.get, origin) } }
        run.expect(try await eventually { arrived.count == 20 }, "\(arrived.count) of 20 calls ran at a time")
        gate.open()
        try await group.waitForAll()
      }
      run.equal(Set(arrived.entries).count, 20, "connections")
      await first.stop()
      let seen = Journal<Int>()
      let second = try HTTPServer.start(port: first.port) { request in
        seen.add(request.connectionNumber)
        return ServerResponse(body: .text("second"))
      }
      for number in 1...20 {
        // Nothing was sent on a dead connection, so POST goes through too.
        run.equal(try await client.send(.post, second.origin).text, "second", "answer")
        run.equal(seen.count, number, "requests")
        run.expect(Set(seen.entries).count <= number, "there was more than one new connection for a call")
      }
    },
    TransportCase(29, "every try fails") { run in
      let busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      let server = try ScriptedServer(.answer(busy, .close), .answer("", .reset), .answer(busy, .close))
      let client = try run.client()
      let error = try await run.failure(HTTPServerError.self) { try await client.send(.get, server.origin) }
      run.equal(error.status, 503, "status")
      run.equal(error.attempts.map(\.delay), [.milliseconds(1), .milliseconds(2)], "delays")
      run.equal(error.attempts.first?.reason, "status 503", "first reason")
      run.expect(
        error.attempts.last?.reason.hasPrefix("connectionLost") == true, "the reasons are \(error.attempts)")
      run.equal(server.requests.count, 3, "requests")
    },
  ]
}
