import HubJSON

/// Analyses come with a client, the approved nodes of their project and three buckets (flame-hub.md, 7.2).
struct AnalysisBehavior: AnalysisKeeping {
  let foreignRealmMessage = "Permission denied."

  func didCreate(_ record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) {
    let client = hub.addClient(named: record.id, realmID: record.text("realmId"))
    record["clientId"] = .string(client)
    hub.grantAnalysisPermissions(to: client, realmID: record.text("realmId"))
    countAnalyses(of: record, adding: 1, in: &hub)
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) {
    if hub.records.first("analysis-buckets", where: "analysisId", is: .string(record.id)) == nil {
      assignNodes(to: record, in: &hub)
      hub.addBuckets(to: record)
    }
    hub.recalculateConfiguration(of: record.id)
  }

  /// Every approved node of the project takes part; each still decides on the analysis.
  private func assignNodes(to record: JSONObject, in hub: inout FlameHubState) {
    let nodes = hub.records.all("project-nodes", where: "projectId", is: record["projectId"] ?? .null)
    let approved = nodes.filter { $0.text("approvalStatus") == "approved" }
    for node in approved {
      let isAggregator =
        node.text("nodeId").flatMap { hub.records["nodes"].record($0) }?.text("type") == "aggregator"
      hub.add(
        .analysisNodes,
        [
          "analysisId": .string(record.id), "analysisRealmId": record["realmId"] ?? .null,
          "nodeId": node["nodeId"] ?? .null, "nodeRealmId": node["nodeRealmId"] ?? .null,
          "approvalStatus": hub.settings.skipsAnalysisApproval || isAggregator ? "approved" : .null,
        ])
    }
    if !approved.isEmpty { hub.recalculateNodes(of: record.id) }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    if let client = record.text("clientId").flatMap({ hub.records["clients"].record($0) }) {
      hub.remove(client, of: .clients)
    }
    record["clientId"] = .null
    for bucket in hub.records.all("analysis-buckets", where: "analysisId", is: .string(record.id)) {
      if let stored = bucket.text("bucketId").flatMap({ hub.records["buckets"].record($0) }) {
        hub.remove(stored, of: .buckets)
      }
    }
    for path in ["analysis-nodes", "analysis-buckets", "analysis-bucket-files"] {
      hub.removeAll(path, where: "analysisId", is: record.id)
    }
    countAnalyses(of: record, adding: 0, in: &hub)
  }

}
