import FlameHub
import HubSandbox
import Testing

/// The snippets about testing one's own code.
struct Trying {
  // snippet.test
  @Test func nodesCanBeRenamed() async throws {
    try await withSandbox { sandbox in
      let server = try #require(sandbox.flameHub)
      let hub = try FlameHubClient(
        server: ServerAddress(server.gateway), auth: .password(server.username, server.password))

      let node = try await hub.core.nodes.create(.init(name: "my-node"))
      try await hub.core.nodes.update(node) { $0.name = "renamed" }
      #expect(try await hub.core.nodes.get(node).name == "renamed")
    }
  }
  // snippet.end

  @Test func faultsHappenAndAreSurvived() async throws {
    try await withHub { hub, server, _ in
      // snippet.faults
      server.inject(.reset, on: "core GET /nodes", times: 1)
      server.inject(.answer(503, body: "down for a moment"), on: "core GET /nodes", times: 1)
      _ = try await hub.core.nodes.list()  // a read is repeated
      // snippet.end

      // snippet.journal
      let requests = server.journal.requests(matching: "core GET /nodes")
      #expect(requests.map(\.status).last == 200)
      // snippet.end
      #expect(requests.count == 3)
    }
  }
}
