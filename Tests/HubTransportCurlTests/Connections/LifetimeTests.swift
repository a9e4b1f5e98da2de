#if os(Linux)
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Lifetime of transports")
  struct LifetimeTests {
    /// The names of the threads of this process.
    private func driverThreads() throws -> Int {
      let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
      return tasks.count { task in
        (try? String(contentsOfFile: "/proc/self/task/\(task)/comm", encoding: .utf8))?.hasPrefix("HubTransport")
          ?? false
      }
    }

    private func descriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    @Test("threads and descriptors go with the transports")
    func released() async throws {
      let server = try HTTPServer.start { _ in ServerResponse(body: .text("ok")) }
      var clients: [TestClient] = []
      for _ in 0..<60 {
        let client = try TestClient()
        #expect(try await client.send(.get, server.origin + "/").text == "ok")
        clients.append(client)
      }
      // Other tests have transports too, but by far not as many.
      #expect(try driverThreads() >= 60)
      let before = try descriptors()
      clients = []
      #expect(try await eventually { ((try? driverThreads()) ?? .max) < 45 })
      #expect(try await eventually { ((try? descriptors()) ?? .max) < before - 60 })
    }

    @Test("a body outlives the transport that gave it")
    func bodyOutlives() async throws {
      let gate = Gate()
      let server = try HTTPServer.start { _ in
        ServerResponse(
          body: .stream { writer in
            try await writer.write([1])
            await gate.wait()
            try await writer.write([UInt8](repeating: 2, count: 1 << 20))
          })
      }
      let response = try await TestClient().open(.get, server.origin + "/")
      gate.open()
      #expect(try await response.body.collect(limit: .max).count == 1 + 1 << 20)
    }

    @Test("the driver blocks every signal")
    func signals() async throws {
      let client = try TestClient()
      _ = try? await client.send(.get, "http://127.0.0.1:1/")
      for task in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task") {
        guard let status = try? String(contentsOfFile: "/proc/self/task/\(task)/status", encoding: .utf8),
          status.hasPrefix("Name:\tHubTransport"),
          let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigBlk:") })
        else { continue }
        // Signals 1 to 64 but for SIGKILL, SIGSTOP and the two that the C library keeps for itself.
        let mask = try #require(UInt64(line.split(separator: "\t")[1], radix: 16))
        #expect(mask | 1 << 8 | 1 << 18 | 1 << 31 | 1 << 32 | 1 << 33 == .max)
      }
    }
  }
#endif
