import HubErrors
import HubHTTP
import HubJSON
import HubTransport

extension TransportCase {
  /// Answers that are asked for again.
  static let retries = [
    TransportCase(30, "429 with Retry-After: 2") { run in
      let server = try ScriptedServer(.status(429, ["Retry-After: 2"]), .ok())
      let clock = JumpingClock()
      let client = try run.client(on: clock)
      run.equal(try await client.send(.post, server.origin).text, "ok", "answer")
      run.equal(clock.waits, [.seconds(2)], "waits")
      run.equal(server.requests.count, 2, "requests")
    },
    TransportCase(31, "429 without Retry-After") { run in
      let server = try ScriptedServer(.status(429), .status(429), .ok())
      let clock = JumpingClock()
      let client = try run.client(on: clock)
      run.equal(try await client.send(.get, server.origin).text, "ok", "answer")
      // Half of the ceilings of 1 s and 2 s.
      run.equal(clock.waits, [.milliseconds(500), .seconds(1)], "waits")
    },
    TransportCase(32, "429 with dates in the three forms") { run in
      let dates: [(String, Duration)] = [
        ("Sun, 15 Jun 2025 15:07:10 GMT", .seconds(30)), ("Sunday, 15-Jun-25 15:07:10 GMT", .seconds(30)),
        ("Sun Jun 15 15:07:10 2025", .seconds(30)), ("Sun, 15 Jun 2025 15:06:00 GMT", .zero),
        ("Thu, 01 Jan 1970 00:00:00 GMT", .zero),
      ]
      for (date, wait) in dates { try await run.expectWait(["Retry-After: \(date)"], wait) }
    },
    TransportCase(33, "429 with a Retry-After that is none") { run in
      for text in ["-1", "+1", "1.5", "abc", "", "Sun, 15 Jun 2025 17:07:10 +0200"] {
        try await run.expectWait(["Retry-After: \(text)"], .milliseconds(500))
      }
      try await run.expectWait(["Retry-After: abc", "Retry-After: 7", "Retry-After: 9"], .seconds(7))
      try await run.expectRefusal("99999999999999999999", timeout: nil)
    },
    TransportCase(34, "Retry-After beyond the deadline") { run in
      try await run.expectRefusal("30", timeout: .seconds(20))
      try await run.expectRefusal("121", timeout: nil)
    },
    TransportCase(35, "503 twice, then a success") { run in
      let server = try ScriptedServer(.status(503), .status(503), .ok())
      let clock = JumpingClock()
      let client = try run.client(on: clock)
      run.equal(try await client.send(.get, server.origin).text, "ok", "answer")
      run.equal(clock.waits, [.milliseconds(1), .milliseconds(2)], "waits")
      run.equal(server.requests.count, 3, "requests")
    },
    TransportCase(36, "503 for ever") { run in
      let server = try ScriptedServer(.status(503, ["X-Request-Id: r-1"], body: #"{"message":"closed"}"#))
      let client = try run.client()
      let error = try await run.failure(HTTPServerError.self) { try await client.send(.get, server.origin) }
      run.equal(error.status, 503, "status")
      run.equal(error.message, "closed", "message")
      run.equal(error.requestID, "r-1", "request id")
      run.equal(server.requests.count, 3, "requests")
    },
    TransportCase(37, "which statuses are asked for again, and of which methods") { run in
      for code in [408, 500, 502, 504, 520, 521, 522, 523, 524] {
        let client = try run.client()
        let read = try ScriptedServer(.status(code), .ok())
        run.equal(try await client.send(.get, read.origin).text, "ok", "answer after \(code)")
        run.equal(read.requests.count, 2, "requests of GET after \(code)")
        let written = try ScriptedServer(.status(code), .ok())
        _ = try await run.failure(HubAPIError.self) { try await client.send(.post, written.origin) }
        run.equal(written.requests.count, 1, "requests of POST after \(code)")
      }
      for code in [400, 401, 403, 404, 409, 422, 501, 505] {
        let client = try run.client()
        let server = try ScriptedServer(.status(code), .ok())
        let error = try await run.failure(HubAPIError.self) { try await client.send(.get, server.origin) }
        run.equal(error.status.code, code, "status")
        run.equal(server.requests.count, 1, "requests after \(code)")
      }
    },
    TransportCase(38, "502 with a page of markup") { run in
      let page = "<html><body>\(String(repeating: "<p>Bad gateway</p>", count: 230))</body></html>"
      let server = try ScriptedServer(.status(502, ["Content-Type: text/html"], body: page))
      let client = try run.client()
      let error = try await run.failure(HTTPServerError.self) { try await client.send(.get, server.origin) }
      run.equal("\(error)", "received status code 502", "text")
      run.equal(error.body.count, page.utf8.count, "bytes of the body")
      run.equal(server.requests.count, 3, "requests")
    },
  ]
}

extension CaseRun {
  /// A client on a clock of its own, without a deadline, which would sleep on it too.
  fileprivate func client(on clock: JumpingClock) throws -> CaseClient {
    try client {
      $0.clock = clock
      $0.options.timeout = nil
      $0.options.stallTimeout = nil
    }
  }

  /// 429 with fields, then a success after a wait.
  fileprivate func expectWait(_ fields: [String], _ wait: Duration) async throws {
    let server = try ScriptedServer(.status(429, fields), .ok())
    let clock = JumpingClock()
    let client = try client(on: clock)
    equal(try await client.send(.get, server.origin).text, "ok", "answer after \(fields)")
    equal(clock.waits, [wait], "waits after \(fields)")
    equal(server.requests.count, 2, "requests after \(fields)")
  }

  /// 429 that asks for too long a wait: the call fails at once.
  fileprivate func expectRefusal(_ retryAfter: String, timeout: Duration?) async throws {
    let server = try ScriptedServer(.status(429, ["Retry-After: \(retryAfter)"]), .ok())
    let client = try client { $0.options.timeout = timeout }
    let start = ContinuousClock.now
    let error = try await failure(HubAPIError.self) { try await client.send(.get, server.origin) }
    expect(ContinuousClock.now - start < .seconds(6), "it took long")
    equal(error.status, .tooManyRequests, "status")
    equal(error.retryAfter, Int64(retryAfter).map { .seconds($0) } ?? .seconds(31_536_000), "wait in the error")
    equal(server.requests.count, 1, "requests")
  }
}
