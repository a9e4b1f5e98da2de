#if os(Linux)
  import FlameHub
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Synchronization
  import Testing
  import TransportCases

  @Suite("Many calls at a time")
  struct ManyCallsTests {
    /// What the server saw.
    private struct Seen {
      var order: [Int] = []
      var running = 0
      var mostRunning = 0
      var connections: Set<Int> = []
    }

    private final class Log: Sendable {
      let seen = Mutex(Seen())
    }

    @Test("500 calls over at most 8 connections, in the order of asking")
    func order() async throws {
      let log = Log()
      let server = try HTTPServer.start { request in
        log.seen.withLock { seen in
          seen.order.append(request.path.split(separator: "-").last.flatMap { Int($0) } ?? -1)
          seen.running += 1
          seen.mostRunning = max(seen.mostRunning, seen.running)
          seen.connections.insert(request.connectionNumber)
        }
        try await Task.sleep(for: .milliseconds(1))
        log.seen.withLock { $0.running -= 1 }
        return ServerResponse(headerFields: [.contentType: "application/json"], body: .text(Self.node(request.path)))
      }
      let transport = try TestClient { $0.connectionsPerHost = 8 }.transport
      let hub = try FlameHubClient(server: ServerAddress(server.origin), generation: .hub013, transport: transport)
      // One thread for the callers, so that they ask in the order in which they are made.
      let callers = EventLoop()
      let keeper = try HTTPServer.startRaw(loop: callers) { _ in }
      let names = try await withThrowingTaskGroup(of: (Int, String).self) { group in
        for number in 0..<500 {
          group.addTask(executorPreference: callers) {
            (number, try await hub.core.nodes.get(ID(Self.id(number))).name)
          }
        }
        return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
      }
      await keeper.stop()
      #expect(names.count == 500)
      #expect(names.allSatisfy { $0.value == "node-\(Self.id($0.key))" }, "each got its own answer")
      let seen = log.seen.withLock { $0 }
      #expect(seen.order.sorted() == Array(0..<500), "each was asked once")
      #expect(seen.mostRunning <= 8)
      #expect(seen.connections.count <= 8)
      #expect(seen.mostRunning > 1)
      // A call is sent when at most seven before it are still under way.
      #expect(seen.order.enumerated().allSatisfy { $0.element - $0.offset < 8 }, "\(seen.order)")
    }

    private static func id(_ number: Int) -> String {
      let digits = String(number)
      return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    private static func node(_ path: String) -> String {
      let id = path.split(separator: "/").last.map(String.init) ?? ""
      let node = GeneratedNode.json(id: id, name: "node-\(id)")
      return #"{"data":\#(node),"meta":{}}"#
    }
  }
#endif
