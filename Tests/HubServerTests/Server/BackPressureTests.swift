import HubServer
import Testing

@Suite struct BackPressureTests {
  private static let mebibyte = [UInt8](repeating: 0x78, count: 1 << 20)

  @Test func clientThatDoesNotReadStopsTheWriter() async throws {
    let written = Shared(0)
    try await withServer { _ in
      ServerResponse(
        body: .stream { writer in
          while true {
            try await writer.write(Self.mebibyte)
            written.change { $0 += 1 }
          }
        })
    } _: { server in
      let client = try RawClient(port: server.port, receiveBuffer: 64 * 1024)
      try await client.send(get)
      #expect(await client.receive(through: "\r\n\r\n").hasPrefix("HTTP/1.1 200"))
      try await Task.sleep(for: .milliseconds(100))
      // Only the two sockets' buffers take bytes; a writer that did not wait would get through thousands.
      #expect(written.value < 32)
      // It goes on when the client reads.
      let before = written.value
      #expect(await client.receive(count: 40 << 20).utf8.count == 40 << 20)
      #expect(written.value > before)
    }
  }

  @Test func handlerThatDoesNotReadStopsTheClient() async throws {
    let (goOn, isWaiting) = (Shared(false), Shared(false))
    try await withServer { request in
      isWaiting.value = true
      while !goOn.value { try await Task.sleep(for: .milliseconds(2)) }
      var count = 0
      for try await piece in request.body { count += piece.count }
      return ServerResponse(body: .text("\(count)"))
    } _: { server in
      let client = try RawClient(port: server.port)
      let total = 64 << 20
      try await client.send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: \(total)\r\n\r\n")
      #expect(try await isWaiting.waits { $0 })
      var sent = 0
      for _ in 0..<20 {
        sent += await client.sendWhatFits(Self.mebibyte)
        try await Task.sleep(for: .milliseconds(2))
      }
      #expect(sent < 16 << 20)
      goOn.value = true
      var rest = total - sent
      while rest > 0 {
        let piece = min(rest, 1 << 20)
        try await client.send(Array(Self.mebibyte.prefix(piece)))
        rest -= piece
      }
      #expect(await client.receiveReply().body == "\(total)")
    }
  }
}
