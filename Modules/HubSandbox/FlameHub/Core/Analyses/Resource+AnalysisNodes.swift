import HubJSON

extension Resource {
  /// The states of builds, distributions and executions.
  static let processStates = ["starting", "started", "stopping", "stopped", "executing", "executed", "failed"]

  /// The states of executions in Hub 0.8.
  static let hub08RunStates = ["starting", "started", "stopping", "stopped", "running", "finished", "failed"]

  static let analysisNodes = Resource(
    service: .core, path: "analysis-nodes", label: "analysis-node",
    schema: ResourceSchema(
      name: "analysisNode", isStrict: true,
      defaultFields: [
        "id", "approvalStatus", "executionStatus", "executionProgress", "comment", "artifactTag", "artifactDigest",
        "createdAt", "updatedAt", "analysisId", "analysisRealmId", "nodeId", "nodeRealmId",
      ],
      allowedFields: nil,
      filters: ["executionStatus", "approvalStatus", "analysisId", "analysisRealmId", "nodeId", "nodeRealmId"],
      relations: [Relation("node", to: "nodes"), Relation("analysis", to: "analyses")],
      sorts: ["createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("approvalStatus"), .text("executionStatus"), .integer("executionProgress"), .text("comment"),
      .text("artifactTag"), .text("artifactDigest"), .date("createdAt"), .date("updatedAt"), .uuid("analysisId"),
      .uuid("analysisRealmId"), .uuid("nodeId"), .uuid("nodeRealmId"),
    ],
    access: Access(
      reading: .anyCaller, create: ["analysis_update"], update: [], delete: ["analysis_update", "analysis_approve"]),
    rules: [
      FieldRule("nodeId", .uuid, .required, on: [.create]),
      FieldRule("analysisId", .uuid, .required, on: [.create]),
      FieldRule("approvalStatus", .oneOf(["rejected", "approved"]), allowsNull: true, on: [.update]),
      FieldRule("comment", .text(3...4096), allowsNull: true, on: [.update]),
      FieldRule("executionStatus", .oneOf(processStates), allowsNull: true, on: [.update]),
      FieldRule("executionProgress", .integer(0...100), allowsNull: true, on: [.update]),
    ],
    behavior: AnalysisNodeBehavior(),
    hub08: ResourceVariant(
      spellings: ["executionStatus": "run_status"], lacks: ["executionProgress"], has: [.integer("index")],
      filters: [
        "executionStatus", "approvalStatus", "analysisId", "analysisRealmId", "analysis.id", "analysis.name",
        "analysis.projectId", "nodeId", "nodeRealmId", "node.name", "node.realmId",
      ],
      shown: [.update: ["analysis"], .delete: ["analysis"]],
      rules: [
        FieldRule("nodeId", .uuid, .required, on: [.create]),
        FieldRule("analysisId", .uuid, .required, on: [.create]),
        FieldRule("executionStatus", .oneOf(hub08RunStates), allowsNull: true),
        FieldRule("index", .integer(0...Int64.max), allowsNull: true),
        FieldRule("approvalStatus", .oneOf(["rejected", "approved"]), allowsNull: true),
        FieldRule("comment", .text(0...65_535), allowsNull: true),
      ],
      uniqueKeys: [UniqueKey("nodeId", "analysisId")], behavior: AnalysisNodeBehavior08()))

  static let analysisNodeEvents = Resource(
    service: .core, path: "analysis-node-events", label: "analysis-node-event",
    schema: ResourceSchema(
      name: "analysisNodeEvent", isStrict: true,
      defaultFields: [
        "id", "eventId", "createdAt", "updatedAt", "analysisId", "analysisRealmId", "nodeId", "nodeRealmId",
      ],
      allowedFields: nil, filters: ["analysisId", "nodeId"],
      relations: [Relation("analysis", to: "analyses"), Relation("node", to: "nodes")],
      sorts: ["createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .uuid("eventId"), .date("createdAt"), .date("updatedAt"), .uuid("analysisId"),
      .uuid("analysisRealmId"), .uuid("nodeId"), .uuid("nodeRealmId"),
    ],
    verbs: [.list, .get], access: .anyCaller, rules: [])
}

/// Nodes that take part in an analysis: their realm approves and reports, the analysis' realm chooses.
struct AnalysisNodeBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    let node = record.text("nodeId").flatMap { hub.records["nodes"].record($0) }
    let analysis = record.text("analysisId").flatMap { hub.records["analyses"].record($0) }
    record["analysisRealmId"] = analysis?["realmId"] ?? .null
    record["nodeRealmId"] = node?["realmId"] ?? .null
    if analysis?.isTrue("configurationLocked") ?? false {
      throw .rule("The analysis has already been locked and can therefore no longer be modified.")
    }
    let isInProject = hub.records.all("project-nodes", where: "nodeId", is: record["nodeId"] ?? .null).contains {
      $0["projectId"] == analysis?["projectId"]
    }
    guard isInProject else {
      var failure = HubFailure.notFound("node", in: .core)
      failure.message = "The referenced node is not part of the analysis project."
      if hub.generation == .hub08 {
        failure.code = "NOT_FOUND"
        failure.nature = .told
      }
      throw failure
    }
    if hub.settings.skipsAnalysisApproval || node?.text("type") == "aggregator" {
      record["approvalStatus"] = "approved"
    }
  }

  func existing(for record: JSONObject, in hub: FlameHubState) -> JSONObject? {
    hub.records.all("analysis-nodes", where: "analysisId", is: record["analysisId"] ?? .null).first {
      $0["nodeId"] == record["nodeId"]
    }
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    guard verb != .create else { return }
    let isOfNode = hub.mayWrite(in: record.text("nodeRealmId"), caller)
    let isOfAnalysis = hub.mayWrite(in: record.text("analysisRealmId"), caller)
    guard isOfNode || isOfAnalysis else {
      throw .denied(
        verb == .delete ? "Permission denied." : "You are neither part of the node nor analysis realm.")
    }
    guard verb == .update else { return }
    let mayUpdate = hub.scope(of: ["analysis_update"], for: caller) != nil
    let mayApprove = hub.scope(of: ["analysis_approve"], for: caller) != nil
    guard mayUpdate || mayApprove else { throw .denied("Permission denied.") }
    let decides = values.has("approvalStatus") || values.has("comment")
    if decides && !(isOfNode && mayApprove) || values.has("executionStatus") && !(isOfNode && mayUpdate) {
      throw .rule("You are either no authority of the node or you don't have the required permissions.")
    }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) {
    hub.recalculate(record.text("analysisId") ?? "")
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.recalculate(record.text("analysisId") ?? "")
  }
}
