import HubJSON

// What an analysis shows of its nodes, files and image (flame-hub.md, 7.2).
extension FlameHubState {
  /// Recalculates everything.
  mutating func recalculate(_ id: String) {
    // Hub 0.8 shows nothing that follows from others but a count.
    guard generation == .hub013 else { return }
    recalculateNodes(of: id)
    recalculateConfiguration(of: id)
  }

  /// Recalculates what follows from the image and the files.
  mutating func recalculateConfiguration(of id: String) {
    guard generation == .hub013 else { return }
    let code = Set(
      records.all("analysis-buckets", where: "analysisId", is: .string(id)).filter { $0.text("type") == "CODE" }
        .map(\.id))
    let hasEntrypoint = records.all("analysis-bucket-files", where: "analysisId", is: .string(id)).contains {
      $0.isTrue("root") && code.contains($0.text("analysisBucketId") ?? "")
    }
    change("analyses", where: "id", is: id) { analysis in
      analysis["configurationImageValid"] = .bool(analysis.text("masterImageId") != nil)
      analysis["configurationEntrypointValid"] = .bool(hasEntrypoint)
    }
  }

  /// Recalculates what follows from the assigned nodes.
  mutating func recalculateNodes(of id: String) {
    let nodes = records.all("analysis-nodes", where: "analysisId", is: .string(id))
    let types = nodes.map { node in node.text("nodeId").flatMap { records["nodes"].record($0) }?.text("type") }
    let approved = nodes.count { $0.text("approvalStatus") == "approved" }
    let hasAggregator = types.contains("aggregator")
    let hasDefault = types.contains("default")
    let progress = nodes.compactMap { $0["executionProgress"]?.intValue }.reduce(0, +)
    let isBuildable = !nodes.isEmpty && (settings.skipsAnalysisApproval || approved == nodes.count)
    change("analyses", where: "id", is: id) { analysis in
      analysis["nodes"] = .number(JSONNumber(nodes.count))
      analysis["nodesApproved"] = .number(JSONNumber(approved))
      analysis["configurationNodeAggregatorValid"] = .bool(hasAggregator)
      analysis["configurationNodeDefaultValid"] = .bool(hasDefault)
      analysis["configurationNodesValid"] = .bool(hasAggregator && hasDefault)
      analysis["buildNodesValid"] = .bool(isBuildable)
      analysis["executionProgress"] = .number(JSONNumber(nodes.isEmpty ? 0 : progress / Int64(nodes.count)))
      analysis["executionStatus"] = JSONValue(Self.status(of: nodes))
    }
  }

  /// A failure of one is a failure of all; else the least advanced state counts.
  private static func status(of nodes: [JSONObject]) -> String? {
    let states = Set(nodes.compactMap { $0.text("executionStatus") })
    return ["failed", "starting", "started", "stopping", "stopped", "executing", "executed"].first(
      where: states.contains)
  }

  /// Changes stored records, and their time where that changes anything.
  mutating func change(_ path: String, where member: String, is id: String, _ change: (inout JSONObject) -> Void) {
    let found =
      member == "id" ? records[path].record(id).map { [$0] } ?? [] : records.all(path, where: member, is: .string(id))
    for old in found {
      var record = old
      change(&record)
      guard record != old else { continue }
      if record.has("updatedAt") { record["updatedAt"] = updateText }
      records[path].put(record)
    }
  }
}
