import HubJSON

extension Resource {
  private static let nodeFields = [
    "id", "name", "clientId", "externalName", "hidden", "type", "online", "publicKey", "robotId", "realmId",
    "registryId", "registryProjectId", "createdAt", "updatedAt",
  ]

  static let nodes = Resource(
    service: .core, path: "nodes", label: "node",
    schema: ResourceSchema(
      name: "node", isStrict: true, defaultFields: nodeFields, allowedFields: nodeFields,
      filters: ["id", "name", "online", "hidden", "clientId", "realmId", "robotId"],
      relations: [
        Relation("registryProject", to: "registry-projects"), Relation("registry", to: "registries"),
      ],
      sorts: ["name", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .text("externalName"), .text("publicKey"), .text("name"), .boolean("hidden", initial: false),
      .text("type", initial: "default"), .boolean("online", initial: false), .uuid("registryId"),
      .uuid("registryProjectId"), .uuid("clientId"), .uuid("robotId"), .uuid("realmId"), .date("createdAt"),
      .date("updatedAt"),
    ],
    access: .core("node"),
    rules: [
      FieldRule("name", .text(3...128), .required),
      FieldRule("type", .oneOf(["aggregator", "default"])),
      FieldRule("hidden", .boolean),
      FieldRule("externalName", .externalName(1...64), allowsNull: true),
      FieldRule("publicKey", .text(5...4096), allowsNull: true),
      FieldRule("registryId", .uuid, allowsNull: true),
      FieldRule("clientId", .uuid, allowsNull: true),
      FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("name", "realmId"), UniqueKey("externalName", "registryId")], queriesSingles: true,
    behavior: NodeBehavior(),
    hub08: ResourceVariant(
      lacks: ["clientId"], alwaysPages: true,
      access: .core("node", foreignRealmMessage: "You are not permitted to delete this station."),
      rules: [
        FieldRule("name", .length(3...128), .required),
        FieldRule("type", .oneOf(["aggregator", "default"]), allowsNull: true),
        FieldRule("hidden", .boolean, allowsNull: true),
        FieldRule("publicKey", .text(5...4096), allowsNull: true),
        FieldRule("externalName", .externalName(1...64), allowsNull: true),
        FieldRule("registryId", .uuid, allowsNull: true),
        FieldRule("robotId", .uuid, allowsNull: true),
        FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
      ],
      uniqueKeys: [UniqueKey("name", "realmId"), UniqueKey("externalName")]))
}
