import HubJSON

/// Analyses of Hub 0.8: their nodes are added one by one, and their buckets are made in the background (flame-hub.md,
/// 10.2).
struct AnalysisBehavior08: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    let project = record.text("projectId").flatMap { hub.records["projects"].record($0) }
    record["realmId"] = project?["realmId"] ?? .null
    if record["masterImageId"] == .null { record["masterImageId"] = project?["masterImageId"] ?? .null }
    guard caller.kind == .user else { throw .denied("Only user accounts are permitted to create an analysis.") }
    record["userId"] = .string(caller.id)
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    if verb != .create, !hub.mayWrite(in: record.text("realmId"), caller) { throw .denied("") }
    if verb == .update, let old = record.text("registryId"), let new = values.text("registryId"), old != new {
      throw .rule("The registry can not be changed after it is specified.")
    }
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) {
    if record["masterImageId"] != old["masterImageId"] { record["imageCommandArguments"] = .null }
  }

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

  private func countAnalyses(of record: JSONObject, adding new: Int, in hub: inout FlameHubState) {
    guard let id = record.text("projectId") else { return }
    let count = hub.records.all("analyses", where: "projectId", is: .string(id)).count + new
    hub.change("projects", where: "id", is: id) { $0["analyses"] = .number(JSONNumber(count)) }
  }
}
