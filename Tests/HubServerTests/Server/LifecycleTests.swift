import HubHTTP
import HubServer
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct LifecycleTests {
  private static let handler: Handler = { _ in ServerResponse(body: .text("ok")) }

  /// How many entries a folder of `/proc/self` has, nil where there is none.
  private static func entries(_ folder: String) -> Int? {
    guard let directory = opendir("/proc/self/\(folder)") else { return nil }
    defer { closedir(directory) }
    var count = 0
    while readdir(directory) != nil { count += 1 }
    return count
  }

  /// Other tests run meanwhile, with clients and servers of their own: hence the allowance, far below one for each.
  @Test(.enabled(if: LifecycleTests.entries("task") != nil), arguments: [true, false])
  func nothingIsLeft(_ sharesLoop: Bool) async throws {
    let threads = try #require(Self.entries("task"))
    let descriptors = try #require(Self.entries("fd"))
    let loop = sharesLoop ? EventLoop() : nil
    for number in 0..<250 {
      try await withServer(loop: loop, handler: Self.handler) { server in
        guard number.isMultiple(of: 10) else { return }
        let client = try RawClient(port: server.port)
        #expect(try await client.exchange(get).body == "ok")
        await client.close()
      }
    }
    #expect(try await eventually { (Self.entries("task") ?? .max) < threads + 60 })
    #expect(try await eventually { (Self.entries("fd") ?? .max) < descriptors + 60 })
  }

  @Test func fiftyServersOnOneLoop() async throws {
    let loop = EventLoop()
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<50 {
        group.addTask {
          try await withServer(loop: loop) { request in
            ServerResponse(body: .text("\(number): \(request.path)"))
          } _: { server in
            let client = try RawClient(port: server.port)
            let first = try await client.exchange("GET /a HTTP/1.1\r\nHost: x\r\n\r\n").body
            return try await first + " " + client.exchange("GET /b HTTP/1.1\r\nHost: x\r\n\r\n").body
          }
        }
      }
      let answers = try await group.reduce(into: Set<String>()) { $0.insert($1) }
      #expect(answers == Set((0..<50).map { "\($0): /a \($0): /b" }))
    }
  }

  @Test func aLoopCanBeUsedAgain() async throws {
    let loop = EventLoop()
    for _ in 0..<3 {
      let body = try await withServer(loop: loop, handler: Self.handler) { server in
        try await RawClient(port: server.port).exchange(get).body
      }
      #expect(body == "ok")
    }
  }

  @Test func manyConnectionsAtOnce() async throws {
    try await withServer(handler: Self.handler) { server in
      let clients = try (0..<40).map { _ in try RawClient(port: server.port) }
      for client in clients { try await client.send(get) }
      for client in clients { #expect(await client.receiveReply().body == "ok") }
    }
  }

  @Test func clientThatLeavesCancelsTheHandler() async throws {
    let (hasStarted, wasCancelled) = (Shared(0), Shared(0))
    try await withServer { _ in
      hasStarted.change { $0 += 1 }
      do {
        try await Task.sleep(for: .seconds(60))
      } catch {
        wasCancelled.change { $0 += 1 }
        throw error
      }
      return ServerResponse()
    } _: { server in
      let (first, second) = (try RawClient(port: server.port), try RawClient(port: server.port))
      for client in [first, second] { try await client.send(get) }
      #expect(try await hasStarted.waits { $0 == 2 })
      await first.close()
      #expect(try await wasCancelled.waits { $0 == 1 })
      await second.reset()
      #expect(try await wasCancelled.waits { $0 == 2 })
    }
  }

  @Test func clientThatLeavesEndsTheStream() async throws {
    let failure = Shared<(any Error)?>(nil)
    try await withServer { _ in
      ServerResponse(
        body: .stream { writer in
          do {
            try await writer.write(Array("first".utf8))
            try await Task.sleep(for: .seconds(60))
          } catch {
            failure.value = error
            throw error
          }
        })
    } _: { server in
      let client = try RawClient(port: server.port)
      try await client.send(get)
      #expect(await client.receive(through: "first").hasSuffix("5\r\nfirst"))
      await client.close()
      #expect(try await failure.waits { $0 is CancellationError })
    }
  }

  @Test func stopEndsEverything() async throws {
    let server = try HTTPServer.start { request in
      guard request.path != "/wait" else {
        try await Task.sleep(for: .seconds(60))
        return ServerResponse()
      }
      return ServerResponse(
        body: .stream { writer in while true { try await writer.write(Array("data: x\n\n".utf8)) } })
    }
    let (idle, endless, waiting) = (
      try RawClient(port: server.port), try RawClient(port: server.port), try RawClient(port: server.port)
    )
    try await endless.send(get)
    #expect(await endless.receive(count: 100).utf8.count == 100)
    try await waiting.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
    let elapsed = await ContinuousClock().measure { await server.stop() }
    #expect(elapsed < .seconds(1))
    #expect(await idle.receiveAll() == ("", .fin))
    #expect(await endless.receiveAll().ending == .reset)
    #expect(await waiting.receiveAll().text == "")
    #expect(throws: RawClient.Failed.self) { try RawClient(port: server.port) }
    await server.stop()
  }

  @Test func aServerThatNobodyHoldsStops() async throws {
    var server: HTTPServer? = try HTTPServer.start(handler: Self.handler)
    let port = try #require(server?.port)
    #expect(try await RawClient(port: port).exchange(get).status == 200)
    server = nil
    #expect(try await eventually { (try? RawClient(port: port)) == nil })
  }

  @Test func portInUse() async throws {
    try await withServer(handler: Self.handler) { server in
      let error = #expect(throws: ServerError.self) { try HTTPServer.start(port: server.port, handler: Self.handler) }
      #expect(error?.isPortInUse == true)
      #expect(error?.port == server.port)
      #expect(error?.description.contains("port \(server.port): it is in use. Stop") == true)
    }
  }

  @Test func aPortIsFreeAgainAfterStop() async throws {
    let first = try HTTPServer.start(handler: Self.handler)
    let client = try RawClient(port: first.port)
    #expect(try await client.exchange(get).status == 200)
    await first.stop()
    let second = try HTTPServer.start(port: first.port, handler: Self.handler)
    #expect(second.port == first.port)
    await second.stop()
  }

  @Test func sixthVersionOfTheInternetProtocol() async throws {
    do {
      try await withServer(.with { $0.address = .ipv6 }, handler: Self.handler) { server in
        #expect(server.origin == "http://[::1]:\(server.port)")
        let client = try RawClient(port: server.port, family: AF_INET6)
        #expect(try await client.exchange(get).body == "ok")
      }
    } catch let error as ServerError {
      // A machine without that protocol says so.
      #expect(error.description.contains("no such loopback address"))
    }
  }
}
