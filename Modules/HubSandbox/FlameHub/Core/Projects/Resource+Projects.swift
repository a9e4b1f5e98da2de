import HubJSON

extension Resource {
  private static let projectFields = [
    "id", "name", "displayName", "description", "nodes", "analyses", "createdAt", "updatedAt", "realmId", "clientId",
    "robotId", "userId", "masterImageId",
  ]

  static let projects = Resource(
    service: .core, path: "projects", label: "project",
    schema: ResourceSchema(
      name: "project", isStrict: true, defaultFields: projectFields, allowedFields: projectFields,
      filters: ["id", "name", "displayName", "realmId", "userId"],
      relations: [Relation("masterImage", to: "master-images")],
      sorts: ["id", "name", "displayName", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .text("name"), .text("displayName"), .text("description"), .integer("analyses", initial: 0),
      .integer("nodes", initial: 0), .date("createdAt"), .date("updatedAt"), .uuid("realmId"), .uuid("clientId"),
      .uuid("userId"), .uuid("robotId"), .uuid("masterImageId"),
    ],
    access: .core("project", foreignRealmMessage: "Permission denied."),
    rules: [
      FieldRule("name", .name(3...128)),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(5...4096), allowsNull: true),
      FieldRule("masterImageId", .uuid, allowsNull: true),
      FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("name")], conflict: .duplicateRow, generatesNames: true,
    checksReferencesOfUpdates: false, queriesSingles: true, behavior: ProjectBehavior(),
    hub08: ResourceVariant(
      lacks: ["displayName", "clientId"],
      rules: [
        FieldRule("name", .length(5...100), .required),
        FieldRule("description", .text(5...4096), allowsNull: true),
        FieldRule("masterImageId", .uuid, allowsNull: true),
      ],
      conflict: HubFailure(
        status: 409, code: "CONFLICT", message: "A db entry with some unique attributes already exist."),
      generatesNames: false))
}

/// Projects know who made them, and cannot go before their analyses.
struct ProjectBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    if record["realmId"] == .null { record["realmId"] = .string(caller.realmID) }
    record["\(caller.kind)Id"] = .string(caller.id)
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) throws(HubFailure) {
    if let image = values.text("masterImageId"), hub.records["master-images"].record(image) == nil {
      // Only the database looks.
      throw .inside(
        "insert or update on table \"projects\" violates foreign key constraint \"FK_9334a5beb56029a11fc212664dd\"")
    }
  }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    guard record["analyses"]?.intValue ?? 0 > 0 else { return }
    throw .rule(
      hub.generation == .hub08
        ? "Remove all trains associated to the proposal before removing it."
        : "The project still has associated analyses.")
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.removeAll("project-nodes", where: "projectId", is: record.id)
  }
}
