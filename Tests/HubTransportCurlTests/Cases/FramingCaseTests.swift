#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing

  /// Faults of bodies and their lengths, numbered as in the reliability matrix.
  @Suite("Cases of framing")
  struct FramingCaseTests {
    private static let short = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\": 1}"
    private static let open = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"a\": 1}\r\n"

    /// A cut body is tried again by methods that may be, and never passes as success.
    private func expectCut(_ text: String, _ ending: RawServer.Step.Ending, _ reason: String) async throws {
      let once = try RawServer(.answer(text, ending), .ok("whole"))
      #expect(try await PipelineClient().run(.get, once.origin) == "whole")
      #expect(once.requests.count == 2)
      let always = try RawServer(.answer(text, ending))
      let error = try await PipelineClient().failure(.get, always.origin)
      #expect(error.kind == .truncated)
      #expect(error.reason.contains(reason), "\(error)")
      #expect(error.attempts.count == 2)
      #expect(always.requests.count == 3)
      let post = try RawServer(.answer(text, ending))
      let ambiguous = try await PipelineClient().failure(.post, post.origin)
      #expect(ambiguous.kind == .truncated)
      #expect(ambiguous.mayHaveBeenProcessed)
      #expect(post.requests.count == 1)
    }

    @Test("case 13: the length is larger than the body, then the end")
    func case13() async throws { try await expectCut(Self.short, .close, "8 of 100 bytes") }

    @Test("case 14: the same with a reset")
    func case14() async throws { try await expectCut(Self.short, .reset, "8 of 100 bytes") }

    @Test("case 15: chunks without the last one")
    func case15() async throws { try await expectCut(Self.open, .close, "8 bytes arrived without the last chunk") }

    @Test(
      "case 16: chunk sizes that are none",
      arguments: ["garbage\r\n", "-8\r\n{\"a\": 1}\r\n", "10000000000000000\r\nx", "8\r\n{\"a\": 1}0\r\n\r\n"])
    func case16(chunks: String) async throws {
      let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)"
      let server = try RawServer(.answer(text), .ok("next"))
      let client = try PipelineClient()
      let error = try await client.failure(.get, server.origin)
      #expect(error.kind == .malformedResponse, "\(error)")
      #expect(error.attempts.isEmpty)
      #expect(server.requests.count == 1)
      #expect(try await client.run(.get, server.origin) == "next")
      #expect(server.connections == 2)
    }

    @Test("case 17: the length is smaller than the body")
    func case17() async throws {
      let server = try RawServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{\"a\": 1}"), .ok("{}"))
      let client = try PipelineClient()
      await #expect(throws: ResponseDecodingError.self) {
        try await client.run(.get, server.origin) { text in
          guard text.hasSuffix("}") else { throw BodyTooLarge(limit: 4) }
          return text
        }
      }
      #expect(try await client.run(.get, server.origin) == "{}")
      #expect(server.requests.count == 2)
      #expect(server.connections == 2)
    }

    @Test(
      "case 18: two lengths, or a length beside chunks",
      arguments: [
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\nokay", "Content-Length: 2, 3\r\n\r\nokay",
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\nok\r\n0\r\n\r\n",
      ])
    func case18(rest: String) async throws {
      let server = try RawServer(.answer("HTTP/1.1 200 OK\r\n" + rest), .ok("next"))
      let client = try PipelineClient()
      let error = try await client.failure(.get, server.origin)
      #expect(error.kind == .malformedResponse)
      #expect(server.requests.count == 1)
      #expect(try await client.run(.get, server.origin) == "next")
      #expect(server.connections == 2)
    }
  }
#endif
