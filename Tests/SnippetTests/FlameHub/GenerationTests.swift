import FlameHub
import HubSandbox
import Testing

/// The snippets about generations.
struct GenerationTests {
  @Test func theGenerationIsAskedForOnce() async throws {
    for (version, generation) in [("0.8.13", ServerGeneration.hub08), ("0.13.0", .hub013)] {
      try await withHub(version: version) { _, sandbox, _ async throws in
        let place = sandbox.journal.count
        let found = try await detectedGeneration(
          server: ServerAddress(sandbox.gateway), password: sandbox.password)
        #expect(found == generation)
        #expect(sandbox.lines(since: place) == ["core GET /"])
        #expect(sandbox.journal.requests.last?.fields[.authorization] == nil)
      }
    }
    #expect("\(ServerGeneration.hub08)" == "Hub 0.8")
  }

  @Test func aConfiguredGenerationIsNotAskedFor() async throws {
    try await withHub(version: "0.8.13") { _, sandbox, _ async throws in
      let place = sandbox.journal.count
      let hub = try configuredGeneration(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      #expect(try await hub.generation() == .hub08)
      #expect(try await hub.auth.robots.list().total == 1)
      #expect(sandbox.journal.requests(since: place).map(\.path) == ["/token", "/robots"])
    }
  }

  @Test func accountsOfMachines() async throws {
    for version in ["0.8.13", "0.13.0"] {
      try await withHub(version: version) { hub, _, _ async throws in
        #expect(try await generationsApart(hub) > 0)
      }
    }
  }

  @Test func whatIsLackedIsRefusedBeforeSending() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, _ async throws in
      _ = try await hub.generation()
      let place = sandbox.journal.count
      let reasons = try await lackedByHub08(hub)
      #expect(reasons.count == 2)
      #expect(reasons.allSatisfy { $0.contains("Hub 0.8") && $0.contains("Hub 0.13") })
      #expect(sandbox.journal.requests(since: place).isEmpty)
    }
    let reason = robotOfANewerHub(server: "http://localhost:3000", id: "my-robot", secret: "secret")
    #expect(reason?.contains("Hub 0.8") == true)
    #expect(reason?.contains("Hub 0.13") == true)
  }

  @Test func operationsAreListedByGeneration() {
    let names = operationsOfHub08()
    #expect(names.contains("auth.robots.create"))
    #expect(!names.contains("auth.clients.list"))
    #expect(names.contains("core.nodes.update"))
  }
}
