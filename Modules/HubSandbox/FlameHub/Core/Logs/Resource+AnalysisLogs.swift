import HubJSON

// The logs of Hub 0.8, which are records with ids (flame-hub.md, 10.1).
extension Resource {
  static let analysisLogs = Resource(
    service: .core, path: "analysis-logs", label: "analysis-log",
    schema: ResourceSchema(
      name: "analysisLog", isStrict: true, defaultFields: nil, allowedFields: nil,
      filters: ["command", "error", "status", "analysisId"], relations: [Relation("analysis", to: "analyses")],
      sorts: ["command", "status", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("component"), .text("command"), .text("event"), .boolean("error", initial: false),
      .text("errorCode"), .text("status"), .text("statusMessage"), .text("meta"), .date("createdAt"),
      .date("updatedAt"), .uuid("analysisId"), .uuid("realmId"),
    ],
    verbs: [.list, .get, .delete],
    access: Access(reading: .anyCaller, create: [], update: [], delete: ["analysis_update"]), rules: [],
    generations: [.hub08])

  static let analysisNodeLogs = Resource(
    service: .core, path: "analysis-node-logs", label: "analysis-node-log",
    schema: ResourceSchema(
      name: "analysisNodeLog", isStrict: true, defaultFields: nil, allowedFields: nil,
      filters: ["error", "status", "analysisId", "nodeId"],
      relations: [Relation("analysis", to: "analyses"), Relation("node", to: "nodes")],
      sorts: ["status", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .boolean("error", initial: false), .text("errorCode"), .text("status"), .text("statusMessage"),
      .date("createdAt"), .date("updatedAt"), .uuid("analysisId"), .uuid("analysisRealmId"), .uuid("nodeId"),
      .uuid("nodeRealmId"),
    ],
    access: Access(reading: .anyCaller, create: [], update: [], delete: ["analysis_update"]),
    rules: [
      FieldRule("nodeId", .uuid, .required, on: [.create]),
      FieldRule("analysisId", .uuid, .required, on: [.create]),
      FieldRule("status", .text(0...65_535), .required),
      FieldRule("statusMessage", .text(0...65_535), allowsNull: true),
    ],
    behavior: AnalysisNodeLogBehavior(), generations: [.hub08])
}

/// Logs of a node in an analysis: what they say of its execution, the node takes over.
struct AnalysisNodeLogBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {
    record["analysisRealmId"] =
      record.text("analysisId").flatMap { hub.records["analyses"].record($0) }?["realmId"] ?? .null
    record["nodeRealmId"] = record.text("nodeId").flatMap { hub.records["nodes"].record($0) }?["realmId"] ?? .null
    guard hub.mayWrite(in: record.text("nodeRealmId"), caller) else {
      throw .denied("You are not an actor of to the node realm.")
    }
    guard let node = node(of: record, in: hub) else {
      throw .rule("A relation between analysis and node must exist to create logs.")
    }
    guard let status = record.text("status"), Resource.hub08RunStates.contains(status) else { return }
    hub.change("analysis-nodes", where: "id", is: node.id) { $0["executionStatus"] = .string(status) }
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    guard verb == .update, !hub.mayWrite(in: record.text("nodeRealmId"), caller) else { return }
    throw .denied("You are not associated to the node realm.")
  }

  private func node(of record: JSONObject, in hub: FlameHubState) -> JSONObject? {
    hub.records.all("analysis-nodes", where: "analysisId", is: record["analysisId"] ?? .null).first {
      $0["nodeId"] == record["nodeId"]
    }
  }
}
