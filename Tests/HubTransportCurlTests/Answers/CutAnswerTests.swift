#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Answers that end too early")
  struct CutAnswerTests {
    @Test(
      "within or before the head the connection is lost",
      arguments: ["", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nA: b\r\n"])
    func head(text: String) async throws {
      for ending in [ScriptedServer.Step.Ending.close, .reset, .halfClose] {
        let server = try ScriptedServer(.answer(text, ending))
        let error = try await TestClient().failure(.get, server.origin + "/")
        #expect(error.kind == .connectionLost, "\(text.debugDescription) \(ending): \(error)")
        #expect(error.reach == .sent)
        #expect(!error.isReusedConnection)
        #expect(server.requests.count == 1, "nothing is repeated")
      }
    }

    @Test("after an interim answer too")
    func interim() async throws {
      let server = try ScriptedServer(.answer("HTTP/1.1 103 Early Hints\r\n\r\n", .close))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .connectionLost)
      #expect(error.reach == .sent)
    }

    @Test("a body shorter than its length is cut off, and both numbers are told")
    func length() async throws {
      for ending in [ScriptedServer.Step.Ending.close, .reset] {
        let server = try ScriptedServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n12345", ending))
        let response = try await TestClient().open(.get, server.origin + "/")
        #expect(response.head.status == .ok)
        do {
          _ = try await response.body.collect(limit: 1000)
          Issue.record("the body passed as complete")
        } catch let error as TransportError {
          #expect(error.kind == .truncated)
          #expect(error.reach == .headReceived)
          #expect(error.reason.hasPrefix("5 of 100 bytes"), "\(error)")
        }
      }
    }

    @Test("chunks without the last one are cut off")
    func chunks() async throws {
      let start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
      for (text, ending) in [
        (start + "5\r\nhello\r\n", ScriptedServer.Step.Ending.close), (start + "5\r\nhel", .close),
        (start + "5\r\nhello\r\n", .reset), (start, .close), (start + "5\r\nhello\r\n0\r\n", .close),
      ] {
        let server = try ScriptedServer(.answer(text, ending))
        let error = try await TestClient().failure(.get, server.origin + "/")
        #expect(error.kind == .truncated, "\(error)")
        #expect(error.reach == .headReceived)
      }
    }

    @Test("a body without any length ends with the connection, and one that is reset is lost")
    func untilClose() async throws {
      let text = "HTTP/1.1 200 OK\r\n\r\nall of it"
      let server = try ScriptedServer(.answer(text, .close), .answer(text, .reset))
      #expect(try await TestClient().send(.get, server.origin + "/").text == "all of it")
      #expect(try await TestClient().failure(.get, server.origin + "/").kind == .connectionLost)
    }

    @Test("a body that is too long ends where it should, and the rest reaches nobody")
    func excess() async throws {
      let server = try ScriptedServer(
        .answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 666 Evil\r\n\r\n"), .ok("next"))
      let client = try TestClient()
      #expect(try await client.send(.get, server.origin + "/").text == "hello")
      #expect(try await client.send(.get, server.origin + "/").text == "next")
      #expect(server.connections == 2)
    }

    @Test(
      "bytes after answers that have no body reach nobody either", arguments: ["204 No Content", "304 Not Modified"])
    func strayBody(status: String) async throws {
      let server = try ScriptedServer(.answer("HTTP/1.1 \(status)\r\n\r\nstray"), .ok("next"))
      let client = try TestClient()
      #expect(try await client.send(.get, server.origin + "/").bytes.isEmpty)
      #expect(try await client.send(.get, server.origin + "/").text == "next")
    }
  }
#endif
