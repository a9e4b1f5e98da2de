import HubHTTP
import HubServer
import Testing

@Suite struct RefusalTests {
  private static let handler: Handler = { request in
    ServerResponse(body: .bytes(try await request.body.collect()))
  }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc", 400),
    ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400),
    // The beginning of a TLS handshake, which has no end of line to wait for.
    ("\u{16}\u{3}\u{1}\u{2}", 400),
    ("GET / HTTP/1.1\nHost: x\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400),
    ("GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505),
    ("GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n", 417),
    ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400),
    ("GET /\(String(repeating: "x", count: 20_000)) HTTP/1.1\r\nHost: x\r\n\r\n", 414),
    ("GET /\(String(repeating: "x", count: 70_000)) HTTP/1.1\r\nHost: x\r\n\r\n", 414),
    ("GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "x", count: 70_000))\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\nHost: x\r\n\(String(repeating: "A: b\r\n", count: 200))\r\n", 431),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n", 413),
  ])
  func refused(_ request: String, _ status: Int) async throws {
    let configuration = ServerConfiguration.with { $0.limits.bodyBytes = 1 << 20 }
    try await withServer(configuration, handler: Self.handler) { server in
      let client = try RawClient(port: server.port)
      try await client.send(request)
      let reply = await client.receiveReply()
      #expect(reply.status == status)
      #expect(reply.field("connection") == "close")
      #expect(await client.receiveAll() == ("", .fin))
    }
  }

  @Test func smallLimitsStillReadBodies() async throws {
    let configuration = ServerConfiguration.with { $0.limits.headBytes = 80 }
    try await withServer(configuration, handler: Self.handler) { server in
      let client = try RawClient(port: server.port)
      let head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      try await client.send(head + "1;\(String(repeating: "e", count: 900))\r\na\r\n0\r\n\r\n")
      #expect(await client.receiveReply().body == "a")
      try await client.send("GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "x", count: 60))\r\n\r\n")
      #expect(await client.receiveReply().status == 431)
    }
  }

  @Test func slowHead() async throws {
    let configuration = ServerConfiguration.with { $0.headTimeout = .milliseconds(30) }
    try await withServer(configuration, handler: Self.handler) { server in
      let client = try RawClient(port: server.port)
      try await client.send("GET / HT")
      #expect(await client.receiveReply().status == 408)
      #expect(await client.receiveAll().ending == .fin)
    }
  }

  @Test func stalledBody() async throws {
    let configuration = ServerConfiguration.with { $0.stallTimeout = .milliseconds(30) }
    try await withServer(configuration, handler: Self.handler) { server in
      let client = try RawClient(port: server.port)
      try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na")
      #expect(await client.receiveReply().status == 408)
      #expect(await client.receiveAll().ending == .fin)
    }
  }

  @Test func idleConnectionsCloseSilently() async throws {
    let configuration = ServerConfiguration.with { $0.idleTimeout = .milliseconds(30) }
    try await withServer(configuration, handler: Self.handler) { server in
      let fresh = try RawClient(port: server.port)
      #expect(await fresh.receiveAll() == ("", .fin))
      // On a slow machine the time may pass before the request comes.
      var isAnswered = false
      for _ in 0..<50 where !isAnswered {
        let used = try RawClient(port: server.port)
        guard (try? await used.exchange(get))?.status == 200 else { continue }
        isAnswered = true
        #expect(await used.receiveAll() == ("", .fin))
      }
      #expect(isAnswered)
    }
  }

  @Test func clientThatDoesNotReadIsReset() async throws {
    let configuration = ServerConfiguration.with { $0.stallTimeout = .milliseconds(50) }
    let failure = Shared<String?>(nil)
    try await withServer(configuration) { _ in
      ServerResponse(
        body: .stream { writer in
          do {
            while true { try await writer.write([UInt8](repeating: 0x78, count: 1 << 20)) }
          } catch {
            failure.value = "\(error)"
            throw error
          }
        })
    } _: { server in
      let client = try RawClient(port: server.port, receiveBuffer: 8192)
      try await client.send(get)
      #expect(try await failure.waits { $0 != nil })
      #expect(failure.value == "TimedOut()")
      #expect(await client.receiveAll().ending == .reset)
    }
  }
}
