import HubJSON

/// What analyses have in common in every generation of the Hub.
protocol AnalysisKeeping: ResourceBehavior {
  /// What a write to an analysis of a foreign realm is refused with.
  var foreignRealmMessage: String { get }
}

extension AnalysisKeeping {
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
    if verb != .create, !hub.mayWrite(in: record.text("realmId"), caller) { throw .denied(foreignRealmMessage) }
    if verb == .update, let old = record.text("registryId"), let new = values.text("registryId"), old != new {
      throw .rule("The registry can not be changed after it is specified.")
    }
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) {
    if record["masterImageId"] != old["masterImageId"] { record["imageCommandArguments"] = .null }
  }

  /// Tells the project how many analyses it has: those that are kept, and the one that is about to be.
  func countAnalyses(of record: JSONObject, adding new: Int, in hub: inout FlameHubState) {
    guard let id = record.text("projectId") else { return }
    let count = hub.records.all("analyses", where: "projectId", is: .string(id)).count + new
    hub.change("projects", where: "id", is: id) { $0["analyses"] = .number(JSONNumber(count)) }
  }
}
