import HubJSON

extension Resource {
  private static let analysisFields = [
    "id", "name", "displayName", "description", "nodes", "nodesApproved", "configurationLocked",
    "configurationEntrypointValid", "configurationImageValid", "configurationNodeAggregatorValid",
    "configurationNodeDefaultValid", "configurationNodesValid", "distributionStatus", "distributionProgress",
    "buildNodesValid", "buildStatus", "buildProgress", "buildHash", "buildOs", "buildSize", "executionStatus",
    "executionProgress", "createdAt", "updatedAt", "registryId", "clientId", "realmId", "userId", "projectId",
    "masterImageId", "imageCommandArguments",
  ]

  static let analyses = Resource(
    service: .core, path: "analyses", label: "analysis",
    schema: ResourceSchema(
      name: "analysis", isStrict: true, defaultFields: analysisFields, allowedFields: analysisFields,
      filters: [
        "id", "name", "displayName", "description", "projectId", "realmId", "buildStatus", "executionStatus",
        "configurationLocked",
      ],
      relations: [Relation("project", to: "projects"), Relation("masterImage", to: "master-images")],
      sorts: ["name", "displayName", "createdAt", "updatedAt"], defaultSort: "-updatedAt"),
    columns: [
      .uuid("id"), .text("name"), .text("displayName"), .text("description"), .integer("nodes", initial: 0),
      .integer("nodesApproved", initial: 0), .boolean("configurationLocked", initial: false),
      .boolean("configurationEntrypointValid", initial: false), .boolean("configurationImageValid", initial: false),
      .boolean("configurationNodeAggregatorValid", initial: false),
      .boolean("configurationNodeDefaultValid", initial: false), .boolean("configurationNodesValid", initial: false),
      .text("distributionStatus"), .integer("distributionProgress"), .boolean("buildNodesValid", initial: false),
      .text("buildStatus"), .integer("buildProgress"), .text("buildHash"), .text("buildOs"), .integer("buildSize"),
      .text("executionStatus"), .integer("executionProgress"), .json("imageCommandArguments"), .date("createdAt"),
      .date("updatedAt"), .uuid("registryId"), .uuid("clientId"), .uuid("realmId"), .uuid("userId"),
      .uuid("projectId"), .uuid("masterImageId"),
    ],
    access: Access(
      reading: .anyCaller, create: ["analysis_create"], update: ["analysis_update"], delete: ["analysis_delete"]),
    rules: [
      FieldRule("projectId", .uuid, .required, on: [.create]),
      FieldRule("name", .name(3...128)),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(5...4096), allowsNull: true),
      FieldRule("masterImageId", .uuid, allowsNull: true),
      FieldRule("registryId", .uuid, allowsNull: true),
      FieldRule("imageCommandArguments", .arguments(isTraced: false), allowsNull: true),
    ],
    generatesNames: true, references: [Relation("registry", to: "registries")], shownOnDeletion: ["project"],
    behavior: AnalysisBehavior(),
    hub08: ResourceVariant(
      spellings: ["executionStatus": "run_status"],
      lacks: [
        "displayName", "nodesApproved", "configurationEntrypointValid", "configurationImageValid",
        "configurationNodeAggregatorValid", "configurationNodeDefaultValid", "configurationNodesValid",
        "distributionStatus", "distributionProgress", "buildNodesValid", "buildProgress", "buildHash", "buildOs",
        "buildSize", "executionProgress", "clientId",
      ],
      absentWhenNull: ["imageCommandArguments"], readableBy: ["realmId"], sorts: ["createdAt", "updatedAt"],
      rules: [
        FieldRule("projectId", .uuid, .required, on: [.create]),
        FieldRule("name", .text(3...128), allowsNull: true),
        FieldRule("description", .text(5...4096), allowsNull: true),
        FieldRule("masterImageId", .uuid, allowsNull: true),
        FieldRule("registryId", .uuid, allowsNull: true),
        FieldRule("imageCommandArguments", .arguments(isTraced: false), allowsNull: true),
      ],
      generatesNames: false, behavior: AnalysisBehavior08()))
}
