#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about analyses, credentials and logs.
struct AnalysisTests {
  /// A project with a default and an aggregator node, and an image.
  private func project(
    _ hub: FlameHubClient, _ realm: Realm
  ) async throws -> (project: FlameProject, image: MasterImage, nodes: [Node]) {
    let registry = try await prepareRegistry(hub)
    let project = try await hub.core.projects.create(.init(name: "my-project"))
    var nodes: [Node] = []
    for (name, type) in [("my-node", NodeType.default), ("my-aggregator", .aggregator)] {
      let node = try await hub.core.nodes.create(.init(name: name, realm: realm, type: type, registry: registry.id))
      try await hub.core.projectNodes.create(.init(project: project, node: node))
      nodes.append(node)
    }
    return (project, try await hub.core.masterImages.only(where: .virtualPath == "python/base"), nodes)
  }

  @Test(arguments: ["0.13.0", "0.8.13"])
  func fromCodeToResults(version: String) async throws {
    let clock = WaitingClock(limit: .seconds(10))
    try await withHub(version: version, clock: clock) { hub, sandbox, realm async throws in
      try await withFolder { folder in
        let (project, image, nodes) = try await project(hub, realm)
        let analysis = try await makeAnalysis(hub, project: project, image: image, nodes: nodes)
        try await clock.sleep(for: .seconds(1))
        #expect(try await unlockAnalysis(hub, analysis) == "The analysis configuration is already unlocked.")
        let path = "\(folder)/code"
        try "print(1)\n".write(toFile: path, atomically: true, encoding: .utf8)
        let isOld = version.hasPrefix("0.8")
        let entry =
          isOld
          ? try await uploadCodeToHub08(hub, analysis, path: path) : try await uploadCode(hub, analysis, path: path)
        #expect(entry?.path == "main.py")
        let built = try await buildAnalysis(hub, analysis, clock: clock)
        #expect(built.buildStatus == (isOld ? .finished : .executed))
        if !isOld {
          #expect(try await distributeAnalysis(hub, analysis, clock: clock).distributionStatus == .executed)
        }
        let results = try await hub.core.analysisBuckets.only(where: .analysisID == analysis.id && .type == .result)
        let bucket = try #require(results.bucketID)
        try await hub.storage.buckets.upload([.bytes([4, 2], name: "result.bin")], to: bucket)
        #expect(try await downloadResults(hub, analysis, folder: folder) == 1)
        let file = try await hub.storage.bucketFiles.only(where: .bucketID == bucket)
        #expect(try bytes(ofFile: "\(folder)/\(file.id)") == [4, 2])
        #expect(try await commandsOfAGeneration(hub).contains(.spinUp) == isOld)
      }
    }
  }

  @Test(arguments: ["0.13.0", "0.8.13"])
  func nodesApproveWhereTheHubDoesNot(version: String) async throws {
    var settings = FlameHubSandboxConfiguration()
    (settings.skipsProjectApproval, settings.skipsAnalysisApproval) = (false, false)
    try await withHub(version: version, settings: settings) { hub, _, realm async throws in
      try await hub.core.masterImages.sync()
      let project = try await hub.core.projects.create(.init(name: "my-project"))
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
      let entry = try await takePartInAProject(hub, project: project, node: node)
      #expect(entry.approvalStatus == nil)
      #expect(try await approveProject(hub, entry).approvalStatus == .approved)
      let image = try #require(try await hub.core.masterImages.list().items.first)
      let analysis = try await makeAnalysis(hub, project: project, image: image, nodes: [node])
      #expect(try await approveAnalysis(hub, analysis) == 1)
      #expect(try await approveAnalysis(hub, analysis) == 0)
    }
  }

  @Test func imagesAndRegistries() async throws {
    let clock = WaitingClock(limit: .seconds(10))
    try await withHub(clock: clock) { hub, _, _ async throws in
      #expect(try await prepareImages(hub).buildStatus == .starting)
      let registry = try await prepareRegistry(hub)
      try await clock.sleep(for: .seconds(1))
      #expect(try await hub.core.registryProjects.list(where: .registryID == registry.id).total == 3)
    }
  }

  @Test func credentials() async throws {
    let clock = WaitingClock(limit: .seconds(10))
    try await withHub(clock: clock) { hub, sandbox, realm async throws in
      let (project, image, nodes) = try await project(hub, realm)
      try await clock.sleep(for: .seconds(1))
      let node = nodes[0]
      let (client, registry) = try await readCredentials(hub, node)
      #expect(client.id == node.clientID)
      let secret = try #require(client.secret)
      #expect(!"\(client)".contains(secret))
      #expect(registry.host == "harbor.example.org")
      let asNode = try await renewSecret(hub, node, server: ServerAddress(sandbox.gateway))
      #expect(try await asNode?.core.nodes.get(node).id == node.id)
      let analysis = try await makeAnalysis(hub, project: project, image: image, nodes: [])
      let set = try await setSecret(hub, analysis, secret: "correct horse")
      #expect(set.secret == "correct horse" && set.id == analysis.clientID)
      let place = sandbox.journal.count
      #expect(try await clientMayDoLess(hub, analysis).contains("analysis_self_storage_use"))
      #expect(sandbox.journal.requests(since: place).map(\.status) == [200, 202, 201])
    }
  }

  @Test func logs() async throws {
    let clock = WaitingClock(limit: .seconds(10))
    var settings = FlameHubSandboxConfiguration()
    settings.deletesLogs = true
    try await withHub(settings: settings, clock: clock) { hub, _, realm async throws in
      let (project, image, nodes) = try await project(hub, realm)
      let analysis = try await makeAnalysis(hub, project: project, image: image, nodes: nodes)
      let written = try await writeLog(hub, analysis, nodes[0])
      #expect(written.message == "the data is there" && written.labels["status"] == "running")
      try await clock.sleep(for: .seconds(5))
      let read = try await readLogs(hub, analysis, nodes[0])
      #expect(read.filter { $0.labels["nodeId"] == nodes[0].id.rawValue }.map(\.message) == ["the data is there"])
      try await deleteLogs(hub, analysis, nodes[0])
      #expect(try await hub.core.analysisNodeLogs.list(of: analysis, node: nodes[0]).items.isEmpty)
    }
  }
}
