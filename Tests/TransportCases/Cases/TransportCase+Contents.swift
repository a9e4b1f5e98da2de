import HubErrors
import HubHTTP
import Synchronization

extension TransportCase {
  /// What a success holds.
  static let contents = [
    TransportCase(39, "a page where JSON is expected") { run in
      let server = try ScriptedServer(.status(200, ["Content-Type: text/html"], body: "<html>Please log in</html>"))
      let client = try run.client()
      let error = try await run.failure(ResponseDecodingError.self) { try await client.json(server.origin) }
      run.equal(error.problem, .unexpectedContentType("text/html"), "problem")
      run.equal(String(decoding: error.body, as: UTF8.self), "<html>Please log in</html>", "body")
      run.expect(!"\(error)".contains("<html>"), "the text holds the page")
      run.equal(server.requests.count, 1, "requests")
    },
    TransportCase(40, "a body where none may be, then an innocent call") { run in
      let strays = [
        "HTTP/1.1 204 No Content\r\n\r\nstray", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nstray",
        "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\nstray",
      ]
      for text in strays {
        let server = try ScriptedServer((0..<40).map { $0.isMultiple(of: 2) ? .answer(text) : .ok("innocent") })
        let client = try run.client()
        for _ in 0..<20 {
          run.equal(try await client.send(.delete, server.origin).bytes, [], "body of \(text.prefix(12))")
          run.equal(try await client.send(.post, server.origin).text, "innocent", "next answer")
        }
        run.equal(server.requests.count, 40, "requests")
      }
    },
    TransportCase(41, "no body where a value is expected") { run in
      let server = try ScriptedServer(.status(200))
      let client = try run.client()
      let error = try await run.failure(ResponseDecodingError.self) { try await client.json(server.origin) }
      run.equal(error.problem, .emptyBody, "problem")
      run.equal(server.requests.count, 1, "requests")
    },
    TransportCase(42, "no body where none is expected") { run in
      let server = try ScriptedServer(.status(200))
      run.equal(try await run.client().send(.get, server.origin).bytes, [], "body")
      run.equal(server.requests.count, 1, "requests")
    },
    TransportCase(43, "every status of success") { run in
      for code in [200, 201, 202, 203, 206, 207, 226, 299] {
        let server = try ScriptedServer(.status(code, body: "{}"))
        let seen = Mutex(0)
        let answer = try await run.client().send(.post, server.origin) { head, _ in
          seen.withLock { $0 = head.status.code }
        }
        run.equal(seen.withLock { $0 }, code, "status")
        run.equal(answer.text, "{}", "body")
        run.equal(server.requests.count, 1, "requests")
      }
    },
  ]
}
