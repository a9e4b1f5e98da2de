import FlameHub

func makeAnalysis(
  _ hub: FlameHubClient, project: FlameProject, image: MasterImage, nodes: [Node]
) async throws -> Analysis {
  // snippet.create
  let analysis = try await hub.core.analyses.create(
    .init(project: project, name: "my-analysis", masterImage: image.id))
  for node in nodes {
    try await hub.core.analysisNodes.create(.init(analysis: analysis, node: node))
  }
  // snippet.end
  return analysis
}

func uploadCode(_ hub: FlameHubClient, _ analysis: Analysis, path: String) async throws -> AnalysisBucketFile? {
  // snippet.code
  let code = try await hub.core.analysisBuckets.only(where: .analysisID == analysis.id && .type == .code)
  guard let bucket = code.bucketID else { return nil }
  try await hub.storage.buckets.upload([.file(at: path, name: "main.py")], to: bucket)

  let entry = try await hub.core.analysisBucketFiles.only(
    where: .analysisID == analysis.id && .path == "main.py")
  try await hub.core.analysisBucketFiles.update(entry) { $0.isEntrypoint = true }
  // snippet.end
  return entry
}

func uploadCodeToHub08(
  _ hub: FlameHubClient, _ analysis: Analysis, path: String
) async throws -> AnalysisBucketFile? {
  // snippet.code08
  let code = try await hub.core.analysisBuckets.only(where: .analysisID == analysis.id && .type == .code)
  guard let bucket = code.bucketID else { return nil }
  let files = try await hub.storage.buckets.upload([.file(at: path, name: "main.py")], to: bucket)
  guard let file = files.first else { return nil }

  var entry = AnalysisBucketFileCreate(path: file.path, bucketFile: file, analysisBucket: code)
  entry.isEntrypoint = true
  let linked = try await hub.core.analysisBucketFiles.create(entry)
  // snippet.end
  return linked
}

func buildAnalysis(_ hub: FlameHubClient, _ analysis: Analysis, clock: any HubClock) async throws -> Analysis {
  // snippet.build
  try await hub.core.analyses.send(.configurationLock, to: analysis)
  var latest = try await hub.core.analyses.send(.buildStart, to: analysis)
  while latest.buildStatus == .starting || latest.buildStatus == .started {
    try await clock.sleep(for: .seconds(2))
    latest = try await hub.core.analyses.get(analysis)
  }
  print(latest.buildStatus ?? .failed, latest.buildHash ?? "")
  // snippet.end
  return latest
}

func unlockAnalysis(_ hub: FlameHubClient, _ analysis: Analysis) async throws -> String? {
  // snippet.refused
  do {
    try await hub.core.analyses.send(.configurationUnlock, to: analysis)
  } catch let error as HubAPIError where error.flame.kind == .wrongState {
    return error.message  // such as: The analysis configuration is already unlocked.
  }
  // snippet.end
  return nil
}

func downloadResults(_ hub: FlameHubClient, _ analysis: Analysis, folder: String) async throws -> Int {
  var count = 0
  // snippet.results
  let results = try await hub.core.analysisBuckets.only(where: .analysisID == analysis.id && .type == .result)
  guard let bucket = results.bucketID else { return 0 }
  for try await file in hub.storage.bucketFiles.all(where: .bucketID == bucket) {
    try await hub.storage.bucketFiles.download(file, toFile: "\(folder)/\(file.id)")
    count += 1
  }
  // snippet.end
  return count
}

func prepareImages(_ hub: FlameHubClient) async throws -> MasterImage {
  // snippet.images
  try await hub.core.masterImages.sync()
  let image = try await hub.core.masterImages.only(where: .virtualPath == "python/base")
  let building = try await hub.core.masterImages.build(image)  // not in Hub 0.8
  // snippet.end
  return building
}

func prepareRegistry(_ hub: FlameHubClient) async throws -> Registry {
  // snippet.registry
  let registry = try await hub.core.registries.create(.init(name: "harbor", host: "harbor.example.org"))
  try await hub.core.registries.send(.setup, to: registry)
  // snippet.end
  return registry
}

func commandsOfAGeneration(_ hub: FlameHubClient) async throws -> [AnalysisCommand] {
  // snippet.commands
  let commands = AnalysisCommand.all(of: try await hub.generation())
  // snippet.end
  return commands
}

func takePartInAProject(_ hub: FlameHubClient, project: FlameProject, node: Node) async throws -> ProjectNode {
  // snippet.takePart
  let entry = try await hub.core.projectNodes.create(.init(project: project, node: node))
  // snippet.end
  return entry
}

func approveProject(_ hub: FlameHubClient, _ entry: ProjectNode) async throws -> ProjectNode {
  // snippet.approveProject
  let approved = try await hub.core.projectNodes.update(entry) { $0.approvalStatus = .approved }
  // snippet.end
  return approved
}

func approveAnalysis(_ hub: FlameHubClient, _ analysis: Analysis) async throws -> Int {
  var count = 0
  // snippet.approveAnalysis
  for try await entry in hub.core.analysisNodes.all(where: .analysisID == analysis.id)
  where entry.approvalStatus != .approved {
    try await hub.core.analysisNodes.update(entry) { $0.approvalStatus = .approved }
    count += 1
  }
  // snippet.end
  return count
}

func distributeAnalysis(_ hub: FlameHubClient, _ analysis: Analysis, clock: any HubClock) async throws -> Analysis {
  // snippet.distribute
  var latest = try await hub.core.analyses.send(.distributionStart, to: analysis)
  while latest.distributionStatus == .starting || latest.distributionStatus == .started {
    try await clock.sleep(for: .seconds(2))
    latest = try await hub.core.analyses.get(analysis)
  }
  print(latest.distributionStatus ?? .failed)
  // snippet.end
  return latest
}
