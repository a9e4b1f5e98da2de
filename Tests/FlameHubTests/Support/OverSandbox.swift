import FlameHub
import HubSandbox
import HubTesting

/// Runs a body against an emulated Hub, as its administrator.
///
/// - Parameters:
///   - version: The Hub's version, nil for the sandbox's usual one.
///   - clock: The time of the sandbox and the client.
///   - isolation: Where the body runs.
///   - body: Uses the Hub.
/// - Returns: What the body returns.
/// - Throws: What starting the sandbox or the body throws.
func overSandbox<Result>(
  version: String? = nil, clock: ManualClock = ManualClock(), isolation: isolated (any Actor)? = #isolation,
  _ body: (_ hub: FlameHubClient, _ sandbox: FlameHubSandbox) async throws -> Result
) async throws -> Result {
  var settings = FlameHubSandboxConfiguration()
  if let version { settings.version = version }
  return try await withSandbox(SandboxConfiguration(flameHub: settings, clock: clock)) { sandbox in
    guard let emulator = sandbox.flameHub else { throw NoHub() }
    var options = ClientOptions()
    options.timeout = nil
    let hub = try FlameHubClient(
      server: ServerAddress(emulator.gateway), auth: .password(emulator.username, emulator.password),
      options: options, clock: clock)
    return try await body(hub, emulator)
  }
}

/// The sandbox emulates no Hub.
private struct NoHub: Error {}

extension FlameHubClient {
  /// An analysis that can be locked: a default and an aggregator node, an image, and a file to begin with.
  ///
  /// - Parameter settle: Lets the Hub do what it does afterwards.
  /// - Returns: The analysis as it was made.
  /// - Throws: What a call throws.
  func readyAnalysis(settle: () -> Void = {}) async throws -> Analysis {
    let registry = try await core.registries.create(.init(name: "harbor", host: "harbor.example"))
    let project = try await core.projects.create(.init(name: "a-project"))
    var nodes: [Node] = []
    for (name, type) in [("default-node", NodeType.default), ("aggregator-node", .aggregator)] {
      let node = try await core.nodes.create(.init(name: name, type: type, registry: registry.id))
      try await core.projectNodes.create(.init(project: project, node: node))
      nodes.append(node)
    }
    let image = try await core.masterImages.only(where: .virtualPath == "python/base")
    let analysis = try await core.analyses.create(.init(project: project, masterImage: image.id))
    settle()
    if try await core.generation() == .hub08 {
      for node in nodes { try await core.analysisNodes.create(.init(analysis: analysis, node: node)) }
    }
    let bucket = try await core.analysisBuckets.only(where: .analysisID == analysis.id && .type == .code)
    guard let store = bucket.bucketID else { throw NoBucket() }
    let files = try await storage.buckets.upload([.bytes(Array("print(1)".utf8), name: "main.py")], to: store)
    if try await core.generation() == .hub08, let file = files.first {
      var entry = AnalysisBucketFileCreate(path: file.path, bucketFile: file, analysisBucket: bucket)
      entry.isEntrypoint = true
      try await core.analysisBucketFiles.create(entry)
    } else {
      let entry = try await core.analysisBucketFiles.only(where: .analysisID == analysis.id)
      try await core.analysisBucketFiles.update(entry) { $0.isEntrypoint = true }
    }
    return analysis
  }
}

/// The bucket of an analysis has none in the storage.
private struct NoBucket: Error {}
