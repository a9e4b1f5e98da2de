import FlameHub
import HubSandbox
import HubTesting
import Testing

/// What a user does with an analysis, against an emulated Hub.
struct AnalysisCommandTests {
  @Test func lockBuildAndDistribute() async throws {
    let clock = ManualClock()
    try await overSandbox(clock: clock) { hub, _ async throws in
      let analyses = hub.core.analyses
      let analysis = try await hub.readyAnalysis { clock.advance(by: .seconds(1)) }
      let early = await #expect(throws: HTTPBadRequest.self) { try await analyses.send(.buildStart, to: analysis) }
      #expect(early?.flame.kind == .wrongState)
      #expect(early?.message == "The analysis configuration is not locked.")
      #expect(try await analyses.send(.configurationLock, to: analysis).configurationLocked)
      #expect(try await !analyses.send(.configurationUnlock, to: analysis).configurationLocked)
      try await analyses.send(.configurationLock, to: analysis)
      #expect(try await analyses.send(.buildStart, to: analysis).buildStatus == .starting)
      clock.advance(by: .seconds(2))
      let built = try await analyses.get(analysis)
      #expect(built.buildStatus == .executed && built.buildProgress == 100)
      #expect(try await analyses.send(.distributionStart, to: analysis).distributionStatus == .starting)
      clock.advance(by: .seconds(2))
      #expect(try await analyses.send(.distributionCheck, to: analysis).distributionStatus == .executed)
    }
  }

  @Test func lockAndBuildInHub08() async throws {
    let clock = ManualClock()
    try await overSandbox(version: "0.8.13", clock: clock) { hub, _ async throws in
      let analyses = hub.core.analyses
      let analysis = try await hub.readyAnalysis { clock.advance(by: .seconds(1)) }
      let early = await #expect(throws: HTTPBadRequest.self) { try await analyses.send(.buildStop, to: analysis) }
      #expect(early?.flame.kind == .wrongState)
      let unknown = await #expect(throws: HTTPBadRequest.self) {
        try await analyses.send(AnalysisCommand(rawValue: "dance"), to: analysis)
      }
      #expect(unknown?.flame.kind == .invalid)
      #expect(unknown?.flame.issues.map(\.path) == [["command"]])
      #expect(try await analyses.send(.configurationLock, to: analysis).configurationLocked)
      #expect(try await analyses.send(.buildStart, to: analysis).buildStatus == .starting)
      #expect(try await analyses.send(.buildStatus, to: analysis).buildStatus == .starting)
      clock.advance(by: .seconds(90))
      #expect(try await analyses.get(analysis).buildStatus == .finished)
    }
  }

  @Test func imagesAndRegistries() async throws {
    let clock = ManualClock()
    try await overSandbox(clock: clock) { hub, _ async throws in
      try await hub.core.masterImages.sync()
      let image = try await hub.core.masterImages.only(where: .virtualPath == "python/base")
      #expect(try await hub.core.masterImages.build(image).buildStatus == .starting)
      clock.advance(by: .seconds(2))
      #expect(try await hub.core.masterImages.get(image).buildStatus == .executed)
      let registry = try await hub.core.registries.create(.init(name: "harbor", host: "harbor.example"))
      try await hub.core.registries.send(.setup, to: registry)
      clock.advance(by: .seconds(2))
      let projects = try await hub.core.registryProjects.list(where: .registryID == registry.id).items
      #expect(Set(projects.map(\.name)) == ["incoming", "outgoing", "master"])
      if let project = projects.first { try await hub.core.registryProjects.send(.link, to: project) }
      let absent = await #expect(throws: HTTPNotFound.self) {
        try await hub.core.registries.send(.cleanup, to: ID<Registry>(Lab.uuid))
      }
      #expect(absent?.flame.kind == .absent)
    }
  }

  @Test func credentials() async throws {
    try await overSandbox { hub, sandbox async throws in
      let node = try await hub.core.nodes.create(.init(name: "my-node"))
      let first = try await hub.core.nodes.clientCredentials(of: node)
      #expect(first.id == node.clientID && first.name == node.id.rawValue)
      let renamed = try await hub.core.nodes.setClientCredentials(of: node, .init(name: "my-client"))
      #expect(renamed.name == "my-client" && renamed.secret != first.secret)
      let secret = try #require(renamed.secret)
      let asNode = try FlameHubClient(
        server: ServerAddress(sandbox.gateway), auth: .client(id: renamed.id, secret: Secret(secret)))
      #expect(try await asNode.core.nodes.get(node).name == "my-node")
      let none = await #expect(throws: HTTPBadRequest.self) {
        try await hub.core.nodes.registryCredentials(of: node)
      }
      #expect(none?.message == "The node has no registry project provisioned yet.")
      let short = await #expect(throws: HTTPBadRequest.self) {
        try await hub.core.nodes.setClientCredentials(of: node, .init(secret: "x"))
      }
      #expect(short?.flame.kind == .invalid)
    }
  }
}
