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
      #expect(try await hub.auth.robots.list(where: .name == "system").total == 1)
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

  @Test func eachGenerationLacksWhatOnlyTheOtherHas() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
      let place = sandbox.journal.count
      let analysis: ID<Analysis> = "00000000-0000-4000-8000-000000000000"
      await refused { _ = try await hub.core.nodes.list(where: .name.hasSuffix("node")) }
      await refused { _ = try await hub.core.nodes.list(where: .clientID == nil) }
      await refused { _ = try await hub.core.projects.list(sort: .by(.displayName)) }
      await refused { _ = try await hub.core.nodes.update(node) { $0.clientID = nil } }
      await refused { _ = try await hub.core.analysisLogs.list(of: analysis) }
      await refused { _ = try await hub.core.analysisNodeLogs.list(of: analysis, node: node) }
      #expect(sandbox.journal.requests(since: place).isEmpty)
    }
    try await withHub { hub, sandbox, _ async throws in
      let place = sandbox.journal.count
      await refused { _ = try await hub.auth.robots.list() }
      await refused { _ = try await hub.auth.robotPermissions.list() }
      await refused { _ = try await hub.auth.robotRoles.list() }
      await refused { _ = try await hub.core.masterImageEventLogs.list() }
      await refused { _ = try await hub.core.analysisLogRecords.list() }
      await refused { _ = try await hub.core.analysisNodeLogRecords.list() }
      #expect(sandbox.journal.requests(since: place).isEmpty)
      let robot = try FlameHubClient(
        server: ServerAddress(sandbox.gateway), auth: .robot(id: "my-robot", secret: "secret"))
      await refused { _ = try await robot.core.nodes.list() }
      #expect(sandbox.lines(since: place) == ["core GET /"])
    }
  }

  private func refused(_ call: () async throws -> Void) async {
    let error = await #expect(throws: InvalidRequestError.self) { try await call() }
    #expect(error?.reason.contains("Hub 0.8") == true)
    #expect(error?.reason.contains("Hub 0.13") == true)
  }

  @Test func answersOfHub08() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      #expect(try await hub.auth.realms.record(realm).meta == ResponseMeta())
      let everything = try await hub.auth.permissions.list(page: .serverDefault)
      #expect(everything.items.count > 50)
      #expect(everything.items.count == everything.total)

      let robot = try await hub.auth.robots.create(.init(name: "my-robot", secret: "correct horse"))
      #expect(robot.secret == "correct horse")
      #expect(!"\(robot)".contains("correct horse"))
      let user = try await hub.auth.users.create(
        .init(name: "jane", email: "jane@example.org", password: "correct horse", realm: realm))
      #expect(user.wire["password"] == "correct horse")
      #expect(!"\(user)".contains("correct horse"))
      let registry = try await hub.core.registries.create(
        .init(name: "my-registry", host: "registry.example.org", accountName: "account", accountSecret: "correct horse")
      )
      #expect(registry.accountSecret == "correct horse")
      #expect(!"\(registry)".contains("correct horse"))
    }
  }

  @Test func operationsAreListedByGeneration() {
    let names = operationsOfHub08()
    #expect(names.contains("auth.robots.create"))
    #expect(!names.contains("auth.clients.list"))
    #expect(names.contains("core.nodes.update"))
  }
}
