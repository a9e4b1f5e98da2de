import HubJSON

// The commands of an analysis, with their conditions in the order in which the server checks them (flame-hub.md, 5.1).
extension FlameHubState {
  /// `POST /analyses/{id}/command`
  mutating func commandAnalysis(_ key: String, _ body: JSONObject, by caller: Caller) throws(HubFailure) -> HubAnswer {
    if generation == .hub08 { return try hub08CommandAnalysis(key, body, by: caller) }
    let commands = [
      "buildStart", "buildCheck", "configurationLock", "configurationUnlock", "distributionStart",
      "distributionCheck", "storageCheck",
    ]
    guard let command = body.text("command"), commands.contains(command) else { throw .rule("Invalid command.") }
    let id = try find(key, of: .analyses, for: caller).id
    guard mayWrite(in: records["analyses"].record(id)?.text("realmId"), caller) else {
      throw .denied("Permission denied.")
    }
    recalculate(id)
    guard let analysis = records["analyses"].record(id) else { throw .notFound("analysis", in: .core) }
    switch command {
    case "configurationLock": try lock(analysis)
    case "configurationUnlock": try unlock(analysis)
    case "buildStart": try startBuild(analysis)
    case "buildCheck": try checkBuild(analysis)
    case "distributionStart": try startDistribution(analysis)
    case "distributionCheck": try checkDistribution(analysis)
    default: addBuckets(to: analysis)
    }
    return .record(202, records.projection(records["analyses"].record(id) ?? analysis, of: .analyses))
  }

  private mutating func lock(_ analysis: JSONObject) throws(HubFailure) {
    if analysis.isTrue("configurationLocked") { throw .analysis("The analysis configuration is locked.") }
    if analysis.text("buildStatus") != nil {
      throw .analysis("The analysis build process has already been initialized.")
    }
    let conditions = [
      ("configurationNodeDefaultValid", "At least one default node must be selected."),
      ("configurationNodeAggregatorValid", "An aggregator node node must be selected."),
      ("configurationEntrypointValid", "An entrypoint must be selected."),
      ("configurationImageValid", "A master image must be assigned to the analysis."),
    ]
    for (flag, message) in conditions where !analysis.isTrue(flag) { throw .analysis(message) }
    change("analyses", where: "id", is: analysis.id) { $0["configurationLocked"] = true }
  }

  private mutating func unlock(_ analysis: JSONObject) throws(HubFailure) {
    guard analysis.isTrue("configurationLocked") else {
      throw .analysis("The analysis configuration is already unlocked.")
    }
    if let status = analysis.text("buildStatus"), !["failed", "stopped", "stopping"].contains(status) {
      throw .analysis("The analysis configuration can not be unlocked.")
    }
    if !settings.skipsAnalysisApproval {
      change("analysis-nodes", where: "analysisId", is: analysis.id) { $0["approvalStatus"] = .null }
      recalculateNodes(of: analysis.id)
    }
    change("analyses", where: "id", is: analysis.id) { analysis in
      analysis["configurationLocked"] = false
      analysis["buildStatus"] = .null
    }
  }

  private mutating func startBuild(_ analysis: JSONObject) throws(HubFailure) {
    guard analysis.isTrue("configurationLocked") else {
      throw .analysis("The analysis configuration is not locked.")
    }
    guard analysis.isTrue("buildNodesValid") else {
      throw .analysis("All assigned nodes have to approve the analysis.")
    }
    guard Self.isStartable(analysis.text("buildStatus")) else {
      throw .analysis("The analysis build can not be started.")
    }
    change("analyses", where: "id", is: analysis.id) { analysis in
      analysis["buildStatus"] = "starting"
      analysis["buildProgress"] = .null
    }
    schedule(.build, of: analysis.id, in: "analyses")
  }

  private func checkBuild(_ analysis: JSONObject) throws(HubFailure) {
    guard analysis.isTrue("configurationLocked") else {
      throw .analysis("The analysis configuration must be locked before checking the build status.")
    }
    try requireBuild(of: analysis)
  }

  private mutating func startDistribution(_ analysis: JSONObject) throws(HubFailure) {
    guard analysis.text("buildStatus") == "executed" else { throw .analysis("The analysis is not built yet.") }
    let status = analysis.text("distributionStatus")
    guard Self.isStartable(status) else {
      throw .analysis("The analysis can not be distributed in state \(status ?? "")")
    }
    let registry = analysis["registryId"] ?? .null
    guard let assigned = registry.isNull ? records["registries"].all.first?["id"] : registry else {
      throw .rule("No docker registry is defined.")
    }
    // The server would refuse nodes without a registry, too, but does not load them.
    change("analyses", where: "id", is: analysis.id) { analysis in
      analysis["distributionStatus"] = "starting"
      analysis["registryId"] = assigned
    }
    schedule(.distribution, of: analysis.id, in: "analyses")
  }

  private func checkDistribution(_ analysis: JSONObject) throws(HubFailure) {
    try requireBuild(of: analysis)
    if analysis.text("distributionStatus") == nil {
      throw .analysis("The analysis distribution process has not been initialized.")
    }
  }

  private func requireBuild(of analysis: JSONObject) throws(HubFailure) {
    if analysis.text("buildStatus") == nil {
      throw .analysis("The analysis build process has not been initialized.")
    }
  }

  /// Whether a process in this state may be started, again or for the first time.
  private static func isStartable(_ status: String?) -> Bool {
    status == nil || status == "failed" || status == "stopped"
  }
}
