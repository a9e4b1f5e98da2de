#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Connections that cannot be made")
  struct ConnectingTests {
    @Test("nobody listens", arguments: ["127.0.0.1", "localhost", "[::1]"])
    func refused(host: String) async throws {
      let start = ContinuousClock.now
      let error = try await TestClient().failure(.post, "http://\(host):1/")
      #expect(error.kind == .refused, "\(error)")
      #expect(error.reach == .notConnected)
      #expect(!error.mayHaveBeenProcessed)
      #expect(error.peer == "\(host):1")
      #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test("a name that does not resolve is told from a refusal")
    func name() async throws {
      // Without a network the look-up takes long; the limit then says the same.
      let client = try TestClient { $0.connectTimeout = .milliseconds(300) }
      let error = try await client.failure(.get, "http://no-such-host.invalid/")
      #expect(error.kind == .nameNotResolved, "\(error)")
      #expect(error.reach == .notConnected)
      #expect(error.peer == "no-such-host.invalid:80")
    }

    @Test("https on a plain port says so")
    func plainPort() async throws {
      let server = try HTTPServer.startRaw { connection in
        _ = try await connection.receive()
        try await connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
      }
      let error = try await TestClient().failure(.get, "https://127.0.0.1:\(server.port)/")
      #expect(error.kind == .tls)
      #expect(error.reach == .notConnected)
      #expect(error.reason.contains("does not speak TLS; use http://"), "\(error)")
    }

    @Test("a port that never answers the handshake is given up, and says what may be wrong")
    func silentPort() async throws {
      let server = try HTTPServer.startRaw { connection in while try await !connection.receive().isEmpty {} }
      let client = try TestClient { $0.connectTimeout = .milliseconds(150) }
      let start = ContinuousClock.now
      let error = try await client.failure(.get, "https://127.0.0.1:\(server.port)/")
      #expect(error.kind == .unreachable)
      #expect(error.reach == .notConnected)
      #expect(error.reason.contains("within 0.15 seconds; the port may not speak https"), "\(error)")
      #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test("a port that hangs up on the handshake")
    func closingPort() async throws {
      let server = try HTTPServer.startRaw { connection in _ = try await connection.receive() }
      let error = try await TestClient().failure(.get, "https://127.0.0.1:\(server.port)/")
      #expect(error.kind == .tls, "\(error)")
      #expect(error.reach == .notConnected)
    }

    @Test("http on a port that speaks TLS says so", arguments: [[0x15, 3, 1, 0, 2, 2, 70], [0x16, 3, 3, 0, 1, 2]])
    func tlsPort(bytes: [UInt8]) async throws {
      let server = try HTTPServer.startRaw { connection in
        _ = try await connection.receiveHead()
        try await connection.send(bytes)
      }
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .tls)
      #expect(error.reason.contains("use https://"))
    }

    @Test("a name that takes long to resolve holds up nobody else, and can be cancelled")
    func slowName() async throws {
      let server = try ScriptedServer(.ok())
      let client = try TestClient()
      let slow = Task { try await client.send(.get, "http://no-such-host.invalid/") }
      #expect(try await client.send(.get, server.origin + "/").text == "ok")
      slow.cancel()
      let start = ContinuousClock.now
      _ = await slow.result
      #expect(try await client.send(.get, server.origin + "/").text == "ok")
      #expect(ContinuousClock.now - start < .seconds(3))
    }
  }
#endif
