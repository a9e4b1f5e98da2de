import HubJSON

extension Resource {
  static let projectNodes = Resource(
    service: .core, path: "project-nodes", label: "project-node",
    schema: ResourceSchema(
      name: "projectNode", isStrict: true,
      defaultFields: [
        "id", "approvalStatus", "comment", "createdAt", "updatedAt", "projectId", "projectRealmId", "nodeId",
        "nodeRealmId",
      ],
      allowedFields: nil, filters: ["projectRealmId", "projectId", "nodeRealmId", "nodeId"],
      relations: [Relation("node", to: "nodes"), Relation("project", to: "projects")],
      sorts: ["createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("approvalStatus"), .text("comment"), .date("createdAt"), .date("updatedAt"),
      .uuid("projectId"), .uuid("projectRealmId"), .uuid("nodeId"), .uuid("nodeRealmId"),
    ],
    access: Access(
      reading: .anyCaller, create: ["project_create", "project_update"], update: ["project_approve"],
      delete: ["project_create", "project_update"], needsAll: true),
    rules: [
      FieldRule("projectId", .uuid, .required, on: [.create]),
      FieldRule("nodeId", .uuid, .required, on: [.create]),
      FieldRule("approvalStatus", .oneOf(["rejected", "approved"]), allowsNull: true, on: [.update]),
      FieldRule("comment", .text(3...4096), allowsNull: true, on: [.update]),
    ],
    uniqueKeys: [UniqueKey("projectId", "nodeId")], shownOnDeletion: ["project"], behavior: ProjectNodeBehavior(),
    hub08: ResourceVariant(
      readableBy: ["nodeRealmId", "projectRealmId"],
      filters: [
        "projectRealmId", "projectId", "project.id", "project.name", "nodeRealmId", "nodeId", "node.name",
      ]))
}

/// Nodes take part in a project once their realm approves.
struct ProjectNodeBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    let node = record.text("nodeId").flatMap { hub.records["nodes"].record($0) }
    let project = record.text("projectId").flatMap { hub.records["projects"].record($0) }
    record["projectRealmId"] = project?["realmId"] ?? .null
    record["nodeRealmId"] = node?["realmId"] ?? .null
    if hub.settings.skipsProjectApproval || node?.text("type") == "aggregator" {
      record["approvalStatus"] = "approved"
    }
  }

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {
    let isOfNode = hub.mayWrite(in: record.text("nodeRealmId"), caller)
    let isOfProject = hub.mayWrite(in: record.text("projectRealmId"), caller)
    switch verb {
    case .create where !isOfProject:
      let message = "The referenced project realm is not permitted."
      throw hub.generation == .hub08
        ? HubFailure(status: 404, code: "NOT_FOUND", message: message) : .denied(message)
    case .update where !isOfNode: throw .denied("You are not permitted to update this object.")
    case .delete where !isOfNode && !isOfProject:
      throw .denied("You are not authorized to drop this relation object.")
    default: return
    }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) { countNodes(of: record, in: &hub) }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    guard hub.generation == .hub08 else { return }
    let states = analysisNodes(of: record, in: hub).compactMap { $0.text("executionStatus") }
    if states.contains(where: { $0 != "failed" }) {
      throw .rule("The node can not be disconnected from the project because it is used by an analysis.")
    }
  }

  /// The node in the project's analyses.
  private func analysisNodes(of record: JSONObject, in hub: FlameHubState) -> [JSONObject] {
    let analyses = hub.records.all("analyses", where: "projectId", is: record["projectId"] ?? .null).map(\.id)
    return hub.records.all("analysis-nodes", where: "nodeId", is: record["nodeId"] ?? .null).filter {
      analyses.contains($0.text("analysisId") ?? "")
    }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    if hub.generation == .hub08 {
      for node in analysisNodes(of: record, in: hub) { hub.remove(node, of: .analysisNodes) }
    }
    countNodes(of: record, in: &hub)
  }

  private func countNodes(of record: JSONObject, in hub: inout FlameHubState) {
    guard let id = record.text("projectId") else { return }
    let count = hub.records.all("project-nodes", where: "projectId", is: .string(id)).count
    hub.change("projects", where: "id", is: id) { $0["nodes"] = .number(JSONNumber(count)) }
  }
}
