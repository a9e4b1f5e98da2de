import HubJSON

extension Resource {
  static let realms = Resource(
    service: .auth, path: "realms", label: "realm",
    schema: ResourceSchema(
      name: "realm", isStrict: false, defaultFields: nil,
      allowedFields: ["id", "name", "displayName", "description", "builtIn", "createdAt", "updatedAt"],
      filters: ["id", "builtIn", "displayName", "name"], sorts: ["id", "name", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("name"), .text("displayName"), .text("description"), .boolean("builtIn", initial: false),
      .date("createdAt"), .date("updatedAt"),
    ],
    verbs: [.list, .get, .create, .update, .put, .delete],
    access: .auth("realm", isPublic: true),
    rules: [
      FieldRule("name", .name(3...128), .required),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(5...4096), allowsNull: true),
    ],
    uniqueKeys: [UniqueKey("name")], isNamed: true, behavior: RealmBehavior(),
    hub08: ResourceVariant(
      rules: [
        FieldRule("name", .accountName(3...128), .required),
        FieldRule("displayName", .text(3...256), allowsNull: true),
        FieldRule("description", .text(5...4096), allowsNull: true),
      ]))
}
