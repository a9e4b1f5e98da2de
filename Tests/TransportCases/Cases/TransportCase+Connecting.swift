import HubErrors
import HubHTTP
import HubServer

extension TransportCase {
  /// Connections that are not made, or end before an answer.
  static let connecting = [
    TransportCase(1, "nobody listens") { run in
      for method in [HTTPRequest.Method.get, .post] {
        let client = try run.client()
        let start = ContinuousClock.now
        let error = try await run.failure(TransportError.self) { try await client.send(method, "http://127.0.0.1:1") }
        run.expect(ContinuousClock.now - start < .seconds(6), "it took long")
        run.equal(error.kind, .refused, "kind")
        run.equal(error.reach, .notConnected, "reach")
        run.equal(error.peer, "127.0.0.1:1", "peer")
        run.equal(error.attempts.count, 2, "nothing was sent, so \(method) is tried again: tries before")
      }
    },
    TransportCase(2, "the host does not resolve") { run in
      let client = try run.client { $0.needs.connectTimeout = .milliseconds(300) }
      let error = try await run.failure(TransportError.self) {
        try await client.send(.post, "http://no-such-host.invalid")
      }
      run.equal(error.kind, .nameNotResolved, "kind")
      run.equal(error.peer, "no-such-host.invalid:80", "peer")
      run.equal(error.attempts.count, 2, "tries before")
    },
    TransportCase(3, "accepted and reset before anything is read") { run in
      let connections = Journal<Int>()
      let server = try HTTPServer.startRaw { connection in
        guard connections.add(connection.number) > 1 else { return connection.reset() }
        _ = try await connection.receiveHead()
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        _ = try await connection.receive()
      }
      run.equal(try await run.client().send(.get, server.origin).text, "ok", "answer")
      run.equal(connections.count, 2, "connections")
      let always = try HTTPServer.startRaw { $0.reset() }
      let client = try run.client()
      // Where the reset comes in between depends on the moment.
      for _ in 0..<10 {
        let error = try await run.failure(TransportError.self) { try await client.send(.get, always.origin) }
        run.equal(error.kind, error.reach == .notConnected ? .unreachable : .connectionLost, "kind")
        run.equal(error.attempts.count, 2, "tries before")
      }
    },
    TransportCase(4, "reset after the request was read, GET") { run in
      let server = try ScriptedServer(.answer("", .reset), .ok("done"))
      run.equal(try await run.client().send(.get, server.origin).text, "done", "answer")
      run.equal(server.requests.count, 2, "requests")
    },
    TransportCase(5, "reset after the request was read, POST") { run in
      let server = try ScriptedServer(.answer("", .reset), .ok("done"))
      try await run.expectLost(.post, server)
    },
    TransportCase(6, "the end of the stream instead of a reset") { run in
      let server = try ScriptedServer(.answer("", .close), .ok("done"))
      try await run.expectLost(.post, server)
      let other = try ScriptedServer(.answer("", .close), .ok("done"))
      run.equal(try await run.client().send(.get, other.origin).text, "done", "answer")
      run.equal(other.requests.count, 2, "requests of GET")
    },
    TransportCase(7, "the server ends its side without an answer") { run in
      let server = try ScriptedServer(.answer("", .halfClose))
      let client = try run.client()
      let start = ContinuousClock.now
      let error = try await run.failure(TransportError.self) { try await client.send(.get, server.origin) }
      run.expect(ContinuousClock.now - start < .seconds(8), "it took long")
      run.equal(error.kind, .connectionLost, "kind")
      run.equal(server.requests.count, 3, "requests")
    },
  ]
}

extension CaseRun {
  /// A call that is lost after it was sent: once, and the error says that the outcome is open.
  func expectLost(_ method: HTTPRequest.Method, _ server: ScriptedServer) async throws {
    let client = try client()
    let error = try await failure(TransportError.self) { try await client.send(method, server.origin) }
    equal(server.requests.count, 1, "requests of \(method)")
    expect(error.mayHaveBeenProcessed, "\(method) seems certain to be unprocessed")
    equal(error.attempts.count, 0, "tries of \(method) before")
    equal(error.kind, .connectionLost, "kind")
  }
}
