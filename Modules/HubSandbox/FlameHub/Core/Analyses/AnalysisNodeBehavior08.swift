import HubJSON

/// Nodes of an analysis in Hub 0.8: they are numbered, and counted in the analysis (flame-hub.md, 10.2).
struct AnalysisNodeBehavior08: ResourceBehavior {
  /// What both generations check alike.
  private let common = AnalysisNodeBehavior()

  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    try common.complete(&record, from: values, by: caller, in: &hub)
    if record["index"]?.intValue ?? 0 == 0 {
      record["index"] = .number(JSONNumber(nodes(of: record, in: hub).count))
    }
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    try common.authorize(verb, record, from: values, by: caller, in: hub)
    if verb == .update, values.has("approvalStatus"),
      analysis(of: record, in: hub)?.isTrue("configurationLocked") ?? false
    {
      throw .rule("The analysis is locked right now. It is not possible to add new nodes.")
    }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) { count(record, in: &hub) }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    let index = record["index"]?.intValue ?? 0
    for other in nodes(of: record, in: hub) {
      guard let number = other["index"]?.intValue, number > index else { continue }
      hub.change("analysis-nodes", where: "id", is: other.id) { $0["index"] = .number(JSONNumber(number - 1)) }
    }
    count(record, in: &hub)
  }

  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
  {
    // The analysis of a deleted node was saved just now, and shows what it lacks.
    guard verb == .delete, case .object(var analysis)? = shown["analysis"] else { return shown }
    if !analysis.has("imageCommandArguments") { analysis["imageCommandArguments"] = .null }
    var answer = shown
    answer["analysis"] = .object(analysis)
    return answer
  }

  private func nodes(of record: JSONObject, in hub: FlameHubState) -> [JSONObject] {
    hub.records.all("analysis-nodes", where: "analysisId", is: record["analysisId"] ?? .null)
  }

  private func analysis(of record: JSONObject, in hub: FlameHubState) -> JSONObject? {
    record.text("analysisId").flatMap { hub.records["analyses"].record($0) }
  }

  private func count(_ record: JSONObject, in hub: inout FlameHubState) {
    let count = nodes(of: record, in: hub).count
    hub.change("analyses", where: "id", is: record.text("analysisId") ?? "") {
      $0["nodes"] = .number(JSONNumber(count))
    }
  }
}
