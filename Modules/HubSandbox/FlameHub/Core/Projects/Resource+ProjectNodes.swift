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
      delete: ["project_create", "project_update"]),
    rules: [
      FieldRule("projectId", .uuid, .required, on: [.create]),
      FieldRule("nodeId", .uuid, .required, on: [.create]),
      FieldRule("approvalStatus", .oneOf(["rejected", "approved"]), allowsNull: true, on: [.update]),
      FieldRule("comment", .text(3...4096), allowsNull: true, on: [.update]),
    ],
    uniqueKeys: [UniqueKey("projectId", "nodeId")], shownOnDeletion: ["project"], behavior: ProjectNodeBehavior())
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
    case .create where !isOfProject: throw .denied("The referenced project realm is not permitted.")
    case .update where !isOfNode: throw .denied("You are not permitted to update this object.")
    case .delete where !isOfNode && !isOfProject:
      throw .denied("You are not authorized to drop this relation object.")
    default: return
    }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) { countNodes(of: record, in: &hub) }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    countNodes(of: record, in: &hub)
  }

  private func countNodes(of record: JSONObject, in hub: inout FlameHubState) {
    guard let id = record.text("projectId") else { return }
    let count = hub.records.all("project-nodes", where: "projectId", is: .string(id)).count
    hub.change("projects", where: "id", is: id) { $0["nodes"] = .number(JSONNumber(count)) }
  }
}
