import HubServer
import Testing

@Suite struct RawConnectionTests {
  @Test func resetAtAccept() async throws {
    try await withRawServer {
      $0.reset()
    } _: { server in
      let client = try RawClient(port: server.port)
      #expect(await client.receiveAll() == ("", .reset))
    }
  }

  @Test func finAfterTheRequest() async throws {
    try await withRawServer { connection in
      let head = try await connection.receiveHead()
      #expect(head == Array(get.utf8))
      connection.close()
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send(get)
      #expect(await client.receiveAll() == ("", .fin))
    }
  }

  @Test func returningCloses() async throws {
    try await withRawServer { connection in
      try await connection.pause(for: .milliseconds(20))
      try await connection.send("bye")
    } _: { server in
      let client = try RawClient(port: server.port)
      // Unread when the connection closes, which must not turn FIN into RST.
      try await client.send("unread")
      #expect(await client.receiveAll() == ("bye", .fin))
    }
  }

  @Test func scriptsByNumberAndSeveralRequests() async throws {
    try await withRawServer { connection in
      while true {
        let head = try await connection.receiveHead()
        if head.isEmpty { return }
        let body = try await connection.receive(upTo: 3)
        try await connection.send("\(connection.number) \(head.count) \(String(decoding: body, as: UTF8.self))\n")
      }
    } _: { server in
      for number in 0..<2 {
        let client = try RawClient(port: server.port)
        try await client.send("A\r\n\r\nabcBC\r\n\r\ndefD\r\n\r\ngh")
        #expect(await client.receive(through: "\n") == "\(number) 5 abc\n")
        #expect(await client.receive(through: "\n") == "\(number) 6 def\n")
        #expect(await client.receive(through: "\n") == "\(number) 5 gh\n")
        await client.closeWriting()
        #expect(await client.receiveAll() == ("", .fin))
      }
    }
  }

  @Test func halfClose() async throws {
    let received = Shared("")
    try await withRawServer { connection in
      try await connection.send("answer")
      connection.closeWriting()
      while true {
        let bytes = try await connection.receive(upTo: 2)
        if bytes.isEmpty { break }
        received.change { $0 += String(decoding: bytes, as: UTF8.self) }
      }
      received.change { $0 += "." }
    } _: { server in
      let client = try RawClient(port: server.port)
      #expect(await client.receiveAll() == ("answer", .fin))
      try await client.send("still here")
      await client.close()
      #expect(try await received.waits { $0 == "still here." })
    }
  }

  @Test func dripAndReset() async throws {
    try await withRawServer { connection in
      _ = try await connection.receiveHead()
      for byte in "drip".utf8 {
        try await connection.send([byte])
        try await connection.pause(for: .milliseconds(2))
      }
      try await connection.flush()
      connection.reset()
      await #expect(throws: CancellationError.self) { try await connection.send("x") }
      #expect(try await connection.receive().isEmpty)
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send(get)
      #expect(await client.receiveAll() == ("drip", .reset))
    }
  }

  @Test func clientResetIsSeen() async throws {
    let failure = Shared<(any Error)?>(nil)
    try await withRawServer { connection in
      do { while try await !connection.receive().isEmpty {} } catch { failure.value = error }
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send("x")
      await client.reset()
      #expect(try await failure.waits { $0 is ServerError })
    }
  }

  @Test func stopEndsAStall() async throws {
    let received = Shared(false)
    let server = try HTTPServer.startRaw { connection in
      // Bytes that nobody has read would end the connection with RST.
      received.value = try await !connection.receive().isEmpty
      try await connection.pause(for: .seconds(60))
    }
    let client = try RawClient(port: server.port)
    try await client.send("x")
    #expect(try await received.waits { $0 })
    let elapsed = await ContinuousClock().measure { await server.stop() }
    #expect(elapsed < .seconds(1))
    #expect(await client.receiveAll() == ("", .fin))
  }

  @Test func closingFromElsewhereEndsAWait() async throws {
    let failure = Shared<(any Error)?>(nil)
    try await withRawServer { connection in
      await withThrowingTaskGroup { group in
        group.addTask {
          do { _ = try await connection.receive() } catch { failure.value = error }
        }
        try? await connection.pause(for: .milliseconds(10))
        connection.close()
      }
    } _: { server in
      let client = try RawClient(port: server.port)
      #expect(await client.receiveAll() == ("", .fin))
      #expect(try await failure.waits { $0 is CancellationError })
    }
  }
}
