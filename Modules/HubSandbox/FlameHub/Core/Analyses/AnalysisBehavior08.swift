import HubJSON

/// Analyses of Hub 0.8: their nodes are added one by one, and their buckets are made in the background (flame-hub.md,
/// 10.2).
struct AnalysisBehavior08: AnalysisKeeping {
  let foreignRealmMessage = ""

  func didCreate(_ record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) {
    countAnalyses(of: record, adding: 1, in: &hub)
    hub.schedule(.spinUp, of: record.id, in: "analyses")
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for path in ["analysis-nodes", "analysis-buckets", "analysis-bucket-files", "analysis-logs", "analysis-node-logs"] {
      hub.removeAll(path, where: "analysisId", is: record.id)
    }
    countAnalyses(of: record, adding: 0, in: &hub)
    hub.jobs.removeAll { $0.id == record.id }
    // The storage's buckets go later, if at all: those with files stay.
    hub.schedule(.tearDown, of: record.id, in: "analyses")
  }

}
