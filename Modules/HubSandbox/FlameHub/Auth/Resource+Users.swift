import HubJSON

extension Resource {
  static let users = Resource(
    service: .auth, path: "users", label: "user",
    schema: ResourceSchema(
      name: "user", isStrict: false,
      defaultFields: [
        "id", "name", "nameLocked", "firstName", "lastName", "displayName", "avatar", "cover", "active", "status",
        "statusMessage", "createdAt", "updatedAt", "realmId",
      ],
      allowedFields: ["email"], filters: ["id", "name", "realmId"], relations: [Relation("realm", to: "realms")],
      sorts: ["id", "name", "displayName", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("name"), .boolean("nameLocked", initial: true), .text("firstName"), .text("lastName"),
      .text("displayName"), .text("email", .optional), .text("password", .hidden), .text("avatar"), .text("cover"),
      .text("resetHash", .hidden), .date("resetAt", .hidden), .date("resetExpires", .hidden), .text("status"),
      .text("statusMessage"), .boolean("active", initial: true), .text("activateHash", .hidden), .date("createdAt"),
      .date("updatedAt"), .uuid("realmId"),
    ],
    verbs: [.list, .get, .create, .update, .put, .delete],
    access: .auth("user", selfUpdate: "user_self_manage"),
    rules: [
      FieldRule("name", .name(3...128), .required),
      FieldRule("firstName", .text(3...128), allowsNull: true),
      FieldRule("lastName", .text(3...128), allowsNull: true),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("email", .email, .required),
      FieldRule("password", .text(5...512)),
      FieldRule("active", .boolean),
      FieldRule("nameLocked", .boolean),
      FieldRule("status", .text(3...256), allowsNull: true, on: [.update]),
      FieldRule("statusMessage", .text(3...256), allowsNull: true, on: [.update]),
      FieldRule("realmId", .uuid, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("name", "realmId")], isNamed: true, queriesSingles: true, behavior: UserBehavior(),
    hub08: ResourceVariant(
      has: [.uuid("clientId")], hiddenInReads: ["status", "statusMessage", "clientId"],
      listsForAll: true, access: .auth("user", updatesSelf: true),
      rules: [
        // Missing, it is reported twice.
        FieldRule("name", .presence, .required),
        FieldRule("name", .accountName(3...128), .required),
        FieldRule("firstName", .text(3...128), allowsNull: true),
        FieldRule("lastName", .text(3...128), allowsNull: true),
        FieldRule("displayName", .text(3...256), allowsNull: true),
        FieldRule("email", .anyCaseEmail, allowsNull: true),
        FieldRule("password", .text(5...512), allowsNull: true),
        FieldRule("active", .boolean),
        FieldRule("nameLocked", .boolean),
        FieldRule("status", .text(3...256), allowsNull: true),
        FieldRule("statusMessage", .text(3...256), allowsNull: true),
        FieldRule("realmId", .uuid, on: [.create]),
      ],
      behavior: UserBehavior08()))
}
