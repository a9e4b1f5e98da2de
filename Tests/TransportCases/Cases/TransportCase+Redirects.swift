import HubErrors
import HubHTTP
import HubTransport
import Synchronization

extension TransportCase {
  /// Redirects within the origin, and those that lead nowhere.
  static let redirects = [
    TransportCase(44, "five redirects within the origin, GET") { run in
      let hops = (1...5).map { ScriptedServer.Step.status(302, ["Location: /hop\($0)"]) }
      let server = try ScriptedServer(hops + [.ok("there")])
      let redirected = Mutex(0)
      let client = try run.client {
        $0.options.observers = [
          PhaseObserver { phase in
            if phase == .redirected { redirected.withLock { $0 += 1 } }
          }
        ]
      }
      run.equal(try await client.send(.get, server.origin).text, "there", "answer")
      run.equal(redirected.withLock { $0 }, 5, "redirects that observers saw")
      run.equal(server.targets, ["/", "/hop1", "/hop2", "/hop3", "/hop4", "/hop5"], "targets")
    },
    TransportCase(47, "307 and 308 within the origin repeat method and body") { run in
      for code in [307, 308] {
        let server = try ScriptedServer(.status(code, ["Location: /moved"]), .ok("there"))
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let answer = try await run.client().send(
          .post, server.origin, body: .bytes(bytes, mediaType: "application/octet-stream"))
        run.equal(answer.text, "there", "answer")
        run.equal(server.targets, ["/", "/moved"], "targets")
        run.equal(server.requests.filter { $0.hasPrefix("POST ") }.count, 2, "requests of POST")
        run.expect(server.bodies == [bytes, bytes], "the bodies have \(server.bodies.map(\.count)) bytes, or differ")
        let once = try ScriptedServer(.status(code, ["Location: /moved"]), .ok())
        let client = try run.client()
        let error = try await run.failure(HubAPIError.self) {
          try await client.send(.post, once.origin, body: .stream(BodyChunks([1, 2, 3]), mediaType: nil))
        }
        run.equal(error.status.code, code, "status")
        run.equal(once.requests.count, 1, "requests with a body that can be read once")
      }
    },
    TransportCase(49, "301, 302 and 303 of a POST are refused: no method becomes another") { run in
      for code in [301, 302, 303] {
        let server = try ScriptedServer(.status(code, ["Location: /moved"]), .ok())
        let client = try run.client()
        let error = try await run.failure(HubAPIError.self) { try await client.send(.post, server.origin) }
        run.equal(error.status.code, code, "status")
        run.expect(error.message?.contains("redirects a POST") == true, "the message is \(error.message ?? "none")")
        run.equal(server.requests.count, 1, "requests")
      }
    },
    TransportCase(50, "304 with a Location") { run in
      let server = try ScriptedServer(.answer("HTTP/1.1 304 Not Modified\r\nLocation: /moved\r\n\r\n"), .ok())
      let client = try run.client()
      let error = try await run.failure(HubAPIError.self) { try await client.send(.get, server.origin) }
      run.equal(error.status, .notModified, "status")
      run.equal(server.requests.count, 1, "requests")
    },
    TransportCase(51, "loops, six hops, and locations that are none") { run in
      let loop = try ScriptedServer(.status(302, ["Location: /"]))
      let client = try run.client()
      let error = try await run.failure(HubAPIError.self) { try await client.send(.get, loop.origin) }
      run.equal(error.message, "the server redirected more than 5 times", "message")
      run.equal(loop.requests.count, 6, "requests of a loop")
      let hops = (1...6).map { ScriptedServer.Step.status(302, ["Location: /hop\($0)"]) }
      let chain = try ScriptedServer(hops + [.ok()])
      run.equal(
        try await run.failure(HubAPIError.self) { try await client.send(.get, chain.origin) }.status, 302, "status")
      run.equal(chain.requests.count, 6, "requests of six hops")
      let locations = [
        nil, "", "file:///etc/hostname", "ftp://127.0.0.1/", "javascript:alert(1)", "http://me:pw@127.0.0.1/",
        "http://",
        "/a b", "#top", "data:text/plain,x",
      ]
      for location in locations {
        let server = try ScriptedServer(.status(302, location.map { ["Location: \($0)"] } ?? []), .ok())
        guard
          let error = await run.refusal(
            { try await client.send(.get, server.origin) }, "with \(location ?? "no location")")
        else {
          run.report("targets were \(server.targets)")
          continue
        }
        run.equal(error.status, 302, "status with \(location ?? "no location")")
        run.equal(
          error.message, "the server redirects without a usable Location", "message with \(location ?? "no location")")
        run.equal(server.requests.count, 1, "requests with \(location ?? "no location")")
        run.expect(!server.requests.joined().contains("Authorization"), "a credential was sent")
      }
    },
  ]
}

extension CaseRun {
  /// The error of a call that must be answered with one; nil, and a finding, when it is not.
  fileprivate func refusal(_ call: () async throws -> CaseAnswer, _ what: String) async -> HubAPIError? {
    do {
      return try await failure(HubAPIError.self, call)
    } catch {
      report("\(error) \(what)")
      return nil
    }
  }
}

/// Tells a closure what happens.
private struct PhaseObserver: Observer {
  var tell: @Sendable (CallEvent.Phase) -> Void

  func observe(_ event: CallEvent) { tell(event.phase) }
}
