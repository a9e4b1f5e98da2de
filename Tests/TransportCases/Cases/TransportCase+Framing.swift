import HubErrors
import HubHTTP
import HubServer
import HubTransport

extension TransportCase {
  private static let short = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\": 1}"
  private static let open = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"a\": 1}\r\n"

  /// Bodies and their lengths.
  static let framing = [
    TransportCase(13, "the length is larger than the body, then the end") { run in
      try await run.expectCut(short, .close, "8 of 100 bytes")
    },
    TransportCase(14, "the length is larger than the body, then a reset") { run in
      try await run.expectCut(short, .reset, "8 of 100 bytes")
    },
    TransportCase(15, "chunks without the last one") { run in
      try await run.expectCut(open, .close, "8 bytes arrived without the last chunk")
    },
    TransportCase(16, "chunk sizes that are none") { run in
      let chunks = ["garbage\r\n", "-8\r\n{\"a\": 1}\r\n", "10000000000000000\r\nx", "8\r\n{\"a\": 1}0\r\n\r\n"]
      for text in chunks {
        try await run.expectMalformed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(text)")
      }
    },
    TransportCase(17, "the length is smaller than the body") { run in
      let server = try ScriptedServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{\"a\": 1}"), .ok("{}"))
      let client = try run.client()
      _ = try await run.failure(ResponseDecodingError.self) { try await client.json(server.origin) }
      run.equal(try await client.send(.get, server.origin).text, "{}", "next answer")
      run.equal(server.requests.count, 2, "requests")
      run.equal(server.connections, 2, "connections")
    },
    TransportCase(18, "two lengths, or a length beside chunks") { run in
      let heads = [
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\nokay", "Content-Length: 2, 3\r\n\r\nokay",
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\nok\r\n0\r\n\r\n",
      ]
      for rest in heads { try await run.expectMalformed("HTTP/1.1 200 OK\r\n\(rest)") }
    },
    TransportCase(19, "a body without a length is cut") { run in
      for text in ["{\"a\": [1, 2", "{\"a\": {}"] {
        let cut = try ScriptedServer(.answer("HTTP/1.1 200 OK\r\n\r\n\(text)", .close))
        let client = try run.client()
        let error = try await run.failure(ResponseDecodingError.self) { try await client.json(cut.origin) }
        guard case .malformedJSON = error.problem else { throw CaseFailure("the problem is \(error.problem)") }
        run.equal(cut.requests.count, 1, "requests")
        let response = try await client.open(cut.origin)
        run.equal(response.body.length, nil, "length")
        run.equal(try await response.body.collect(limit: 100), Array(text.utf8), "bytes")
      }
    },
    TransportCase(21, "what listens does not speak HTTP") { run in
      for text in ["SSH-2.0-OpenSSH_9.2\r\n", "hello\n", "<html>HTTP/0.9 says hello</html>"] {
        let server = try ScriptedServer(.answer(text, .close))
        let client = try run.client()
        let error = try await run.failure(TransportError.self) { try await client.send(.get, server.origin) }
        run.equal(error.kind, .malformedResponse, "kind of \(text)")
        run.expect(error.reason.contains(text.prefix(5)), "the reason does not show it: \(error.reason)")
        run.equal(server.requests.count, 1, "requests")
      }
      let alert = try ScriptedServer(.answer([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46], .close))
      let client = try run.client()
      let error = try await run.failure(TransportError.self) { try await client.send(.get, alert.origin) }
      run.equal(error.kind, .tls, "kind of a TLS alert")
      run.equal(alert.requests.count, 1, "requests")
    },
  ]
}

extension CaseRun {
  /// A cut body is tried again by methods that may be, and never passes as success.
  fileprivate func expectCut(_ text: String, _ ending: ScriptedServer.Step.Ending, _ reason: String) async throws {
    let client = try client()
    let post = try ScriptedServer(.answer(text, ending))
    let ambiguous = try await failure(TransportError.self) { try await client.send(.post, post.origin) }
    expect(ambiguous.mayHaveBeenProcessed, "POST seems certain to be unprocessed")
    equal(post.requests.count, 1, "requests of POST")
    equal(ambiguous.kind, .truncated, "kind")
    let once = try ScriptedServer(.answer(text, ending), .ok("whole"))
    equal(try await client.send(.get, once.origin).text, "whole", "second answer")
    equal(once.requests.count, 2, "requests")
    let always = try ScriptedServer(.answer(text, ending))
    let error = try await failure(TransportError.self) { try await client.send(.get, always.origin) }
    equal(error.kind, .truncated, "kind")
    expect(error.reason.contains(reason), "the reason is \(error.reason)")
    equal(error.attempts.count, 2, "tries before")
    equal(always.requests.count, 3, "requests of three tries")
  }

  /// An answer that is no HTTP: it is not asked for again, and its connection not used again.
  func expectMalformed(_ text: String) async throws {
    let server = try ScriptedServer(.answer(text), .ok("next"))
    let client = try client()
    let error = try await failure(TransportError.self) { try await client.send(.get, server.origin) }
    equal(error.kind, .malformedResponse, "kind")
    equal(server.requests.count, 1, "requests")
    equal(try await client.send(.get, server.origin).text, "next", "next answer")
    equal(server.connections, 2, "connections")
  }
}
