import HubJSON

extension Resource {
  private static let registryProjectFields = [
    "id", "name", "type", "public", "externalName", "externalId", "accountId", "accountName", "webhookName",
    "webhookExists", "registryId", "realmId", "createdAt", "updatedAt",
  ]

  static let registryProjects = Resource(
    service: .core, path: "registry-projects", label: "registry-project",
    schema: ResourceSchema(
      name: "registryProject", isStrict: true, defaultFields: registryProjectFields,
      allowedFields: registryProjectFields + ["accountSecret"],
      filters: ["id", "name", "registryId", "externalName", "type"],
      relations: [Relation("registry", to: "registries")], sorts: ["id", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .text("name"), .text("type"), .boolean("public", initial: true), .text("externalName"),
      .text("externalId"), .text("accountId"), .text("accountName"), .text("accountSecret", .optional),
      .text("webhookName"), .boolean("webhookExists", initial: false), .uuid("registryId"), .uuid("realmId"),
      .date("createdAt"), .date("updatedAt"),
    ],
    access: .managed("registry_project_manage"),
    rules: [
      FieldRule("registryId", .uuid, .required, on: [.create]),
      FieldRule("name", .text(5...128), .required),
      FieldRule("externalName", .externalName(3...64), .required),
      FieldRule(
        "type", .oneOf(["default", "aggregator", "incoming", "outgoing", "masterImages", "node"]), .required,
        on: [.create]),
    ],
    uniqueKeys: [
      UniqueKey("name", "registryId"), UniqueKey("externalName", "registryId"), UniqueKey("externalId", "registryId"),
    ], queriesSingles: true, behavior: RegistryProjectBehavior(),
    hub08: ResourceVariant(
      hiddenInReads: ["accountId", "accountName"], alwaysPages: true,
      rules: [
        FieldRule("registryId", .uuid, .required, on: [.create]),
        FieldRule("name", .length(5...128), .required),
        FieldRule("externalName", .externalName(1...255), .required),
        FieldRule(
          "type", .oneOf(["default", "aggregator", "incoming", "outgoing", "masterImages", "node"]), .required,
          on: [.create]),
      ]))
}

/// Nodes lose their project when it is deleted.
struct RegistryProjectBehavior: ResourceBehavior {
  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for node in hub.records.all("nodes", where: "registryProjectId", is: .string(record.id)) {
      var node = node
      node["registryProjectId"] = .null
      hub.records["nodes"].put(node)
    }
  }
}
