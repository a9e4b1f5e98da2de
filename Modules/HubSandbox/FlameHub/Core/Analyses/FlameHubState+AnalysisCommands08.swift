import HubJSON

// The commands of an analysis of Hub 0.8, with their conditions in the order in which the server checks them
// (flame-hub.md, 10.5).
extension FlameHubState {
  private static let hub08Commands = [
    "spinUp", "tearDown", "buildStart", "buildStop", "buildStatus", "configurationLock", "configurationUnlock",
  ]

  /// `POST /analyses/{id}/command`
  mutating func hub08CommandAnalysis(_ key: String, _ body: JSONObject, by caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    let rules = [FieldRule("command", .oneOf(Self.hub08Commands), .required)]
    let command = try rules.values(of: body, on: .create).text("command") ?? ""
    let analysis = try find(key, of: .analyses, for: caller)
    guard mayWrite(in: analysis.text("realmId"), caller) else { throw .denied("") }
    switch command {
    case "configurationLock": try hub08Lock(analysis)
    case "configurationUnlock": try unhub08Lock(analysis)
    case "buildStart": try hub08StartBuild(analysis)
    case "buildStop": try hub08StopBuild(analysis)
    case "buildStatus": try hub08CheckBuild(analysis)
    case "spinUp": schedule(.spinUp, of: analysis.id, in: "analyses")
    default: schedule(.tearDown, of: analysis.id, in: "analyses")
    }
    let record = records["analyses"].record(analysis.id) ?? analysis
    let form = records.catalogue.form(of: .analyses)
    let isSaved = !["buildStatus", "spinUp", "tearDown"].contains(command)
    let shown =
      isSaved
      ? records.written(record, of: form, referring: [:], on: .update) : records.projection(record, of: form)
    return .record(202, shown, of: form)
  }

  private mutating func hub08Lock(_ analysis: JSONObject) throws(HubFailure) {
    if analysis.isTrue("configurationLocked") { throw .rule("The analysis configuration is already locked.") }
    if analysis.text("buildStatus") != nil {
      throw .rule("The analysis build process has already been initialized.")
    }
    if analysis["nodes"]?.intValue ?? 0 < 2 { throw .rule("The analysis requires at least two nodes.") }
    if analysis.text("masterImageId") == nil {
      throw .rule("A master image must be assigned to the analysis.")
    }
    guard let bucket = bucket("CODE", ofAnalysis: analysis.id) else {
      throw .rule("The analysis bucket for code files does not exist.")
    }
    let files = records.all("analysis-bucket-files", where: "analysisBucketId", is: .string(bucket.id))
    guard files.contains(where: { $0.isTrue("root") }) else {
      throw .rule("At least one code file must be uploaded and at least one entrypoint file is required.")
    }
    let nodes = records.all("analysis-nodes", where: "analysisId", is: .string(analysis.id))
    guard nodes.allSatisfy({ $0.text("approvalStatus") == "approved" }) else {
      throw .rule("At least one node has not approved the analysis.")
    }
    let aggregators = nodes.count { node(of: $0)?.text("type") == "aggregator" }
    if aggregators > 1 { throw .rule("Only one aggregator node can be part of the analysis.") }
    if aggregators == 0 { throw .rule("At least one aggregator node has to be part of the analysis.") }
    change("analyses", where: "id", is: analysis.id) { $0["configurationLocked"] = true }
  }

  private mutating func unhub08Lock(_ analysis: JSONObject) throws(HubFailure) {
    guard analysis.isTrue("configurationLocked") else {
      throw .rule("The analysis configuration is already unlocked.")
    }
    if let status = analysis.text("buildStatus"), !["failed", "stopped", "stopping"].contains(status) {
      throw .rule("The current analysis build status \"\(status)\" does not allow unlocking the configuration.")
    }
    if !settings.skipsAnalysisApproval {
      for item in records.all("analysis-nodes", where: "analysisId", is: .string(analysis.id))
      where node(of: item)?.text("type") != "aggregator" {
        change("analysis-nodes", where: "id", is: item.id) { $0["approvalStatus"] = .null }
      }
    }
    change("analyses", where: "id", is: analysis.id) { analysis in
      analysis["configurationLocked"] = false
      analysis["buildStatus"] = .null
    }
  }

  private mutating func hub08StartBuild(_ analysis: JSONObject) throws(HubFailure) {
    try hub08RequireLock(of: analysis, before: "starting the build")
    if let status = analysis.text("buildStatus"), !["failed", "stopped"].contains(status) {
      throw .rule("The current analysis build status \"\(status)\" does not allow a build start.")
    }
    for item in records.all("analysis-nodes", where: "analysisId", is: .string(analysis.id)) {
      if item.text("approvalStatus") != "approved" { throw .rule("Not all nodes have approved the analysis yet.") }
      if let node = node(of: item), node.text("registryId") == nil {
        throw .rule("The node \(node.text("name") ?? "") is not assigned to a registry yet.")
      }
    }
    let assigned = analysis.text("registryId") ?? records["registries"].all.first?.id
    guard let assigned else { throw .rule("No registry is registered.") }
    change("analyses", where: "id", is: analysis.id) { analysis in
      analysis["registryId"] = .string(assigned)
      analysis["buildStatus"] = "starting"
    }
    schedule(.hub08Build, of: analysis.id, in: "analyses")
  }

  private mutating func hub08StopBuild(_ analysis: JSONObject) throws(HubFailure) {
    try hub08RequireLock(of: analysis, before: "stopping the build")
    let status = try hub08BuildStatus(of: analysis)
    guard ["stopping", "started", "starting"].contains(status) else {
      throw .rule("The current analysis build status \"\(status)\" does not allow a build stop.")
    }
    jobs.removeAll { $0.kind == .hub08Build && $0.id == analysis.id }
    change("analyses", where: "id", is: analysis.id) {
      $0["buildStatus"] = status == "stopping" ? "stopped" : "stopping"
    }
  }

  private mutating func hub08CheckBuild(_ analysis: JSONObject) throws(HubFailure) {
    try hub08RequireLock(of: analysis, before: "checking the build status")
    if try hub08BuildStatus(of: analysis) == "finished" {
      throw .rule("The analysis build process has already been successfully completed.")
    }
    schedule(.buildCheck, of: analysis.id, in: "analyses")
  }

  private func hub08RequireLock(of analysis: JSONObject, before action: String) throws(HubFailure) {
    guard analysis.isTrue("configurationLocked") else {
      throw .rule("The analysis configuration must be locked before \(action).")
    }
  }

  private func hub08BuildStatus(of analysis: JSONObject) throws(HubFailure) -> String {
    guard let status = analysis.text("buildStatus") else {
      throw .rule("The analysis build process has not been initialized.")
    }
    return status
  }

  private func node(of record: JSONObject) -> JSONObject? {
    record.text("nodeId").flatMap { records["nodes"].record($0) }
  }

  func bucket(_ type: String, ofAnalysis id: String) -> JSONObject? {
    records.all("analysis-buckets", where: "analysisId", is: .string(id)).first { $0.text("type") == type }
  }
}
